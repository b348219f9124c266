// npm run bench [-- ARTICLES]: measures, and fails where time grows faster than it may.
import esbuild from 'esbuild';
import { root, runNode } from './setUp.mjs';

await esbuild.build({
  absWorkingDir: root,
  entryPoints: {
    analysis: 'test/bench/analysis.ts',
    names: 'test/bench/names.ts',
    corpus: 'test/bench/corpus.ts',
    // What the bench of the corpus starts.
    server: 'server/src/node/main.ts',
    worker: 'server/src/node/analysisWorker.ts',
  },
  outdir: 'test-results/bench',
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});
runNode('test-results/bench/analysis.js', [], 'inherit');
runNode('test-results/bench/names.js', process.argv.slice(2), 'inherit');
runNode('test-results/bench/corpus.js', process.argv.slice(2), 'inherit');
