// npm run package: builds and packages dossier-VERSION.vsix, lists what it holds, and fails when that is not what should ship.
import fs from 'node:fs';
import path from 'node:path';
import { packageExtension } from './packageExtension.mjs';
import { root, setUp } from './setUp.mjs';

const megabyte = 1024 * 1024;
const largest = 15 * megabyte;
/** What ships, all else is a mistake. `[^/]` keeps folders out that nobody has looked at. */
const expected = [
  /^dist\/(browser\/)?[^/]+\.js$/,
  /^dist\/model\/[^/]+$/,
  /^(media\/(walkthrough\/)?[^/]+\.(png|svg|css)|syntaxes\/[^/]+\.json|l10n\/[^/]+\.json)$/,
  /^(package(\.nls(\.[a-z-]+)?)?|language-configuration)\.json$/,
  /^((README|CHANGELOG|LICENSE|THIRD_PARTY_NOTICES)(\.md|\.txt)?|server\/model\/[^/]+\.md)$/,
];

setUp();
const { listFiles, PackageManager } = await import('@vscode/vsce');
const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
for (const file of files) console.log(`${String(Math.ceil(fs.statSync(path.join(root, file)).size / 1024)).padStart(8)} KB  ${file}`);

const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const vsix = packageExtension(path.join(root, `dossier-${version}.vsix`));
const { size } = fs.statSync(vsix);
console.log(`${path.basename(vsix)}: ${files.length} files, ${(size / megabyte).toFixed(1)} MB`);

const surprises = files.filter((file) => !expected.some((pattern) => pattern.test(file)));
if (surprises.length > 0) console.error(`These should not ship: ${surprises.join(', ')}`);
if (size > largest) console.error(`It is larger than ${largest / megabyte} MB`);
if (surprises.length > 0 || size > largest) process.exitCode = 1;
