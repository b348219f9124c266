import path from 'node:path';

/**
 * The address of a workbench with a folder open.
 * @param {Pick<import('./server.mjs').Server, 'url'>} server
 * @param {string} folder
 * @param {Record<string, string>} [payload] further entries for the workbench, such as `extensionDevelopmentPath`
 */
export function workbenchUrl(server, folder, payload = {}) {
  const url = new URL(server.url);
  url.searchParams.set('folder', path.resolve(folder));
  url.searchParams.set('payload', JSON.stringify(Object.entries({ skipWelcome: 'true', ...payload })));
  return url.href;
}

/**
 * A file of this machine as the workbench of a server names it.
 * @param {import('./server.mjs').Server} server
 * @param {string} file
 */
export function remoteUri(server, file) {
  return `vscode-remote://${server.authority}${path.resolve(file)}`;
}
