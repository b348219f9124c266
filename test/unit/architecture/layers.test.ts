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
const webview = 'client/src/coverageMap/webview/invented.ts';
const node = 'server/src/node/invented.ts';

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
    ['core loads Node late', core, "export const fs = import('node:fs');", 'no-restricted-syntax'],
    ['core names a type of vscode within an expression', core, "export type Where = import('vscode').Range;", 'no-restricted-syntax'],
    ['core reads the clock', core, 'export const now = Date.now();', 'no-restricted-syntax'],
    ['core reads the clock by another word', core, "export const now = Date['now']();", 'no-restricted-syntax'],
    ['core makes the day of today', core, 'export const now = new Date();', 'no-restricted-syntax'],
    ['core writes the day of today', core, 'export const now = Date();', 'no-restricted-syntax'],
    ['core casts a die', core, 'export const die = Math.random();', 'no-restricted-syntax'],
    ['core measures time', core, 'export const now = performance.now();', 'no-restricted-globals'],
    ['core makes keys', core, 'export const key = crypto.randomUUID();', 'no-restricted-globals'],
    ['core talks', core, "console.log('');", 'no-restricted-globals'],
    ['core reads the process by way of the global object', core, 'export const here = globalThis.process;', 'no-restricted-globals'],
    ['core asks the network by way of the global object', core, "void globalThis.fetch('https://example.invalid');", 'no-restricted-globals'],
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
    ['client asks the network by way of the global object', client, "void globalThis.fetch('https://example.invalid');", 'no-restricted-globals'],
    ['client loads the network late', client, "export const http = import('node:http');", 'no-restricted-syntax'],
    ['client loads what nobody can tell', client, 'export const load = (name: string) => import(name);', 'no-restricted-syntax'],
    ['client runs a program', client, "import { spawn } from 'node:child_process';", 'no-restricted-imports'],
    ['the map makes markup of a text', webview, "document.body.innerHTML = '';", 'no-restricted-syntax'],
    ['the map makes markup by another word', webview, "document.body['innerHTML'] = '';", 'no-restricted-syntax'],
    ['the map makes markup by a third word', webview, "document.body[`outerHTML`] = '';", 'no-restricted-syntax'],
    ['the map makes markup by assignment', webview, "Object.assign(document.body, { innerHTML: '' });", 'no-restricted-syntax'],
    ['the map makes markup of a text as it is', webview, "document.body.setHTMLUnsafe('');", 'no-restricted-syntax'],
    ['the map makes markup of a fragment', webview, "document.createRange().createContextualFragment('');", 'no-restricted-syntax'],
    ['the map writes into its page', webview, "document.write('');", 'no-restricted-syntax'],
    ['core imports what imports it', 'server/src/core/text/span.ts', "import { LineStarts } from './lineStarts';\nexport const lines = LineStarts;", 'dossier/import-circles'],
    ['core takes a type of what takes one of it', 'server/src/core/quotes/speech.ts', "export type { readVerbatim } from './verbatim';", 'dossier/import-circles'],
    ['core imports what imports it by way of others', 'server/src/core/names/mention.ts', "import type { Corpus } from '../corpus/corpus';\nexport type Whole = Corpus;", 'dossier/import-circles'],
    ['a file gives others a function that says nothing of itself', core, 'export function half(length: number): number {\n  return length / 2;\n}', 'dossier/documented-exports'],
    ['a file gives others a function by a constant that a mere comment stands before', client, '// Of a length.\nexport const half = (length: number): number => length / 2;', 'dossier/documented-exports'],
    ['server opens a socket', node, "import net from 'node:net';", 'no-restricted-imports'],
    ['server loads the network late', node, "export const https = import('node:https');", 'no-restricted-syntax'],
    ['server loads a program late', node, "export const programs = import('node:child_process');", 'no-restricted-syntax'],
    ['server runs a program', node, "import { spawn } from 'node:child_process';", 'no-restricted-imports'],
    ['server asks for a module of Node by its name', node, "export const https = process.getBuiltinModule('node:https');", 'no-restricted-syntax'],
  ])('refuse that %s', async (_what, file, text, rule) => {
    expect(await brokenRules(file, text)).toContain(rule);
  });

  it.each([
    ['core imports core', core, "export type { Paragraph } from './article';"],
    ['service imports core and LSP types', service, "export type { Span } from '../core/text/span';\nexport type { Range } from 'vscode-languageserver-types';"],
    ['cli imports core and Node', cli, "export type { Span } from '../core/text/span';\nexport { readFile } from 'node:fs/promises';"],
    ['core reckons with days that it is given', core, '/** That day. */\nexport const day = (time: number): Date => new Date(Math.floor(Date.UTC(2025, 1, 1) + time));'],
    ['client loads its own late', client, "/** Loads it. */\nexport const load = () => import('./frontArticle');"],
    ['client imports vscode and the protocol', client, "export { languages } from '../../server/src/protocol';\nexport { window } from 'vscode';"],
  ])('allow that %s', async (_what, file, text) => {
    expect(await brokenRules(file, text)).toEqual([]);
  });
});
