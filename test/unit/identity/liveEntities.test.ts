import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noCorrections, type TextCorrections } from '../../../server/src/core/analysis/textCorrections';
import { findEntities } from '../../../server/src/core/identity/document/findEntities';
import { LiveEntities } from '../../../server/src/core/identity/document/liveEntities';
import { byParagraph } from '../../../server/src/core/names/namesInParagraphs';
import { ruleRecogniser } from '../../../server/src/core/names/rules/ruleRecogniser';
import { readArticle } from '../../../server/src/core/text/readArticle';
import { nastyText } from '../../fuzz/nastyText';

const examples = path.resolve('examples');
const articles = readdirSync(examples).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(path.join(examples, name), 'utf8'));

/** What makes facts of the document hold or cease: names in full and in short, titles, companies, ministries, small words, line ends. */
const piece = fc.constantFrom(
  'Anna Lee', 'Anna Lee, 34, ', 'Lee, 71, ', 'Lee, which employs 300 people', 'staff at Lee', 'Lee said its ', 'Bo Lee', 'the Lee family', 'the Lees', 'his son, Bo Lee,', 'Lee said she ', ' and Bo Lee ', 'also named ', 'Mr Lee', 'Lee', 'lee ', 'Ms ', 'Anna', 'Norvik Timber Inc.', 'Norvik', 'shares in Norvik fell', 'chief executive of Norvik', 'Norvik said it earned £1', 'of what Norvik sells', 'norvik', 'Meta', 'meta', 'MarketNorvik said', 'NVK councillor', 'the NVK', 'Sheriff’s Office', 'Officer (NVK) Anna Lee', 'the ministry', 'the Court', 'Supreme Court', 'Ministry of Health', 'Norway’s Ministry of Health',
  'Northern Grain Authority (NGA)', 'NGA', 'the Lee administration', 'Premier He Kai', 'He', 'Acme’s Research Council', 'Acme', 'Rovers Anna Lee', 'Reuters', ', 34,', ' & Sons', ', senior adviser at Acme,', 'EVs', 'With Anna',
  '\n', '\n\n', '\r', '\u2028', ' ', '.', '“', '”', 'x', 'Read also:\n', 'By Ann Lee\n', 'Harbour', 'harbour ', '-Ruiz', '\u200b', '😀', '\ud83d', '\u0301', '',
);
/** An edit: where, how much goes (both as shares of the text), what comes. */
const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.double({ min: 0, max: 0.3, noNaN: true }) }), piece);
const state = fc.array(fc.oneof(piece, fc.constantFrom(' said ', ' of ', ' in ', '. The ', ', ')), { maxLength: 60 }).map((pieces) => pieces.join(' '));

const recognise = byParagraph(ruleRecogniser);
const none: TextCorrections = noCorrections;
const corrections = fc.oneof(
  { weight: 8, arbitrary: fc.constant(none) },
  { weight: 1, arbitrary: fc.constant<TextCorrections>({ ...none, splits: [{ name: 'Lee', from: 'Anna Lee' }] }) },
  { weight: 1, arbitrary: fc.nat(60).map((start): TextCorrections => ({ ...none, splits: [{ at: { start, end: start + 6 } }] })) },
  { weight: 1, arbitrary: fc.constant<TextCorrections>({ ...none, names: [{ start: 2, end: 8, verdict: 'person', isRule: false }] }) },
);

function expectFollowed(first: string, edits: readonly (readonly [[number, number, string], TextCorrections])[]): void {
  const live = new LiveEntities();
  const check = (text: string, wanted: TextCorrections): void => {
    const corrections = wanted.names.every(({ end }) => end <= text.length) ? wanted : none;
    const article = readArticle(text);
    const names = recognise(article);
    expect(live.find(article, names, corrections)).toEqual(findEntities(article, names, corrections));
  };
  let text = first;
  check(text, none);
  for (const [[at, share, inserted], corrections] of edits) {
    const start = Math.floor(at * text.length);
    text = text.slice(0, start) + inserted + text.slice(start + Math.floor(share * text.length));
    check(text, corrections);
  }
}

describe('the entities of a text that is followed', () => {
  const edits = fc.array(fc.tuple(edit, corrections), { minLength: 1, maxLength: 12 });

  it('are after any edits of an article those of the article read afresh', () => {
    fc.assert(fc.property(fc.constantFrom(...articles), edits, expectFollowed), { numRuns: 40 });
  });

  it('are so in a text made of what bears on its names', () => {
    fc.assert(fc.property(state, edits, expectFollowed), { numRuns: 150 });
  });

  it('are so in nasty text', () => {
    fc.assert(fc.property(nastyText, edits, expectFollowed), { numRuns: 60 });
  });

  const lines = Array.from({ length: 40 }, (_, index) => `Then Mr Karl Name${index} of Acme said that it rained`);
  const find = (live: LiveEntities, text: string) => {
    const article = readArticle(text);
    return live.find(article, recognise(article));
  };

  it('are the same objects in paragraphs that neither change nor move', () => {
    const live = new LiveEntities();
    const before = find(live, lines.join('\n'));
    const after = find(live, lines.with(20, `${lines[20]!} again`).join('\n'));
    const changed = before.mentions.findIndex(({ start }) => start > lines.slice(0, 20).join('\n').length);
    expect(changed).toBeGreaterThan(20);
    expect(after.mentions.slice(0, changed).every((mention, index) => mention === before.mentions[index])).toBe(true);
    expect(after.entityOfMention).toBe(before.entityOfMention);
    expect(after.entities[0]).toBe(before.entities[0]);
  });
});
