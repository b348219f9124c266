import path from 'node:path';
import esbuild from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');

/** Bundles an entry of the server for Node, as the build does, into a folder of the tests' results, and returns the bundle's path. */
export async function bundle(entry: string, folder = 'unit'): Promise<string> {
  const outfile = path.join(root, 'test-results', folder, `${entry.replace(/\W+/g, '-')}.cjs`);
  await esbuild.build({ entryPoints: [path.join(root, entry)], outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'silent' });
  return outfile;
}
