import esbuild from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { shippedBundles } from './bundles.mjs';
import { root } from './setUp.mjs';

/** @typedef {{ name: string, version: string, license: string, text: string }} ShippedPackage a package of which some file ships, with the text of its licence */

/** Licences under which a package may ship inside an extension of any licence. */
const permissive = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'ISC', 'MIT', 'Unlicense'];

/**
 * The packages that ship: those of which esbuild takes a file into a bundle, in the order of their names.
 * @returns {Promise<ShippedPackage[]>}
 * @throws {Error} when a package has no licence text, or one under which it may not ship
 */
export async function shippedPackages() {
  const results = await Promise.all(shippedBundles.map((options) => esbuild.build({ ...options, write: false, sourcemap: false })));
  const outputs = results.flatMap(({ metafile }) => Object.values(metafile?.outputs ?? {}));
  const inputs = outputs.flatMap(({ inputs: taken }) => Object.entries(taken)).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const folders = new Set(inputs.map(([file]) => packageFolder(file)).filter((folder) => folder !== undefined));
  const packages = [...folders].map(readPackage);
  const unique = new Map(packages.map((shipped) => [`${shipped.name}@${shipped.version}`, shipped]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, shipped]) => shipped);
}

/** The content of THIRD_PARTY_NOTICES.md. @returns {Promise<string>} */
export async function thirdPartyNotices() {
  const sections = (await shippedPackages()).map(({ name, version, license, text }) => `## ${name} ${version}\n\n${license}\n\n\`\`\`text\n${text}\n\`\`\`\n`);
  const preface = 'Dossier holds code of these packages. What its model was made of is told in server/model/README.md. Written by `npm run notices`.';
  return [`# Third-party notices\n\n${preface}\n`, ...sections].join('\n');
}

/** The folder of the package that a file belongs to; undefined for files of our own. @param {string} file */
function packageFolder(file) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

/** @param {string} folder @returns {ShippedPackage} */
function readPackage(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  const file = fs.readdirSync(path.join(root, folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  if (!permissive.includes(license)) throw new Error(`${name} is under ${license}, which has not been agreed to`);
  if (file === undefined) throw new Error(`${name} has no file with its licence`);
  const text = fs.readFileSync(path.join(root, folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  return { name, version, license, text };
}
