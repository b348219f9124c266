import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../../../server/src/node/cacheFolder';

const home = os.homedir();

test.each([
  ['linux', {}, path.join(home, '.cache', 'dossier')],
  ['linux', { XDG_CACHE_HOME: path.resolve('/scratch') }, path.join(path.resolve('/scratch'), 'dossier')],
  ['linux', { XDG_CACHE_HOME: 'beside/me' }, path.join(home, '.cache', 'dossier')],
  ['darwin', {}, path.join(home, 'Library', 'Caches', 'dossier')],
  ['win32', { LOCALAPPDATA: path.resolve('/local') }, path.join(path.resolve('/local'), 'dossier', 'Cache')],
  ['win32', {}, path.join(home, 'AppData', 'Local', 'dossier', 'Cache')],
] as const)('on %s with %o the cache lies in %s', (platform, environment, folder) => {
  expect(cacheFolder(platform, environment)).toBe(folder);
});
