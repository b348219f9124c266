import path from 'node:path';

const root = path.dirname(import.meta.dirname);

/** @type {import('esbuild').BuildOptions} */
const shared = { absWorkingDir: root, bundle: true, minify: true, sourcemap: true, metafile: true, logLevel: 'warning', legalComments: 'none' };
/** Options of a bundle for Node. @type {import('esbuild').BuildOptions} */
export const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20' };
/** @type {import('esbuild').BuildOptions} */
const browser = { ...shared, platform: 'browser', target: 'es2022' };

/** The bundles that ship. @type {import('esbuild').BuildOptions[]} */
export const shippedBundles = [
  { ...node, outfile: 'dist/client.js', entryPoints: ['client/src/extension.node.ts'], external: ['vscode'] },
  { ...node, outfile: 'dist/server.js', entryPoints: ['server/src/node/main.ts'] },
  { ...node, outfile: 'dist/worker.js', entryPoints: ['server/src/node/analysisWorker.ts'] },
  { ...node, outfile: 'dist/reader.js', entryPoints: ['server/src/node/reading/readingWorker.ts'] },
  { ...node, outfile: 'dist/cli.js', entryPoints: ['server/src/cli/main.ts'] },
  { ...browser, outfile: 'dist/browser/client.js', entryPoints: ['client/src/extension.browser.ts'], format: 'cjs', external: ['vscode'] },
  { ...browser, outfile: 'dist/coverageMap.js', entryPoints: ['client/src/coverageMap/webview/main.ts'], format: 'iife' },
  { ...browser, outfile: 'dist/browser/server.js', entryPoints: ['server/src/browser/main.ts'], format: 'iife' },
];
