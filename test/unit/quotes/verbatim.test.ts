import { describe, expect, test } from 'vitest';
import { readQuotes } from './readQuotes';

const said = (text: string) => readQuotes(text).map(({ kind, by, who, says }) => [kind, by, who, says]);

const hearing = `Hearing on the harbour

[P:Dana Okafor], the harbour director, gave evidence on Monday.

THE CHAIR: Ms [P:Okafor], when did you know of the leak?

MS [P:DANA OKAFOR]: That was on 3 March. The report says nobody came until the sixth.

(Laughter)

We sent a diver.

THE CHAIR: Only one?

[P:OKAFOR] (via video link): “Two, in fact.”

[P:PAUL RENSHAW]: I have no questions.

The hearing was adjourned.`;

describe('a transcript', () => {
  test('is read turn by turn, each of them direct speech of the one who is named before the colon', () => {
    expect(said(hearing)).toEqual([
      ['direct', 'THE CHAIR', undefined, 'Ms Okafor, when did you know of the leak?'],
      ['direct', 'MS DANA OKAFOR', 'Dana Okafor', 'That was on 3 March. The report says nobody came until the sixth.'],
      ['direct', 'MS DANA OKAFOR', 'Dana Okafor', 'We sent a diver.'],
      ['direct', 'THE CHAIR', undefined, 'Only one?'],
      ['direct', 'OKAFOR', 'Dana Okafor', 'Two, in fact.'],
      ['direct', 'PAUL RENSHAW', 'PAUL RENSHAW', 'I have no questions.'],
    ]);
  });

  test('has a turn of several paragraphs as one statement', () => {
    expect(readQuotes(hearing).map(({ group }) => group)).toEqual([0, 1, 1, 3, 4, 5]);
  });

  test('may be an interview of questions and answers', () => {
    expect(said('Okafor on the quay\n\nThe director of the harbour trust spoke to us on Monday.\n\nQ: Is it late?\n\nA: It is.\n\nQ. Why?\n\nA. It rained.').map(([, by, , says]) => [by, says])).toEqual([['Q', 'Is it late?'], ['A', 'It is.'], ['Q', 'Why?'], ['A', 'It rained.']]);
  });

  test('has the names of both for “Q” and “A” where its beginning presents them', () => {
    const marked = 'The quay will not wait\n\n[P:Maya Feld] spoke to Prof [P:Carl Joss] of the harbour school about tides.\n\nQ: Is it late?\n\nA: It is.\n\nQ: Why, Professor?\n\nA: It rained.\n\n[P:Joss] teaches at Marlow.';
    expect(said(marked).map(([, , who, says]) => [who, says])).toEqual([['Maya Feld', 'Is it late?'], ['Carl Joss', 'It is.'], ['Maya Feld', 'Why, Professor?'], ['Carl Joss', 'It rained.']]);
  });

  test('may have what somebody is behind the name, and what is said on the next line', () => {
    const marked = 'Thieves at the quay\n\n[P:SARA OKAFOR], HOST:\nPolice look for four men, as [P:Lucie Marsh] tells us.\n\n[P:LUCIE MARSH], BYLINE: The boxes are tiny.\n\n[P:COLETTE VANE]: (Through interpreter) We did all we could.\n\n[P:OKAFOR]: [P:Lucie], any leads?\n\n[P:MARSH]: An axe.';
    expect(said(marked).map(([, , who, says]) => [String(who).toLowerCase(), says])).toEqual([
      ['sara okafor', 'Police look for four men, as Lucie Marsh tells us.'],
      ['lucie marsh', 'The boxes are tiny.'],
      ['colette vane', 'We did all we could.'],
      ['sara okafor', 'Lucie, any leads?'],
      ['lucie marsh', 'An axe.'],
    ]);
  });

  test('may have times before the names', () => {
    expect(said('The inquiry into the quay\n\nMonday morning.\n\n(00:14:05) [P:Ann Lee]: Is it late?\n00:14:09 [P:Bo Hart]: Yes.\n14:11 [P:Lee]: Why?\n14:20  [P:Hart]: It rained.').map(([, by]) => by)).toEqual(['Ann Lee', 'Bo Hart', 'Lee', 'Hart']);
  });
});

const speech = `Speech by the harbour minister, [P:Ann Lee], to the conference of pilots

Check against delivery

Thank you. I am glad to be here.

My father, [P:Bo Lee], used to say: “Water finds a way.”

[Applause]

We will not sell the quay, and I say so again.`;

describe('a speech', () => {
  test('is its speaker’s, paragraph by paragraph, who says “I” in it', () => {
    expect(said(speech)).toEqual([
      ['direct', 'Ann Lee', 'Ann Lee', 'Thank you. I am glad to be here.'],
      ['direct', 'Ann Lee', 'Ann Lee', 'My father, Bo Lee, used to say: “Water finds a way.”'],
      ['direct', 'Ann Lee', 'Ann Lee', 'We will not sell the quay, and I say so again.'],
    ]);
  });

  test('is none that is told of', () => {
    const report = 'Speech by [P:Ann Lee] angers the pilots of the harbour\n\nThe pilots walked out on Monday.\n\n“I am not sorry,” said [P:Lee].\n\n“We will not sell,” she said.\n\nNobody bought.';
    expect(said(report).map(([, , , says]) => says)).toEqual(['I am not sorry', 'We will not sell']);
  });
});

describe('no transcript', () => {
  test.each([
    ['lists after colons', 'Rovers: Lee, Hart.\nSubs: Berg.\nUnited: Moss, Vane.\nSubs: Okafor.\nUnited: why no striker?'],
    ['links to other articles', 'RELATED: Who sold the quay?\nWATCH: The flood.\nRELATED: The levy.\nWATCH: The storm.'],
    ['one name before colons', '[P:Ann Lee]: Is it late?\nThe quay is old.\n[P:Ann Lee]: It is.'],
    ['names before colons of which nobody asks', '[P:Ann Lee]: 12\n[P:Bo Hart]: 14\n[P:Ann Lee]: 15\n[P:Bo Hart]: 9'],
  ])('are %s', (_, text) => {
    expect(said(text).filter(([kind]) => kind === 'direct')).toEqual([]);
  });
});
