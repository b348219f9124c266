import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../scripts/setUp.mjs';
import { shippedPackages, thirdPartyNotices } from '../../../scripts/thirdPartyNotices.mjs';

test('the notices name every package of which something ships (else: npm run notices)', async () => {
  expect(readFileSync(path.join(root, 'THIRD_PARTY_NOTICES.md'), 'utf8')).toBe(await thirdPartyNotices());
});

test('the libraries that the server and the client are built on are among them, and tools are not', async () => {
  const names = (await shippedPackages()).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['vscode-languageclient', 'vscode-languageserver', 'chardet', 'picomatch']));
  expect(names).not.toContain('vitest');
});
