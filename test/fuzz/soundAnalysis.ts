import type { Analysis } from '../../server/src/core/analysis/analysis';
import type { Span } from '../../server/src/core/text/span';
import { defaultSettings } from '../../server/src/server/settings';
import { linesOf } from '../../server/src/service/ranges';
import { semanticTokens } from '../../server/src/service/semanticTokens';

/** Throws unless every offset of an analysis lies in its text, no pair of surrogates is cut, and lists are in their order. */
export function expectSound(analysis: Analysis): void {
  const { article, mentions, quotes, entities, entityOfMention } = analysis;
  const { text } = article;
  check(entityOfMention.length === mentions.length, 'a mention without entity');
  for (const span of article.paragraphs) checkSpan(text, span, 'a paragraph');
  if (article.headline !== undefined) checkSpan(text, article.headline, 'the headline');
  for (const [index, mention] of mentions.entries()) {
    checkSpan(text, mention, 'a mention');
    check(mention.end > mention.start, 'an empty mention');
    check(index === 0 || mentions[index - 1]!.end <= mention.start, 'mentions overlap');
    check(mention.confidence >= 0 && mention.confidence <= 1, `a confidence of ${mention.confidence}`);
    if (mention.title !== undefined) checkSpan(text, mention.title, 'a title');
    check(entities[entityOfMention[index]!]?.mentions.includes(index) === true, 'an entity that does not know its mention');
  }
  for (const { roles } of entities) for (const role of roles) checkSpan(text, role, 'a role');
  for (const [index, quote] of quotes.entries()) {
    checkSpan(text, quote, 'a quote');
    check(index === 0 || quotes[index - 1]!.start <= quote.start, 'quotes out of order');
    for (const part of quote.parts) checkSpan(text, part, 'a part');
    for (const fragment of quote.fragments) checkSpan(text, fragment, 'a fragment');
    if (quote.cue !== undefined) checkSpan(text, quote.cue, 'a cue');
    check(quotes[quote.group] !== undefined, 'a group of no quote');
    if (quote.speaker === undefined) continue;
    checkSpan(text, quote.speaker, 'a speaker');
    if (quote.speaker.antecedent !== undefined) checkSpan(text, quote.speaker.antecedent, 'an antecedent');
    if (quote.speaker.mention !== undefined) check(mentions[quote.speaker.mention] !== undefined, 'a speaker who is not mentioned');
  }
  checkTokens(analysis);
}

/** Tokens are sorted, lie within a line each, are not empty and never overlap. */
function checkTokens({ article, ...rest }: Analysis): void {
  const data = semanticTokens({ article, ...rest }, { ...defaultSettings.highlight, places: true });
  const lines = linesOf(article);
  let line = 0;
  let character = 0;
  let end = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lineStep, characterStep, length] = data.slice(at, at + 3) as [number, number, number];
    check(lineStep >= 0 && characterStep >= 0 && length > 0, 'a token that goes back or is empty');
    character = lineStep === 0 ? character + characterStep : characterStep;
    line += lineStep;
    check(line < lines.lineCount, 'a token below the last line');
    const span = lines.lineSpan(line);
    const start = span.start + character;
    check(start >= end, 'tokens overlap');
    end = start + length;
    check(end <= span.end, 'a token that crosses a line');
    checkSpan(article.text, { start, end }, 'a token');
  }
}

function checkSpan(text: string, { start, end }: Span, what: string): void {
  check(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length, `${what} at ${start} to ${end} of ${text.length}`);
  check(!cutsPair(text, start) && !cutsPair(text, end), `${what} cuts a pair of surrogates`);
}

function cutsPair(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && isIn(text, offset - 1, 0xd800) && isIn(text, offset, 0xdc00);
}

function isIn(text: string, offset: number, block: number): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === block;
}

function check(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}
