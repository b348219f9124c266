import os from 'node:os';
import path from 'node:path';

/** Where the system keeps what a user's programs may lose: Dossier's folder in it. */
export function cacheFolder(platform: NodeJS.Platform = process.platform, environment: NodeJS.ProcessEnv = process.env): string {
  const absolute = (folder: string | undefined): string | undefined => (folder !== undefined && path.isAbsolute(folder) ? folder : undefined);
  const home = os.homedir();
  switch (platform) {
    case 'win32':
      return path.join(absolute(environment.LOCALAPPDATA) ?? path.join(home, 'AppData', 'Local'), 'dossier', 'Cache');
    case 'darwin':
      return path.join(home, 'Library', 'Caches', 'dossier');
    default:
      return path.join(absolute(environment.XDG_CACHE_HOME) ?? path.join(home, '.cache'), 'dossier');
  }
}
