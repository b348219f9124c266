import { describe, expect, test } from 'vitest';
import { readQuotes } from './readQuotes';

const said = (text: string) => readQuotes(text).map(({ who, says }) => [who, says]);

const head = `Ten years at the quay

[P:Petra Lindgaard], the director of the harbour trust, on the job that she never wanted

By [P:Tom Aske]`;

const talk = `${head}

[P:Lindgaard] came to the quay as a diver. Her father, [P:Olaf Lindgaard], had run the tugs.

When did you first see the harbour?

I was six. My father took me out on the tug.

There was fog, and nobody spoke.

WHAT HAS CHANGED SINCE THEN?

Everything. The report says “the quay is lost”, and it is wrong.

And the levy: would you keep it?

We would, if I had my way. Who else pays for the wall?

The levy is the smallest of our troubles.

[P:Lindgaard] spoke to us at the quay. “It was cold,” she said.`;

describe('an interview without labels', () => {
  test('has its answers as direct speech of the one who is asked', () => {
    expect(said(talk)).toEqual([
      ['Petra Lindgaard', 'I was six. My father took me out on the tug.'],
      ['Petra Lindgaard', 'There was fog, and nobody spoke.'],
      ['Petra Lindgaard', 'Everything. The report says “the quay is lost”, and it is wrong.'],
      ['Petra Lindgaard', 'We would, if I had my way. Who else pays for the wall?'],
      ['Petra Lindgaard', 'The levy is the smallest of our troubles.'],
      ['Petra Lindgaard', 'It was cold'],
    ]);
  });

  test('has an answer of several paragraphs as one statement', () => {
    expect(readQuotes(talk).map(({ group }) => group)).toEqual([0, 0, 2, 3, 3, 5]);
  });

  const answered = '**Why did you leave?**\n\nI had had enough of it, and of the sea.\n\n**What do you miss?**\n\nMy crew. They were my family for years.\n\n**Would you go back?**\n\nNo. I sleep at night, and that is worth more than pay.';

  test.each([
    ['who is the only one named before it', `The last keeper of the light\n\n[P:Ivo Brandt] left the lighthouse in spring.\n\n${answered}`, 'Ivo Brandt'],
    ['who is named in the headline', `[P:Ivo Brandt] on the light, the sea and his cat\n\n[P:Ada Moss], who kept it before him, died in May.\n\n${answered}`, 'Ivo Brandt'],
    ['who talks to us', `The last keeper of the light\n\n[P:Ada Moss] kept the lighthouse before him. [P:Ivo Brandt], its last keeper, talks to us of the sea.\n\n${answered}`, 'Ivo Brandt'],
    ['whom the writer met', `The last keeper of the light\n\nThe lighthouse was built by [P:Ada Moss]. I met [P:Ivo Brandt] on the quay.\n\n${answered}`, 'Ivo Brandt'],
  ])('is that of the one %s', (_, text, who) => {
    expect(said(text)).toEqual([
      [who, 'I had had enough of it, and of the sea.'],
      [who, 'My crew. They were my family for years.'],
      [who, 'No. I sleep at night, and that is worth more than pay.'],
    ]);
  });

  test('leaves to the asker what asks without a question mark', () => {
    expect(said(`The last keeper\n\n[P:Ivo Brandt] left the lighthouse in spring.\n\n${answered}\n\nTell us about your cat.\n\nShe is old.\n\nYou named her for a ship.\n\nI did.`).slice(3).map(([, says]) => says)).toEqual(['She is old.', 'I did.']);
  });

  test('ends with what an editor adds', () => {
    expect(said(`The last keeper\n\n[P:Ivo Brandt] left the lighthouse in spring.\n\n${answered}\n\nThis interview has been edited for length.`)).toHaveLength(3);
  });
});

describe('no interview', () => {
  const intro = 'What the levy means\n\n[P:Petra Lindgaard], the director of the harbour trust, has a plan.';

  test.each([
    ['an explainer', `${intro}\n\nWhat is the plan?\n\nThe trust will raise the wall by a metre.\n\nWhat does it cost you?\n\nA levy of two per cent will be charged from May.\n\nCan you appeal?\n\nThe trust says that nobody can.`],
    ['a comment that asks', `${intro}\n\nI have lived on the quay for years, and I like it here.\n\nWho will pay?\n\nI will, and so will my neighbours on the hill.\n\nWhat for?\n\nFor a wall that we never asked for, I think.\n\nAnd why now?\n\nMy guess is that the trust needs our money.`],
    ['questions of a company’s customers', 'The new ferry tickets\n\nThe company has changed them since May.\n\nHow do you pay?\n\nWe take cards and cash at our desk on the quay.\n\nCan you cancel?\n\nWe give your money back within a day of it.\n\nWhere do you board?\n\nWe wait for you at our pier beside the church.'],
    ['a report with two questions', `${intro}\n\nWhy did you not act?\n\nI did, I think, in my own way and time.\n\nDo you regret it?\n\nI do not. We did what we could at the time.`],
    ['answers in quotation marks', `${intro}\n\nDid you know?\n\n“I did not,” [P:Lindgaard] says.\n\nWould you stay?\n\n“I would,” she says.\n\nAre you afraid?\n\n“I am not.”`],
  ])('is %s', (_, text) => {
    expect(readQuotes(text).filter(({ kind, fragments }) => kind === 'direct' && fragments.length === 0)).toEqual([]);
  });
});
