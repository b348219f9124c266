import fs from 'node:fs';

/** Runs a bundle of `dist`, or says how to make it. */
export async function launch(bundle) {
  const file = new URL(`../dist/${bundle}`, import.meta.url);
  if (fs.existsSync(file)) await import(file.href);
  else {
    console.error(`dossier: dist/${bundle} is missing. Make it with: npm install && npm run build`);
    process.exitCode = 2;
  }
}
