import { describe, expect, it } from 'vitest';
import { ruleRecogniser } from '../../../server/src/core/names/rules/ruleRecogniser';
import { readArticle } from '../../../server/src/core/text/readArticle';

const names = (text: string): string[] =>
  ruleRecogniser.recognise(readArticle(text)).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);

describe('the rule recogniser', () => {
  it('keeps titles outside a name and remembers them', () => {
    const text = 'The plan pleased Mr Okafor and Prime Minister Elin Sandvik.';
    const titled = ruleRecogniser.recognise(readArticle(text)).map(({ title }) => title && text.slice(title.start, title.end));
    expect(names(text)).toEqual(['person Okafor', 'person Elin Sandvik']);
    expect(titled).toEqual(['Mr', 'Prime Minister']);
  });

  it('types organisations by head noun, company form and acronym', () => {
    expect(names('It was bought by Tidewater Holdings Ltd. in a deal that the Ministry of Fisheries and NATO praised.')).toEqual([
      'organisation Tidewater Holdings Ltd.', 'organisation Ministry of Fisheries', 'organisation NATO',
    ]);
  });

  it('leaves nationalities, days and months alone', () => {
    expect(names('On Monday a French official left in June.').filter((name) => !name.startsWith('other'))).toEqual([]);
  });

  it('does not take the first word of a sentence for a name', () => {
    expect(names('Fishing has stopped. The fishing season ends early.')).toEqual([]);
  });

  it('types a surname as the full name before it', () => {
    expect(names('Nora Lindqvist opened the meeting. Then Lindqvist left.')).toEqual(['person Nora Lindqvist', 'person Lindqvist']);
  });
});
