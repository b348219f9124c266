import fs from 'node:fs';
import path from 'node:path';

/**
 * The first of these programs that is on the path.
 * @param {string[]} names
 * @returns {string | undefined}
 */
export function findProgram(names) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((program) => fs.existsSync(program));
}
