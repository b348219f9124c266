import { builtinModules } from 'node:module';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import * as regexp from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { documentedExports } from './scripts/lint/documentedExports.mjs';
import { importCircles } from './scripts/lint/importCircles.mjs';

// The layers, and what each may import. ARCHITECTURE.md tells why; test/unit/architecture proves that this is enforced.
//   core <- service <- server <- node | browser      files <- server | cli      core <- files | cli      protocol <- client
const core = './server/src/core';
const service = './server/src/service';
const files = './server/src/files';
const server = './server/src/server';
const protocol = './server/src/protocol.ts';
/** @type {Record<string, string[]>} */
const layers = {
  [core]: [],
  [service]: [core, protocol],
  [files]: [core],
  [server]: [core, service, files, protocol],
  './server/src/node': [core, service, files, server, protocol],
  './server/src/browser': [core, service, files, server, protocol],
  './server/src/cli': [core, files, './server/src/node'],
  './client/src': [protocol],
  [protocol]: [],
};
const zones = Object.entries(layers).map(([layer, imports]) => ({
  target: layer,
  from: '.',
  except: ['./node_modules', layer, ...imports],
  message: `${layer} may import ${imports.length === 0 ? 'nothing of ours' : imports.join(', ')} besides itself.`,
}));

const nodeModules = { regex: `^(node:.*|(${builtinModules.filter((name) => !name.startsWith('_')).join('|')}))$`, message: 'This layer runs without Node.' };
const editor = { regex: '^vscode$', message: 'Only the client imports vscode.' };
const network = { regex: '^(node:)?(http|https|http2|net|tls|dgram|dns)(/.*)?$', message: 'Nothing leaves the machine.' };
const programs = { regex: '^(node:)?(child_process|cluster)$', message: 'No other program is run.' };
const lsp = { regex: '^vscode-(languageserver|languageclient|jsonrpc)', message: 'The core knows no LSP.' };
const connection = { regex: '^vscode-(languageserver|languageclient|jsonrpc)(/.*)?$', message: 'A service takes and gives LSP types, and has no connection.' };

// By way of the global object every rule about globals could be walked round.
const networkGlobals = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'navigator', 'globalThis', 'self'].map((name) => ({ name, message: 'Nothing leaves the machine.' }));
const hostGlobals = ['process', 'Buffer', 'global', 'require', 'module', '__dirname', '__filename', 'window', 'document'].map(
  (name) => ({ name, message: 'This layer runs anywhere.' }),
);
const clockGlobals = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'].map((name) => ({ name, message: 'The core is synchronous.' }));
const impureGlobals = ['performance', 'crypto', 'console'].map((name) => ({ name, message: 'The core is pure: what it gives depends on what it is given.' }));

/** What loads or names a module elsewhere than in an import at the top, where the layers are looked at. */
const importsBelow = ['ImportExpression', 'TSImportType', 'MemberExpression[property.name="getBuiltinModule"]'].map((selector) => ({ selector, message: 'Imports stand at the top, where the layers are looked at.' }));
/** The same for the client, which loads some of its modules late. */
const networkBelow = [`:matches(ImportExpression, TSImportType) Literal[value=/${network.regex.replaceAll('/', '\\x2F')}/]`, 'ImportExpression[source.type!="Literal"]'].map((selector) => ({ selector, message: network.message }));
const clock = ['MemberExpression[object.name="Date"][property.name="now"]', 'NewExpression[callee.name="Date"][arguments.length=0]', 'CallExpression[callee.name="Date"]', 'MemberExpression[object.name="Math"][property.name="random"]', 'MemberExpression[object.name=/^(Date|Math)$/][computed=true]'].map(
  (selector) => ({ selector, message: 'The core is pure: it knows no clock and no chance.' }),
);
const markupNames = '/^(innerHTML|outerHTML|srcdoc|insertAdjacentHTML|setHTML|setHTMLUnsafe|parseHTMLUnsafe|parseFromString|createContextualFragment)$/';
const markup = [`Identifier[name=${markupNames}]`, `Literal[value=${markupNames}]`, `TemplateElement[value.raw=${markupNames}]`, 'MemberExpression[property.name=/^(html|write|writeln)$/]'].map((selector) => ({ selector, message: 'Text of documents is text, never markup.' }));

/** @param {{ regex: string, message: string }[]} patterns @returns {['error', object]} */
const noImports = (...patterns) => ['error', { patterns }];
/** @param {{ name: string, message: string }[]} globals @returns {['error', ...object[]]} */
const noGlobals = (...globals) => ['error', ...globals];
/** @param {{ selector: string, message: string }[]} syntax @returns {['error', ...object[]]} */
const noSyntax = (...syntax) => ['error', ...syntax];

export default defineConfig(
  globalIgnores(['dist', 'coverage', 'test-results', 'server/training/work', 'scripts/vscode/packages', 'scripts/vscode/lowest', '**/*.assembly.ts']),
  tseslint.configs.strict,
  {
    plugins: { 'import-x': importX, regexp, dossier: { rules: { 'documented-exports': documentedExports, 'import-circles': importCircles } } },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'import-x/no-restricted-paths': ['error', { zones, basePath: import.meta.dirname }],
      'no-restricted-imports': noImports(editor),
      // The compiler option noUncheckedIndexedAccess asks for an assertion wherever an index is known to be right.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.ts', '**/*.mts', '*.mjs', 'scripts/**/*.mjs'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
  {
    files: ['client/**', 'server/src/**'],
    rules: {
      'dossier/documented-exports': 'error',
      'dossier/import-circles': 'error',
      'no-restricted-globals': noGlobals(...networkGlobals),
      'no-restricted-imports': noImports(network, programs, editor),
      'no-restricted-syntax': noSyntax(...importsBelow),
      // Documents are untrusted: no text may make a pattern slow.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
    },
  },
  { files: ['client/**'], rules: { 'no-restricted-imports': noImports(network, programs), 'no-restricted-syntax': noSyntax(...networkBelow) } },
  { files: ['client/src/coverageMap/webview/**'], rules: { 'no-restricted-syntax': noSyntax(...networkBelow, ...markup) } },
  { files: ['test/integration/**'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['server/src/core/**'],
    rules: {
      'no-restricted-globals': noGlobals(...networkGlobals, ...hostGlobals, ...clockGlobals, ...impureGlobals),
      'no-restricted-imports': noImports(nodeModules, editor, lsp),
      'no-restricted-syntax': noSyntax(...importsBelow, ...clock),
    },
  },
  {
    files: ['server/src/service/**', 'server/src/files/**', 'server/src/protocol.ts'],
    rules: {
      'no-restricted-globals': noGlobals(...networkGlobals, ...hostGlobals),
      'no-restricted-imports': noImports(nodeModules, editor, connection),
    },
  },
  { files: ['server/src/server/**', 'server/src/browser/**'], rules: { 'no-restricted-imports': noImports(nodeModules, editor) } },
  { files: ['client/src/extension.browser.ts'], rules: { 'no-restricted-imports': noImports(nodeModules) } },
  { files: ['server/src/cli/**'], rules: { 'no-restricted-imports': noImports(network, programs, editor, lsp) } },
);
