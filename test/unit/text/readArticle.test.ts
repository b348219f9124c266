import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { titleOf } from '../../../server/src/core/text/article';
import { readArticle } from '../../../server/src/core/text/readArticle';

/** The kind of each line, with its first words. */
const outline = (text: string): string[] =>
  readArticle(text).paragraphs.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end).split(' ', 3).join(' ')}`);

const title = (text: string): string | undefined => {
  const { headline } = readArticle(text);
  return headline && text.slice(headline.start, headline.end);
};

const body = 'The council approved the plan on Tuesday after a long debate about its cost and its use.';

describe('readArticle', () => {
  it('tells headline, standfirst, byline, dateline and body apart', () => {
    const text = ['Harbour Bridge Reopens After Winter Repairs', 'Drivers return to the crossing two weeks early.', 'By Ana Ruiz in Port Ellen', '3 March 2025', '', body, body].join('\n');
    expect(outline(text)).toEqual([
      'headline: Harbour Bridge Reopens', 'standfirst: Drivers return to', 'byline: By Ana Ruiz', 'dateline: 3 March 2025', 'body: The council approved', 'body: The council approved',
    ]);
  });

  it('finds a headline that follows a summary and stands twice', () => {
    const text = [`${body} ${body}`, 'Harbour Bridge Reopens After Repairs', 'Harbour Bridge Reopens After Repairs', body].join('\n');
    expect(title(text)).toBe('Harbour Bridge Reopens After Repairs');
    expect(outline(text).map((line) => line.split(':')[0])).toEqual(['standfirst', 'headline', 'headline', 'body']);
  });

  it('takes a headline in sentence case and one that ends in an abbreviation', () => {
    expect(title(`Harbour bridge reopens after repairs – mayor\n\n${body}`)).toBe('Harbour bridge reopens after repairs – mayor');
    expect(title(`Trade deal reached with the U.S.\n\n${body}`)).toBe('Trade deal reached with the U.S.');
  });

  it('names an article without a headline by its first words', () => {
    const long = `${body} ${body}`;
    const first = title(`${long}\n\n${body}`)!;
    expect(long.startsWith(first)).toBe(true);
    expect(long[first.length]).toBe(' ');
  });

  it('marks subheadings inside the body', () => {
    expect(outline(`Bridge Reopens\n\n${body}\n\nWhat happens next\n\n${body}`)).toContain('subheading: What happens next');
  });

  it('marks what the site added, to the end', () => {
    const text = ['Bridge Reopens', body, body, 'Read also:', 'Another Bridge Story From Last Year', 'Our newsroom has covered the harbour since 1987.', 'Share post:', 'Popular'].join('\n\n');
    expect(outline(text).map((line) => line.split(':')[0])).toEqual(['headline', 'body', 'body', 'boilerplate', 'boilerplate', 'boilerplate', 'boilerplate', 'boilerplate']);
  });

  it('goes on with the body after a link in its middle', () => {
    const text = ['Bridge Reopens', body, 'Read more: Harbour closed for winter', body, body, body].join('\n\n');
    expect(outline(text).filter((line) => line.startsWith('boilerplate'))).toHaveLength(1);
  });

  it('does not take a sentence that begins with "By" for a byline', () => {
    expect(outline(`Bridge Reopens\n\nBy Friday the crossing was busy again.\n${body}`)[1]).toMatch(/^body/);
  });

  it('reads every kind of line end', () => {
    expect(outline(`Bridge Reopens\r\n\r\n${body}\r${body}\u2028${body}`)).toHaveLength(4);
  });

  it('keeps sentences that begin like a site’s words and tell what somebody said', () => {
    const text = `Harbour Bridge Reopens\n\n${body}\n\nCopyright holders will be paid in full by the end of the year, said Anna Marsh, who leads the guild.\n\nSubscribe or lose the archive, the paper’s owner told its readers in a letter that spoke of “ruin” and of hope.\n\n${body}`;
    expect(outline(text).map((line) => line.split(':')[0])).toEqual(['headline', 'body', 'body', 'body', 'body']);
  });

  it('takes the headline behind what a site put above it', () => {
    const text = 'Skip to content\nMenu\nNews | Sport | iNews | Weather\nWe use cookies to give you the best experience that you could wish for on this site.\nHome > World > Europe\n\nTwo held over lost yacht\n\nPublished\n2 days ago\n\nTwo men have been held over a yacht.\nThey deny it.';
    expect(title(text)).toBe('Two held over lost yacht');
    expect(outline(text).map((line) => line.split(':')[0])).toEqual(['boilerplate', 'boilerplate', 'boilerplate', 'boilerplate', 'boilerplate', 'headline', 'dateline', 'dateline', 'body', 'body']);
  });

  it('keeps headlines that begin with a word of such lines, and bylines with bars', () => {
    expect(title('Share prices fall in Lisbon\n\nThey fell by a tenth.\nThey rose again.')).toBe('Share prices fall in Lisbon');
    expect(title('Cookie maker sold to rival\n\nIt was sold on Monday.\nNobody minded.')).toBe('Cookie maker sold to rival');
    expect(outline('Harbour Bridge Reopens\nBy Ana Ruiz | The Quay Post | 3 March 2025\n\nIt did so on Monday.\nNobody minded.')[1]).toMatch(/^byline/);
  });

  it.each([
    'MEDIA RELEASE\nFOR IMMEDIATE RELEASE – Tuesday 4 March 2025\n\nHarbour Bridge Reopens',
    'NEWS RELEASE\nHarbour Health District\nContact: Ana Ruiz, 555-0142\nMarch 14, 2025\n\nHarbour Bridge Reopens',
    'Harbour Bridge Authority\nFOR IMMEDIATE RELEASE\n\nHarbour Bridge Reopens',
    'Press release\nHarbour Bridge Reopens',
    'Press release\n\nEnquiries: press@harbour.example\n\nHarbour Bridge Reopens',
  ])('is called a press release by the headline behind its head: %j', (head) => {
    expect(title(`${head}\n\n${body}\n\n${body}`)).toBe('Harbour Bridge Reopens');
  });

  it('keeps the headline before such a head, and one that tells of a release', () => {
    expect(title(`Harbour Bridge Reopens After Repairs to Its Towers and Cables\nPress release\n3 March 2025\n\n${body}`)).toBe('Harbour Bridge Reopens After Repairs to Its Towers and Cables');
    expect(title(`Press release that shook the harbour\n\n${body}`)).toBe('Press release that shook the harbour');
  });

  it('is called an e-mail by its subject', () => {
    const text = 'From: Press Office <press@harbour.example>\nTo: desk@post.example\nSubject: Re: Quay opens\nDate: Fri, 20 Nov 2026 09:12:44 +0000\n\nThe quay has opened.\nIt is long.';
    expect(title(text)).toBe('Quay opens');
    expect(outline(text).map((line) => line.split(':')[0])).toEqual(['boilerplate', 'boilerplate', 'headline', 'dateline', 'body', 'body']);
  });

  it('leaves an agency’s dateline out of what an article without a headline is called, and says where it goes on', () => {
    const article = readArticle('LISBON, March 3 (Post) - The harbour bridge has reopened after two winters of work that cost the council, which owns it, dearly.\nThe ferry is gone.');
    expect(titleOf(article)).toBe('The harbour bridge has reopened after two winters of work that cost the council, which…');
    expect(titleOf(readArticle('Harbour Bridge Reopens\n\nIt did so on Monday.\nNobody minded.'))).toBe('Harbour Bridge Reopens');
    expect(titleOf(readArticle(' '))).toBe('');
  });

  it('cuts a headline without a space between two characters, never within one', () => {
    const text = `“${'🧭'.repeat(100)}`;
    const { end } = readArticle(text).headline!;
    expect(text.slice(0, end)).toBe(`“${'🧭'.repeat((end - 1) / 2)}`);
  });

  it('has nothing to say about blank text', () => {
    expect(readArticle(' \n\t\n')).toEqual({ text: ' \n\t\n', paragraphs: [], headline: undefined });
  });

  it('gives paragraphs in order, inside the text, without white space around them, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(fc.constantFrom('\n', '\r\n', 'By A', 'Share', ' ', '.')), (noise, parts) => {
        const text = parts.join(noise);
        let last = 0;
        for (const { start, end } of readArticle(text).paragraphs) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).toHaveLength(end - start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
