import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
// Rules that need types are left out: they ask for files that exist.
const eslint = new ESLint({ cwd: root, overrideConfig: tseslint.configs.disableTypeChecked });

/** The rules of the layers that a text breaks when it stands in a file of that name. */
async function brokenRules(file: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: path.join(root, file) });
  const rules = (result?.messages ?? []).map((message) => message.ruleId);
  return [...new Set(rules)].filter((rule) => rule !== '@typescript-eslint/no-unused-vars');
}

const core = 'server/src/core/text/invented.ts';
const service = 'server/src/service/invented.ts';
const server = 'server/src/server/invented.ts';
const browser = 'server/src/browser/invented.ts';
const cli = 'server/src/cli/invented.ts';
const protocol = 'server/src/protocol.ts';
const client = 'client/src/invented.ts';

describe('the layers', { timeout: 60_000 }, () => {
  it.each([
    ['core imports Node', core, "import fs from 'node:fs';", 'no-restricted-imports'],
    ['core imports Node without its prefix', core, "import fs from 'fs';", 'no-restricted-imports'],
    ['core imports vscode', core, "import type { Range } from 'vscode';", 'no-restricted-imports'],
    ['core imports LSP types', core, "import type { Range } from 'vscode-languageserver-types';", 'no-restricted-imports'],
    ['core imports the protocol', core, "import { languages } from '../../protocol';", 'import-x/no-restricted-paths'],
    ['core reads the process', core, 'export const here = process.cwd();', 'no-restricted-globals'],
    ['core holds a Buffer', core, "export const bytes = Buffer.from('');", 'no-restricted-globals'],
    ['core waits', core, 'setTimeout(() => 0, 1);', 'no-restricted-globals'],
    ['core has a pattern that backtracks', core, 'export const slow = /^(a+)+$/;', 'regexp/no-super-linear-backtracking'],
    ['core has a pattern that starts over', core, 'export const slow = /\\s+$/;', 'regexp/no-super-linear-move'],
    ['service imports a connection', service, "import { createConnection } from 'vscode-languageserver/node';", 'no-restricted-imports'],
    ['service imports Node', service, "import path from 'node:path';", 'no-restricted-imports'],
    ['server imports Node', server, "import path from 'node:path';", 'no-restricted-imports'],
    ['server imports vscode', server, "import * as vscode from 'vscode';", 'no-restricted-imports'],
    ['browser imports Node', browser, "import path from 'node:path';", 'no-restricted-imports'],
    ['cli imports LSP', cli, "import { createConnection } from 'vscode-languageserver/node';", 'no-restricted-imports'],
    ['cli imports the protocol', cli, "import { languages } from '../protocol';", 'import-x/no-restricted-paths'],
    ['protocol imports the core', protocol, "import type { Span } from './core/text/span';", 'import-x/no-restricted-paths'],
    ['client imports the core', client, "import type { Span } from '../../server/src/core/text/span';", 'import-x/no-restricted-paths'],
    ['client asks the network', client, "void fetch('https://example.invalid');", 'no-restricted-globals'],
    ['the map makes markup of a text', 'client/src/coverageMap/webview/invented.ts', "document.body.innerHTML = '';", 'no-restricted-syntax'],
    ['server opens a socket', 'server/src/node/invented.ts', "import net from 'node:net';", 'no-restricted-imports'],
  ])('refuse that %s', async (_what, file, text, rule) => {
    expect(await brokenRules(file, text)).toContain(rule);
  });

  it.each([
    ['core imports core', core, "export type { Paragraph } from './article';"],
    ['service imports core and LSP types', service, "export type { Span } from '../core/text/span';\nexport type { Range } from 'vscode-languageserver-types';"],
    ['cli imports core and Node', cli, "export type { Span } from '../core/text/span';\nexport { readFile } from 'node:fs/promises';"],
    ['client imports vscode and the protocol', client, "export { languages } from '../../server/src/protocol';\nexport { window } from 'vscode';"],
  ])('allow that %s', async (_what, file, text) => {
    expect(await brokenRules(file, text)).toEqual([]);
  });
});
