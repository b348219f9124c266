import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const readText = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');
const readTexts = (file: string) => JSON.parse(readText(file)) as Record<string, string>;

/** The first arguments of `l10n.t(…)` in the client; a call whose text is not written out is returned as code. */
function textsOfClient(): Set<string> {
  const texts = new Set<string>();
  const files = fs.readdirSync(path.join(root, 'client/src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  for (const file of files) {
    const source = ts.createSourceFile(file, readText(path.join('client/src', file)), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText(source).endsWith('l10n.t')) {
        const [text] = node.arguments;
        texts.add(text !== undefined && ts.isStringLiteral(text) ? text.text : node.getText(source));
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return texts;
}

/** What a translation must keep: places to fill in, and what links lead to. */
function kept(text: string): string[] {
  return (text.match(/\{\d\}|\]\([^)]+\)|`#[^#]+#`/g) ?? []).sort();
}

describe('The German translation', () => {
  const manifest = readText('package.json');
  const english = readTexts('package.nls.json');
  const german = readTexts('package.nls.de.json');
  const bundle = readTexts('l10n/bundle.l10n.de.json');
  const texts = textsOfClient();

  it('has every text of the manifest, and no other', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
  });

  it('has every text of the client, and no other', () => {
    expect(texts.size).toBeGreaterThan(100);
    expect(Object.keys(bundle).sort()).toEqual([...texts].sort());
  });

  it('keeps places to fill in and links', () => {
    for (const [key, text] of Object.entries(english)) expect(kept(german[key] ?? ''), key).toEqual(kept(text));
    for (const [text, translation] of Object.entries(bundle)) expect(kept(translation), text).toEqual(kept(text));
  });

  it('leaves nothing empty', () => {
    for (const text of [...Object.values(german), ...Object.values(bundle)]) expect(text.trim()).not.toBe('');
  });

  it('is of texts that the manifest uses', () => {
    const used = new Set([...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
    expect(Object.keys(english).sort()).toEqual([...used].sort());
  });
});
