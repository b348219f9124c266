import { describe, expect, it } from 'vitest';
import { titleBefore } from '../../../server/src/core/names/titles';
import { tokenise } from '../../../server/src/core/text/tokens';
import { readMarkers } from '../../support/markers';

/** The title before the range N, in which the ranges M are other names. */
function titleIn(marked: string): string | undefined {
  const { text, ranges } = readMarkers(marked);
  const tokens = tokenise(text, { start: 0, end: text.length });
  const name = ranges.find(({ label }) => label === 'N')!;
  const others = ranges.filter(({ label }) => label === 'M');
  const isName = (token: number) => others.some(({ start, end }) => start <= tokens[token]!.start && tokens[token]!.end <= end);
  const title = titleBefore(text, tokens, 0, tokens.findIndex(({ start }) => start === name.start), isName);
  return title && text.slice(title.start, title.end);
}

describe('the title before a name', () => {
  it.each([
    ['then Mr. [N:Lee] left', 'Mr.'],
    ['met [M:US] treasury secretary [N:Anna Lee]', 'US treasury secretary'],
    ['with the former prime minister [N:Anna Lee]', 'former prime minister'],
    ['said [M:Norwegian] vice-premier [N:Anna Lee]', 'Norwegian vice-premier'],
    ['said [M:Acme] chief executive [N:Anna Lee]', 'Acme chief executive'],
    ['Professor Sir [N:Anna Lee]', 'Professor Sir'],
  ])('in %j is %j', (marked, title) => {
    expect(titleIn(marked)).toBe(title);
  });
  it.each(['yesterday [N:Anna Lee] left', '[N:Anna Lee] left', 'from [M:Oslo] [N:Anna Lee] left', 'the deputy , [N:Anna Lee]'])('is absent in %j', (marked) => {
    expect(titleIn(marked)).toBeUndefined();
  });
});
