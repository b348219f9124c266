import fs from 'node:fs';
import type { FileSystem } from '../../files/fileSystem';
import { access, kindOf } from '../nodeFileSystem';

/**
 * The machine's own files for a thread that has nothing else to do: it waits for each, which costs a fraction of being told later.
 */
export const waitingFileSystem: Pick<FileSystem, 'stat' | 'read'> = {
  stat: (uri) =>
    access(uri, (file) => {
      const stats = fs.statSync(file);
      return { kind: kindOf(stats), size: stats.size, modified: stats.mtimeMs };
    }),
  read: (uri) => access(uri, (file) => fs.readFileSync(file)),
};
