import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceOf, wordsIn } from '../../../server/src/core/text/article';
import { readArticle } from '../../../server/src/core/text/readArticle';
import { splitSentences } from '../../../server/src/core/text/sentences';
import { wrapText } from '../../support/wrapText';

const paragraphs = (text: string): string[] => {
  const article = readArticle(text);
  return article.paragraphs.map((paragraph) => wordsIn(article, paragraph));
};
const lines = (text: string): string[] => text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);

const wire = `Harbour Bridge Reopens After Winter Repairs
By ANA RUIZ
Coast Press Writer

PORT ELLEN (CP) - The harbour bridge was opened again on Monday after
the council had spent the winter and four million crowns on mending
it, the chair of the harbour board, Mira
Olsen, said in a statement to reporters.

"It will carry heavier lorries than it did," Ms Olsen told the Port
Ellen Courier. "Nobody should have to take the ferry any longer, as we
promised in spring."

The ferries will sail until June.`;

const wireParagraphs = [
  'Harbour Bridge Reopens After Winter Repairs',
  'By ANA RUIZ',
  'Coast Press Writer',
  'PORT ELLEN (CP) - The harbour bridge was opened again on Monday after the council had spent the winter and four million crowns on mending it, the chair of the harbour board, Mira Olsen, said in a statement to reporters.',
  '"It will carry heavier lorries than it did," Ms Olsen told the Port Ellen Courier. "Nobody should have to take the ferry any longer, as we promised in spring."',
  'The ferries will sail until June.',
];

const sentence = fc.constantFrom(
  'The harbour bridge was opened again on Monday after repairs that took all winter and cost more than planned.',
  'Mira Olsen of the Harbour Board of Port Ellen and the Northern Isles told reporters that it would last.',
  'Nobody had asked for it.',
  '“We shall see,” said Ana Ruiz, who runs the ferries to the islands and has seen the quay grow empty.',
  'In all, 14 boats and 3 barges were moved to the old quay; 2 of them will be sold before the year ends.',
  'Whoever wants to cross by night has to ring a bell that hangs at the door of the old customs house.',
  'That is cheaper than a ferry, but it takes longer, as drivers have found out since the first snow fell.',
);
const long = 'The board had said in autumn that the work would be done by spring, when visitors come to the isles, and that nobody would have to wait for a boat.';
const paragraph = fc.uniqueArray(sentence, { minLength: 3, maxLength: 6 }).map((all) => [long, ...all].join(' '));

describe('a text whose lines were broken within its paragraphs', () => {
  it('is read by paragraphs, though one of its lines was broken early', () => {
    expect(paragraphs(wire)).toEqual(wireParagraphs);
    expect(paragraphs(wire.replaceAll('\n', '\r\n'))).toEqual(wireParagraphs);
  });

  it('keeps its offsets and its own line ends', () => {
    const text = wire.replaceAll('\n', '\r\n');
    const article = readArticle(text);
    expect(sourceOf(article)).toBe(text);
    expect(article.text).toHaveLength(text.length);
    const start = text.indexOf('Mira');
    expect(wordsIn(article, { start, end: text.indexOf('Olsen') + 5 })).toBe('Mira Olsen');
  });

  it('has sentences that cross its line ends', () => {
    const article = readArticle(wire);
    expect(article.paragraphs.slice(4, 5).flatMap((paragraph) => splitSentences(article.text, paragraph))).toHaveLength(2);
  });

  it('is read by paragraphs where these are told by their first line alone', () => {
    const text = [
      '     The harbour bridge was opened again on Monday after the',
      'council had spent the winter and four million crowns on',
      'mending it, the chair of the board said.',
      '     Ferries will sail until June, when the contract ends',
      'that was signed two years ago in the old town hall of the',
      'island, and buses will then take over from them.',
    ].join('\n');
    expect(paragraphs(text)).toEqual([lines(text).slice(0, 3).join(' '), lines(text).slice(3).join(' ')]);
  });

  it('keeps lists, tables, rulers, quoted letters and speakers by their lines', () => {
    const kept = [
      '* the council of Port Ellen with the boards of all three of its harbours',
      '* the owners of the ferries',
      '1. the office for roads and bridges, which paid for the whole of the work',
      '2. the port',
      'Route      Boats    Monday',
      'North      12       4',
      '------------------------------------------------------------------------',
      '> Nobody should have to take the ferry any longer, as we promised in May',
      '> Will it last?',
      'RUIZ: Will it carry the lorries that the quarry sends across each morning?',
      'OLSEN: It will.',
    ];
    expect(paragraphs(`${wire}\n\n${kept.join('\n')}`)).toEqual([...wireParagraphs, ...kept.map((line) => line.replace(/ +/g, ' '))]);
  });

  it('takes the lines of an item to it', () => {
    const item = ['* the council of Port Ellen with the boards of all its harbours,', '  which meet on Fridays'];
    expect(paragraphs(`${wire}\n\n${item.join('\n')}`)).toEqual([...wireParagraphs, lines(item.join('\n')).join(' ')]);
  });

  it('leaves longer lines as they are', () => {
    const long = 'This line was never broken, since it was added later by an editor who does not care how wide a page is, and it ends here';
    expect(paragraphs(`${wire}\n\n${long}\nbut this is another`)).toEqual([...wireParagraphs, long, 'but this is another']);
  });

  it('is read by the same paragraphs at any width', () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 56, max: 90 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom('', '   ', '\t'),
        (texts, width, lineEnd, indent) => {
          const { text } = wrapText(texts.join('\n'), { width, lineEnd, indent, firstIndent: indent, between: lineEnd });
          expect(paragraphs(text)).toEqual(texts);
        },
      ),
    );
  });
});

