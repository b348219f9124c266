// npm run bench: measures, and fails where time grows faster than it may.
import esbuild from 'esbuild';
import { root, runNode } from './setUp.mjs';

await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['test/bench/analysis.ts'],
  outfile: 'test-results/bench/analysis.js',
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});
runNode('test-results/bench/analysis.js', [], 'inherit');
