import type { Draft, DraftNames } from '../draftNames';
import { callNouns } from '../../lexicon/organisationWords';
import { matchesIn, type ParagraphText } from '../paragraphText';

const capitalisedAfterArticle = /\b[Tt]h(?:e|is) (\p{Lu}\p{Ll}{3,})/gu;
const goesOn = /^(?:[-&\p{L}\p{N}]| (?:of|for|on|&) | \p{Lu}|['’](?!s\b))/u;
const lookAhead = 6;

/** "The Bank", "this Commission" in running text: they stand for an organisation that the document names in full, or for nothing. */
export function calledByNoun(paragraph: ParagraphText, names: DraftNames): void {
  if (paragraph.kind === 'headline' || paragraph.kind === 'subheading') return;
  const found: Draft[] = [];
  for (const match of matchesIn(capitalisedAfterArticle, paragraph)) {
    const noun = match[1]!;
    const end = match.index + match[0].length;
    const start = end - noun.length;
    if (!callNouns.has(noun.toLowerCase()) || names.at(start) !== undefined || goesOn.test(paragraph.text.slice(end, end + lookAhead))) continue;
    found.push({ start, end, type: 'organisation', confidence: 0.7, headNoun: noun.toLowerCase() });
  }
  names.override(found);
}
