import fs from 'node:fs';
import path from 'node:path';

/** The folder of the installed package: the bundles lie in its `dist`, the sources deeper. */
const packageFolder = findPackageFolder(__dirname);

/** The version of the package. */
export const version = (JSON.parse(fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as { version: string }).version;

/** The bytes of a file of the trained model, or undefined when it is not there. */
export function readModelFile(name: string): Uint8Array | undefined {
  for (const folder of ['dist/model', 'server/model']) {
    const file = path.join(packageFolder, folder, name);
    if (fs.existsSync(file)) return fs.readFileSync(file);
  }
  return undefined;
}

function findPackageFolder(start: string): string {
  const manifest = path.join(start, 'package.json');
  if (fs.existsSync(manifest)) return start;
  const above = path.dirname(start);
  if (above === start) throw new Error('package.json is missing: the installation is damaged.');
  return findPackageFolder(above);
}
