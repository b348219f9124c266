import type { Article } from '../../text/article';
import { isTitleCase } from '../../text/lineCues';
import { indexAt } from '../../text/span';
import type { Draft, DraftNames } from '../draftNames';
import { isHonorific, isRoleNoun } from '../titleBefore';

const surnameHe = /(?<title>\p{L}[\p{L}.]{1,20}) (?<name>He \p{Lu}\p{L}+(?:-\p{L}+)?)/gu;

/** The surname He after a title ("Premier He Kai") is no pronoun. */
export function surnameHeAfterTitle(text: string, names: DraftNames): void {
  const found: Draft[] = [];
  for (const match of text.matchAll(surnameHe)) {
    const title = match.groups!['title']!;
    if (!isHonorific(title) && !isRoleNoun(title)) continue;
    const end = match.index + match[0].length;
    const start = end - match.groups!['name']!.length;
    found.push({ start, end, type: 'person', confidence: 0.9, title: { start: match.index, end: match.index + title.length } });
  }
  names.override(found);
}

const capitalPlural = /^\p{Lu}{2,}s$/u;
const joiner = '(?:With|And|Meets|Versus|Starring|Featuring)';
const joinedToTitle = new RegExp(`\\p{Lu}\\p{L}+ ${joiner} $`, 'u');
const joinedWithin = new RegExp(`\\p{Lu}\\p{L}+ ${joiner} \\p{Lu}`, 'u');

/**
 * What looks like a person and is none: plurals of abbreviations ("EVs"), and the last word of a programme's title
 * ("Evenings With Anna"), told by the capital of its small words in a line that does not capitalise them all.
 */
export function noPeople(article: Article, names: DraftNames): void {
  const { text, paragraphs } = article;
  names.change((draft) => {
    if (draft.type !== 'person') return [draft];
    const name = text.slice(draft.start, draft.end);
    if (capitalPlural.test(name)) return [{ ...draft, type: 'other' }];
    if (!joinedWithin.test(name) && !joinedToTitle.test(text.slice(Math.max(0, draft.start - 40), draft.start))) return [draft];
    const paragraph = paragraphs[indexAt(paragraphs, draft.start)];
    const isHeading = paragraph && isTitleCase(text.slice(paragraph.start, paragraph.end));
    return isHeading ? [draft] : [{ ...draft, type: 'other' }];
  });
}
