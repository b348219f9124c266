import { describe, expect, test } from 'vitest';
import { readQuotes, type QuoteInWords } from './readQuotes';

type Expected = Partial<QuoteInWords>;

/** A text with marked names, and its quotes in order: who speaks, where other people and things stand beside the cue. */
const cases: [name: string, marked: string, quotes: Expected[]][] = [
  [
    'what is told of somebody, who then speaks, is that person’s',
    '[P:Ivo Reed] told the inquiry about [P:Mara Quill], who said the ferry was “a coffin”.',
    [{ says: 'the ferry was “a coffin', by: 'Mara Quill', certain: true }],
  ],
  [
    'so it is where somebody is asked to hear that person',
    '[P:Ivo Reed] asked the committee to hear [P:Mara Quill], who warned that the quay would sink.',
    [{ says: 'the quay would sink', by: 'Mara Quill' }],
  ],
  [
    'or to pay no heed to that person',
    'Judge [P:Reed] told the jurors to disregard a letter from the pilot’s brother, [P:Ted Quill], who described the charges as “a bad joke”.',
    [{ says: 'the charges as “a bad joke', by: 'Ted Quill' }],
  ],
  [
    'or is told of by what he is to somebody',
    '[P:Reed] told the jurors about the pilot’s brother, [P:Ted Quill], who called it “a bad joke”.',
    [{ says: 'it “a bad joke', by: 'Ted Quill' }],
  ],
  [
    'a statement ends at the name of another who speaks',
    '[P:Ivo Reed] said he had written to [P:Mara Quill], who called the plan “a folly”.',
    [
      { kind: 'indirect', says: 'he had written to Mara Quill', by: 'Ivo Reed' },
      { says: 'the plan “a folly', by: 'Mara Quill' },
    ],
  ],
  [
    'a question with “who” in it stays one',
    '[P:Ivo Reed] asked the committee who had sunk the ferry.',
    [{ kind: 'indirect', says: 'who had sunk the ferry', by: 'Ivo Reed' }],
  ],
  [
    'who speaks is not whom the sentence rules out',
    'It was [P:Mara Quill], not [P:Ivo Reed], who said “the sea keeps its own books”.',
    [{ says: 'the sea keeps its own books', by: 'Mara Quill' }],
  ],
  [
    'an adverb between a name and its verb does not speak',
    '[P:Mara Quill], however denied it, saying the trust “had warned everyone”. [P:Ivo Reed] however agreed, adding: “They knew.”',
    [
      { says: 'the trust “had warned everyone', by: 'Mara Quill', certain: true },
      { says: 'They knew.', by: 'Ivo Reed', certain: true },
    ],
  ],
  [
    'nor does what somebody denied',
    '[P:Ivo Reed], meanwhile, denied it, adding: “The gates were shut.”',
    [{ says: 'The gates were shut.', by: 'Ivo Reed', cue: 'adding', certain: true }],
  ],
  [
    '“she” is with whom the paragraph before began, not who spoke last',
    '[P:Elena Farrow] said she understood the crews.\n\nAt the north quay on Monday, deckhand [P:Moira Quill], 61, found the gates shut again.\n\n“I blame the board,” she said.',
    [{ who: 'Elena Farrow' }, { says: 'I blame the board', who: 'Moira Quill' }],
  ],
  [
    'nor somebody who is brought in beside that person',
    '[P:Ivo Reed] was mending nets with his brother [P:Ted], who drowned.\n\n“He sent me for rope,” he said.',
    [{ says: 'He sent me for rope', who: 'Ivo Reed' }],
  ],
  [
    'nor somebody of whom is told behind “whose”',
    '[P:Moira Quill], whose daughter, [P:Anna], broke her wrist, heard the beam go. “We had been warned,” she said.',
    [{ says: 'We had been warned', who: 'Moira Quill' }],
  ],
  [
    'nobody speaks of himself by name, also where the words come later',
    '[P:Andy Marsh] said he was ill.\n\nFor [P:Kevin Alder], a teacher, [P:Marsh] was a legend. He said, “[P:Marsh] was the centre of it all.”',
    [{ who: 'Andy Marsh' }, { who: 'Kevin Alder' }],
  ],
  [
    'a role whose bearer is named behind it is that person, whatever the role',
    '“They come in canoes,” said its harbourmaster, [P:Lars Eklund]. But a rep for [P:Quinn], [P:Tasha Bloom], denied that the ferry sank.',
    [{ says: 'They come in canoes', who: 'Lars Eklund' }, { says: 'the ferry sank', who: 'Tasha Bloom' }],
  ],
  [
    'what stands before another clause is not who speaks in it',
    'Shares fell for the first time since May after [O:Harbour Bank] board member [P:Hideo Kano] said rates would rise.',
    [{ says: 'rates would rise', who: 'Hideo Kano' }],
  ],
  [
    'somebody who was just named is called by a trade',
    '[P:Mara Quill] of the harbour school disagreed. “It is wise,” the economist said.\n\n[P:Ivo Reed], 58, mends nets. The father-of-three said the nets were old.',
    [{ says: 'It is wise', who: 'Mara Quill' }, { says: 'the nets were old', who: 'Ivo Reed' }],
  ],
  [
    'a clause that ends in a name is no name',
    '[P:Ted]’s sister, [P:Mara], posted a picture on [O:Harbourgram]: “He loved the sea.”',
    [{ says: 'He loved the sea.', who: 'Mara', certain: true }],
  ],
  [
    'the day is no part of who speaks',
    'The [O:Harbour Trust] on Friday said the gates would open. The [O:Quay Press] last month reported that they would not.',
    [
      { says: 'the gates would open', by: 'The Harbour Trust', who: 'Harbour Trust' },
      { says: 'they would not', by: 'The Quay Press', who: 'Quay Press' },
    ],
  ],
  [
    'what somebody was stands for who is named before it, though it names a body',
    '[P:Ivo Reed] left [P:Mara Quill]’s board on Monday. In a note, the former [O:Harbour Guard] said the sale was “a theft”.',
    [{ says: 'the sale was “a theft', by: 'the former Harbour Guard', who: 'Ivo Reed', form: 'role', certain: false }],
  ],
  [
    'what somebody was then is said of the name before it',
    'She wrote to [P:Ivo Reed], then harbourmaster and ambassador, who told her that it was “late”. He met [P:Mara Quill], now the minister, who warned that it was “over”.',
    [
      { says: 'it was “late', who: 'Ivo Reed', certain: true },
      { says: 'it was “over', who: 'Mara Quill', certain: true },
    ],
  ],
  [
    'a title nobody knows, with the name behind it, names that person',
    'Late in the day, the [O:Tollan of Ostrel], Elder [P:Ivo Reed], appealed for calm, saying: “Go home now.”',
    [{ says: 'Go home now.', who: 'Ivo Reed', certain: true }],
  ],
  [
    'a body with the name of a place is none',
    'The Bank of [L:Ostrel], [P:Ivo Reed] and the miners said the mine would close.',
    [{ says: 'the mine would close', form: 'role' }],
  ],
  [
    'who spoke before speaks again on another day',
    '[P:Mara Quill] said the gates would open, and on Monday said they were “open”. [P:Ivo Reed] has this year warned that they will leak.',
    [
      { says: 'the gates would open', by: 'Mara Quill' },
      { says: 'they were “open', by: 'Mara Quill' },
      { says: 'they will leak', by: 'Ivo Reed' },
    ],
  ],
  ['a year says nothing', 'Last year, told in letters: “I have.”', [{ says: 'I have.', by: undefined }]],
  ['a clause is not certain to speak', 'It went on until March, told in letters: “I have.”', [{ says: 'I have.', certain: false }]],
  [
    'a title in brackets is no part of who speaks',
    'Engr. (Mrs.) [P:Mara Quill], the pilot, said the gates would open.',
    [{ says: 'the gates would open', by: 'Mara Quill' }],
  ],
  [
    'who speaks in a piece of press is not certain',
    'An article last month said the gates were “rotten”.',
    [{ says: 'the gates were “rotten', by: 'An article', certain: false }],
  ],
  [
    'what stands before a colon may be what somebody says, as a noun',
    'The minister [P:Ivo Reed] told MPs the line was late. Union boss [P:Mara Quill]’s verdict: “Done by the next ice age.”',
    [{ by: 'The minister Ivo Reed' }, { says: 'Done by the next ice age.', by: 'Union boss Mara Quill', who: 'Mara Quill', certain: true }],
  ],
  [
    'so it is behind a pronoun, and with whom it is said to',
    '[P:Ivo Reed] spoke to the crew. His words: “We sail.”\n\n[P:Mara Quill] heard him. Her message to the council: “Stop him while you can.”',
    [
      { says: 'We sail.', by: 'His', who: 'Ivo Reed', form: 'pronoun' },
      { says: 'Stop him while you can.', by: 'Her', who: 'Mara Quill', form: 'pronoun' },
    ],
  ],
  ['a relative before a colon says nothing of whom it belongs to', '[P:Ivo Reed]’s daughter: “We sail before the storm.”', [{ says: 'We sail before the storm.', by: undefined }]],
  [
    'brackets stand between the verb and what is said',
    'Sir, Councillor [P:Mara Quill] claims (Letters, 3 May) that the pool is “a luxury”.',
    [{ says: 'the pool is “a luxury', by: 'Councillor Mara Quill' }],
  ],
  [
    'who is quoted speaks, not the article that quotes',
    'An article quoted [P:Ivo Reed], the harbourmaster, as saying the boats sank “within the hour”. The paper cited [P:Mara Quill] as saying it was “false”.',
    [
      { says: 'the boats sank “within the hour', by: 'Ivo Reed', certain: true },
      { says: 'it was “false', by: 'Mara Quill', certain: true },
    ],
  ],
  [
    'who was quoted speaks, too',
    '[P:Ivo Reed] was quoted by the paper as saying the boats were “rotten”.',
    [{ says: 'the boats were “rotten', by: 'Ivo Reed' }],
  ],
  [
    'paragraphs behind “>” are a quotation',
    'Here is what [P:Mara Quill] said:\n\n> The quay is safe. I will sail myself.\n\n> Nobody will be left behind.\n\nThe rain went on.',
    [
      { kind: 'direct', says: 'The quay is safe. I will sail myself.', by: 'Mara Quill', group: 0 },
      { kind: 'direct', says: 'Nobody will be left behind.', by: 'Mara Quill', group: 0 },
    ],
  ],
  [
    'what the speaker did next is not said',
    '[P:Ivo Reed] said the vote was “a farce” and stalked off the quay. [P:Mara Quill] said the board had signed it “in his sight”, and named a new pilot.',
    [
      { says: 'the vote was “a farce', by: 'Ivo Reed' },
      { says: 'the board had signed it “in his sight', by: 'Mara Quill' },
    ],
  ],
  [
    'what somebody felt may be',
    '[P:Ivo Reed] said he was “sick of it” and wanted to sail. [P:Mara Quill] said she “slipped” and broke her arm.',
    [{ says: 'he was “sick of it” and wanted to sail' }, { says: 'she “slipped” and broke her arm' }],
  ],
  [
    'a thing that is reported is no statement by what else was done',
    'The [O:Harbour Trust] reported a fall of a tenth in its harvest and closed two quays. It reported a rise in its debts was near.',
    [{ says: 'a rise in its debts was near' }],
  ],
  ['but a clause may begin with what looks like a deed', '[P:Ivo Reed] warned the sick and injured would be flown out.', [{ says: 'the sick and injured would be flown out' }]],
  ['a headline may announce a thing', '[O:Harbour Trust] Announces Strong First Results From Tide Trial\n\nThe tide was high.', []],
  ['what is called for so often is a deed', 'The speaker, [P:Mara Quill], called for silence four times. [P:Ivo Reed] called for a new inquiry into the fire.', [{ says: 'a new inquiry into the fire' }]],
];

describe('who speaks', () => {
  test.each(cases)('%s', (_, marked, expected) => {
    const quotes = readQuotes(marked);
    expect(quotes).toMatchObject(expected);
    expect(quotes).toHaveLength(expected.length);
  });
});