describe('a text in narrow columns', () => {
  const column = `Ferry company sold
to its rival

By Ana Ruiz

The company that runs the ferries to
the northern isles has been sold to its
only rival, which will close two of the
four lines before winter.

"Nobody has told us," said Mira Olsen,
who has sailed for it for thirty years.
"We read it in the paper and went to
the office, and it was locked."

The council will talk about the sale in
a month, when it is done. It may then be
too late for those who have to cross the
sound each day.`;

  it('is read by paragraphs', () => {
    expect(paragraphs(column).slice(-3)).toEqual([
      'The company that runs the ferries to the northern isles has been sold to its only rival, which will close two of the four lines before winter.',
      '"Nobody has told us," said Mira Olsen, who has sailed for it for thirty years. "We read it in the paper and went to the office, and it was locked."',
      'The council will talk about the sale in a month, when it is done. It may then be too late for those who have to cross the sound each day.',
    ]);
  });

  it('is read by the same paragraphs at any width', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 3, maxLength: 6 }), fc.integer({ min: 36, max: 55 }), (texts, width) => {
        const { text } = wrapText(texts.join('\n'), { width, lineEnd: '\n', indent: '', firstIndent: '', between: '\n' });
        expect(paragraphs(text)).toEqual(texts);
      }),
    );
  });

  it('is read by paragraphs where its letters are of different widths', () => {
    const ragged = `Mills and other millwrights will hit the
mill walls until it falls, which will be
some time in summer. Women whom we
know have moved out of the low rooms
above it, among them Mira Olsen. She
has been told that it will still be fit to
live in until it is filled with little
stones and mud from the mouth of the
swamp. "We whom nobody knows will
move on," she said, "as we always do. It
is not the first mill in this valley that
will fall." Mr Mowbray, who owns all of
them, did not want to comment on it and
was said to be on a warm summer coast.`;
    expect(paragraphs(ragged)).toEqual([lines(ragged).join(' ')]);
  });
});

describe('a text whose lines are its own', () => {
  const unbroken: Readonly<Record<string, string>> = {
    'a poem': `The bridge that crossed the narrow sound
was iron, and the water black,
and those who went across it found
no iron bridge to bring them back,
but boats that waited in the reeds
for all who would not cross again
and tell the harbour of their deeds
in winter and in summer rain.`,
    'verse in small letters': `whoever crossed the narrow sound by night
in boats of tar and willow, and the moon
a lantern nobody had thought to light,
went down among the herring, late or soon,
and those who stayed have counted every oar
and every board that drifted to the sand
where once the ferry carried to the shore
a fiddler with a lily in his hand,
for nothing that the tide has ever brought
was worth the half of what it took away,
and all the nets in which our sons were caught
are drying in the gardens to this day`,
    'free verse': `it was the year of
the long herring, and my mother
who never in her life had
a boat of her own
stood at the quay with
all of us behind her, counting
the masts as they came in.
Nobody spoke. The wind
had gone round to the
north, where it stays until
the last of the ice
is out of the sound`,
    addresses: `c/o the Harbour Board of Port Ellen
the old customs house, second floor
14 Quay Street
near the ferry landing
Port Ellen
the Northern Isles

for the attention of the harbour master
at the office of roads and bridges
2 Bridge Street
opposite the quarry
Port Ellen`,
    'a list without marks': `two pounds of herring, cleaned and salted
a handful of dill from the garden wall
six onions, cut in rings as thin as paper
vinegar, as much as covers all of it
sugar, if the onions are of the sharp kind
bay leaves and peppercorns to taste
a stone jar with a lid that closes well
one night in the cold, better two of them`,
    'verse in long lines': `I have walked on the bridge where the iron is wet and the gulls are loud,
And the harbour below it is full of the boats of the northern isles;
I have asked every captain who came to the quay and the waiting crowd,
And I counted the lamps on the water for more than a dozen miles.`,
    'a list': `- bread and butter from the bakery on the quay
- two boxes of apples that were grown on the island
- candles, matches, rope and everything for the boat
- letters to be taken to the office in the old town`,
    'a table': `Port Ellen       12 boats      4 on Monday      none on Sunday
northern isles   9 boats       2 on Monday      one on Sunday
southern isles   7 boats       3 on Monday      none on Sunday
old harbour      1 boat        1 on Monday      none on Sunday`,
    headlines: `Harbour Bridge Reopens After Winter Repairs Cost Millions
Ferry Owners Fear for Contract as Bridge Draws Their Guests
Council to Vote on School Closures in the Northern Isles
Storm Warning for All of the Coast From Friday to Sunday`,
    'a transcript': `RUIZ: Will it carry the lorries that the quarry sends each day?
OLSEN: It will carry them, and it was made for heavier ones.
RUIZ: What becomes of the ferries that have sailed until now?
OLSEN: They sail until June. Nobody can tell what comes then.`,
    'a line for each paragraph': `The harbour bridge was opened again on Monday after repairs, and it will be kept open through the winter.
It will carry heavier lorries.
the board said so in a note of four lines that nobody had signed, which was found in the office on Friday morning.
“We shall see,” said Ana Ruiz.`,
  };
  for (const [name, text] of Object.entries(unbroken)) {
    it(`is left as it is: ${name}`, () => {
      expect(readArticle(text)).not.toHaveProperty('source');
      expect(paragraphs(text)).toEqual(lines(text));
    });
  }
});
