import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { growthBetween } from '../../support/growth';

const grammarFile = path.join(import.meta.dirname, '../../../syntaxes/news-article.tmLanguage.json');
const engineFile = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
/** VS Code gives up on longer lines. */
const longestLine = 20_000;

let grammar: textmate.IGrammar;

beforeAll(async () => {
  await oniguruma.loadWASM(new Uint8Array(readFileSync(engineFile)).buffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: () => Promise.resolve(textmate.parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile)),
  });
  grammar = (await registry.loadGrammar('text.news-article'))!;
});

/** The stretches of a text that are painted with a scope, in their order. */
function painted(text: string, scope: string): string[] {
  const stretches: string[] = [];
  let state = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    let end = -1;
    for (const token of tokens.filter(({ scopes }) => scopes.some((name) => name.startsWith(scope)))) {
      const words = line.slice(token.startIndex, token.endIndex);
      if (token.startIndex === end) stretches.push(`${stretches.pop() ?? ''}${words}`);
      else stretches.push(words);
      end = token.endIndex;
    }
  }
  return stretches;
}

describe('The grammar of news-article paints', () => {
  it('a short first line as the headline', () => {
    expect(painted('Ferry contract goes to the lowest bidder\n\nThe minister was pleased', 'markup.heading')).toEqual(['Ferry contract goes to the lowest bidder']);
  });

  it('no first line that is a sentence or a paragraph as one', () => {
    expect(painted('The minister was pleased on Tuesday.', 'markup.heading')).toEqual([]);
    expect(painted('word '.repeat(60), 'markup.heading')).toEqual([]);
  });

  it('who wrote it', () => {
    expect(painted('Headline\n\nBy Anna Berg, transport correspondent\n', 'markup.italic.byline')).toEqual(['Anna Berg, transport correspondent']);
    expect(painted('Headline\n\nBy Tuesday the harbour was closed.\n', 'markup.italic.byline')).toEqual([]);
  });

  it.each(['PORT ELLERY, 3 May (Meridian Press) — It rained.', 'PORT ELLERY (Meridian Press) - It rained.', 'PORT ELLERY – It rained.'])('where it was written: %s', (line) => {
    const [place] = painted(`Headline\n\n${line}`, 'markup.italic.dateline');
    expect(line.startsWith(place!) && place!.startsWith('PORT ELLERY')).toBe(true);
  });

  it('quotes in curly, straight and single marks, each to its end', () => {
    const text = 'Headline\n\n“We sail,” she said. "Too early," he said. ‘We’re ready,’ they said.';
    expect(painted(text, 'string.quoted')).toEqual(['“We sail,”', '"Too early,"', '‘We’re ready,’']);
  });

  it('a quote whose mark is never closed to the end of its paragraph', () => {
    expect(painted('Headline\n\n“We sail on Monday.\nNobody knew.', 'string.quoted')).toEqual(['“We sail on Monday.']);
  });

  it('no apostrophe and no inch as a quote', () => {
    expect(painted('Headline\n\nThe harbour’s 12" pipe and the ‘90s', 'string.quoted')).toEqual([]);
  });

  it('boilerplate and addresses', () => {
    const text = 'Headline\n\nRead also: Harbour dredging\nShare this:\nSee https://news.example/a?b=1.';
    expect(painted(text, 'comment.line.boilerplate')).toEqual(['Read also: Harbour dredging', 'Share this:']);
    expect(painted(text, 'markup.underline.link')).toEqual(['https://news.example/a?b=1']);
  });
});

describe('The grammar reads a hostile line in time that grows no faster than the line', () => {
  it.each(['"', '(', 'A', 'A ', ' ', '‘A', 'By A b ', 'AAAA, ', 'https://', '“'])('of nothing but %j', (piece) => {
    const lineOf = (length: number): string => piece.repeat(Math.floor(length / piece.length));
    const reading = (line: string) => (): void => {
      grammar.tokenizeLine(line, textmate.INITIAL);
      grammar.tokenizeLine(line, grammar.tokenizeLine('Headline', textmate.INITIAL).ruleStack);
    };
    expect(growthBetween(reading(lineOf(longestLine / 8)), reading(lineOf(longestLine)), 8)).toBeLessThan(3);
  }, 60_000);
});
