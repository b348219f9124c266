import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** @type {Map<string, { time: number, imports: readonly string[] }>} By file, with the time of the state that was read. */
const known = new Map();

/** @param {string} file @returns {number | undefined} when it was last changed; undefined when there is no such file */
const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs;

/** @param {string} from a file @param {string} name what it imports @returns {string | undefined} the TypeScript file of ours that this is */
function fileOf(from, name) {
  if (!name.startsWith('.')) return undefined;
  const file = path.resolve(path.dirname(from), name);
  return [`${file}.ts`, file].find((each) => each.endsWith('.ts') && changedAt(each) !== undefined);
}

/** @param {string} file @returns {readonly string[]} the files it imports, those of which it takes types alone too */
function importsOf(file) {
  const time = changedAt(file) ?? 0;
  const last = known.get(file);
  if (last?.time === time) return last.imports;
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  const imports = importedFiles.flatMap(({ fileName }) => fileOf(file, fileName) ?? []);
  known.set(file, { time, imports });
  return imports;
}

/**
 * Refuses an import by which a file comes to import itself by way of others, be it for types alone: two files that need each other
 * are one idea in two places, or hold a third that wants a file of its own. (`import-x/no-cycle` passes over types.)
 * @type {import('eslint').Rule.RuleModule}
 */
export const importCircles = {
  meta: { type: 'problem', schema: [], messages: { circle: '{{name}} imports this file, by way of others or itself.' } },
  create(context) {
    const { filename } = context;
    /** @type {Set<string>} Files that are known not to lead back. */
    const leadsAway = new Set();
    /** @param {string} target */
    const leadsBack = (target) => {
      const seen = new Set([target]);
      for (const file of seen) {
        if (file === filename) return true;
        for (const next of importsOf(file)) if (!leadsAway.has(next)) seen.add(next);
      }
      for (const file of seen) leadsAway.add(file);
      return false;
    };
    /** @param {import('eslint').Rule.Node & { readonly source?: import('estree').Expression | null | undefined }} node */
    const check = (node) => {
      if (node.source?.type !== 'Literal' || typeof node.source.value !== 'string') return;
      const name = node.source.value;
      const target = fileOf(filename, name);
      if (target !== undefined && leadsBack(target)) context.report({ node, messageId: 'circle', data: { name } });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};
