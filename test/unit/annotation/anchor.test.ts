import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { findAllAnchors, findAnchor, targetAt } from '../../../server/src/core/annotation/anchor';
import type { AnnotationTarget } from '../../../server/src/core/annotation/annotation';
import { readMarkers } from '../../support/markers';

/** The target of the first `[…]` in the text. */
function targetIn(marked: string): { text: string; target: AnnotationTarget } {
  const { text, ranges } = readMarkers(marked);
  return { text, target: targetAt('story.txt', text, ranges[0]!) };
}

/** Where the target of `before` stands in `after`, as text with `[…]` at the place; undefined when orphaned. */
function follow(before: string, after: string): string | undefined {
  const anchor = findAnchor(after, targetIn(before).target);
  return anchor && `${after.slice(0, anchor.start)}[${after.slice(anchor.start, anchor.end)}]${after.slice(anchor.end)}`;
}

const story = 'The mayor met Ana [Ruiz] on Monday. Later Ruiz spoke to the council about the harbour and its debts.';

describe('anchors of annotations', () => {
  it('stay where the text is unchanged', () => {
    expect(follow(story, targetIn(story).text)).toBe(story);
  });

  it('move with words put in before them', () => {
    expect(follow(story, `UPDATED. ${targetIn(story).text}`)).toBe(`UPDATED. ${story}`);
  });

  it('survive an edit on one side of them', () => {
    const edited = 'The mayor met Ana Ruiz last Friday. Later Ruiz spoke to the council about the harbour and its debts.';
    expect(follow(story, edited)).toContain('met Ana [Ruiz] last');
  });

  it('survive a change of white space', () => {
    expect(follow(story, targetIn(story).text.replaceAll(' ', '\n'))).toContain('[Ruiz]\non');
  });

  it('survive lines that are broken anew within the words', () => {
    const broken = 'The mayor met [Ana\nRuiz] on Monday. Later Ruiz spoke\nto the council about the harbour.';
    const whole = broken.replaceAll('\n', ' ');
    expect(follow(broken, targetIn(whole).text)).toBe(whole);
    expect(follow(whole, targetIn(broken).text.replace('\n', '\r\n'))).toContain('[Ana\r\nRuiz]');
  });

  it('do not take words of two paragraphs for those of one', () => {
    expect(follow('The mayor met [Ana Ruiz] on Monday.', 'The mayor met Ana\n\nRuiz on Monday.')).toBeUndefined();
  });

  it('count in code points, as the standard has it', () => {
    const marked = '😀😀 Ana [Ruiz] spoke, and Ana Ruiz spoke.';
    const { text, target } = targetIn(marked);
    expect([...text].slice(target.position!.start, target.position!.end).join('')).toBe('Ruiz');
    expect(follow(marked, text)).toBe(marked);
  });

  it('are orphaned when their words have gone', () => {
    expect(follow(story, 'The mayor met nobody on Monday.')).toBeUndefined();
  });

  it('are orphaned when the words stand only in another context', () => {
    expect(follow(story, 'A painter called Ruiz died in 1931, aged ninety, in a small flat above a bakery.')).toBeUndefined();
  });

  it('are orphaned when two places fit equally', () => {
    const twice = 'met Ana Ruiz on Monday. ';
    expect(follow(`${twice.replace('Ruiz', '[Ruiz]')}Nothing else.`, `x ${twice}${twice}${twice}${twice}`)).toBeUndefined();
  });

  it('never stand inside a longer word', () => {
    expect(follow('He used [Linus] at home.', 'He used Carlinus at home.')).toBeUndefined();
    expect(findAllAnchors('Ann Annan Ann-Marie', { exact: 'Ann', prefix: '', suffix: '' })).toHaveLength(2);
  });

  it('always hold exactly the words that were marked, wherever they are found', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (before, after, noise) => {
        const { text, target } = targetIn(`${before.replace(/[[\]|]/g, '')}[Ruiz]${after.replace(/[[\]|]/g, '')}`);
        for (const changed of [text, noise + text, text + noise]) {
          const anchor = findAnchor(changed, target);
          if (anchor) expect(changed.slice(anchor.start, anchor.end)).toBe('Ruiz');
        }
        const there = findAnchor(text, target)!;
        expect(targetAt('story.txt', text, there)).toEqual(target);
      }),
    );
  });
});
