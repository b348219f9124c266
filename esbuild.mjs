// Bundles what ships into dist/ and the integration tests into test-results/. With --watch it goes on doing so.
import esbuild from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { node, shippedBundles } from './scripts/bundles.mjs';

const root = import.meta.dirname;
const integrationTests = fs.readdirSync(path.join(root, 'test/integration')).filter((name) => name.endsWith('.ts'));

/** @type {esbuild.BuildOptions[]} */
const bundles = [
  ...shippedBundles,
  {
    ...node,
    outdir: 'test-results/integration',
    entryPoints: integrationTests.map((name) => `test/integration/${name}`),
    external: ['vscode', 'mocha'],
    minify: false,
  },
];

const modelFiles = copyModel();
const contexts = await Promise.all(bundles.map((options) => esbuild.context(options)));
if (process.argv.includes('--watch')) {
  await Promise.all(contexts.map((context) => context.watch()));
  console.log('Watching for changes. Ctrl-C ends it.');
} else {
  const results = await Promise.allSettled(contexts.map((context) => context.rebuild()));
  await Promise.all(contexts.map((context) => context.dispose()));
  const built = results.filter((result) => result.status === 'fulfilled').flatMap(({ value }) => Object.keys(value.metafile?.outputs ?? {}));
  // esbuild has printed why a bundle failed.
  if (results.some((result) => result.status === 'rejected')) process.exitCode = 1;
  else removeAllBut([...modelFiles, ...built]);
}

/** Copies the trained model: the server reads it from dist/model. @returns {string[]} */
function copyModel() {
  const source = path.join(root, 'server/model');
  const names = fs.existsSync(source) ? fs.readdirSync(source).filter((name) => name.endsWith('.bin')) : [];
  fs.mkdirSync(path.join(root, 'dist/model'), { recursive: true });
  return names.map((name) => {
    fs.copyFileSync(path.join(source, name), path.join(root, 'dist/model', name));
    return `dist/model/${name}`;
  });
}

/** Removes what an earlier build left in dist/: it would ship. @param {string[]} files */
function removeAllBut(files) {
  for (const entry of fs.readdirSync(path.join(root, 'dist'), { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && !files.includes(path.relative(root, file).replaceAll('\\', '/'))) fs.rmSync(file);
  }
}
