import { blocks, heading, join, list, md, section, table, type Content, type Markdown } from '../core/text/markdown';
import type { Annotation } from './annotation';
import type { ComparedPair, ComparedPlace } from './comparedPair';
import type { ComparedStory, PlaceInStory } from './comparedStory';
import type { IndexCounts } from './indexCounts';
import type { QuoteGroups } from './quoteGroups';
import type { RelatedFolder } from './relatedFolder';

const typeHeadings = { PER: 'People', ORG: 'Organisations', LOC: 'Places' } as const;
const typeNames = { PER: 'person', ORG: 'organisation', LOC: 'place' } as const;

/** The answers of the commands as Markdown for people. Text of documents is escaped. */
export function annotationMarkdown(annotation: Annotation): string {
  const counts = new Map<string, number>();
  for (const { entity } of annotation.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const sections = (['PER', 'ORG', 'LOC'] as const).map((type) => {
    const items = annotation.entities
      .filter((entity) => entity.type === type)
      .map(({ id, name, aliases, roles }) => {
        const details = [...roles.slice(0, 3), ...(aliases.length === 0 ? [] : [`also ${aliases.join(', ')}`])];
        return md`**${name}** (${counts.get(id) ?? 0})${details.length === 0 ? '' : md`: ${join(details, '; ')}`}`;
      });
    return section(3, typeHeadings[type], list(items));
  });
  const quotes = annotation.quotes.map((quote) => md`${quote.speakerCanonical ?? quote.speaker?.text ?? 'no speaker named'} (${quote.kind}, characters ${quote.start} to ${quote.end})`);
  return written([heading(2, annotation.id), ...sections, section(3, 'Quotes', list(quotes))]);
}

/** The stories of a folder, then for each file what is related to it with scores from 0 to 1 and the reasons. */
export function relatedMarkdown({ runs, clusters }: RelatedFolder): string {
  const files = Object.entries(runs).map(([file, related]) => {
    const items = related.map((item) => md`${item.file} (${item.score.toFixed(2)}, ${verdict(item)}): ${join(item.reasons, '; ')}`);
    return blocks([heading(2, file), items.length === 0 ? md`Nothing related.` : list(items)]);
  });
  const stories = clusters.filter((story) => story.length > 1).map((story) => join(story, ', '));
  return written([section(1, 'Stories', list(stories)), ...files]);
}

/** The quotes that stand in several documents, by the utterance of which they are versions. */
export function quotesMarkdown({ groups }: QuoteGroups): string {
  const items = groups.map(({ members }, index) =>
    section(2, index + 1, list(members.map(({ file, text, speaker }) => md`${file}: “${text}”${speaker === undefined ? '' : md` (${speaker})`}`))),
  );
  return written(items.length === 0 ? [md`No quote stands in more than one document.`] : items);
}

/** What two documents share and where they part, side by side with the numbers of lines, from 1. */
export function comparisonMarkdown(pair: ComparedPair): string {
  const names = (all: ComparedPair['shared']): Markdown => list(all.map(({ name, type }) => md`${name} (${typeNames[type]})`));
  const speakers = (all: ComparedPair['speakersOnlyHere']): Markdown =>
    list(all.map(({ name, quotes, named }) => md`${name}: line ${join([...new Set(quotes.map(({ line }) => line))], ', ')}${named ? md` (named in both)` : ''}`));
  const both = (pairs: readonly { readonly here: ComparedPlace; readonly there: ComparedPlace }[]): Markdown => sideBySide(pairs.map(({ here, there }) => [cell(here), cell(there)]));
  return written([
    heading(1, md`${pair.here.headline || pair.here.id} and ${pair.there.headline || pair.there.id}`),
    md`Here: ${pair.here.path}  \nThere: ${pair.there.path}`,
    section(2, 'Quotes in both', both(pair.quotes)),
    section(2, 'Statements that differ', both(pair.differences)),
    section(2, 'In other words', both(pair.inOtherWords)),
    section(2, 'Dates that differ', sideBySide(pair.dates.map(({ here, there }) => [join(here.map(cell), '; '), join(there.map(cell), '; ')]))),
    section(2, 'Speaks only here', speakers(pair.speakersOnlyHere)),
    section(2, 'Speaks only there', speakers(pair.speakersOnlyThere)),
    section(2, 'In both', names(pair.shared)),
    section(2, 'Only here', names(pair.onlyHere)),
    section(2, 'Only there', names(pair.onlyThere)),
  ]);
}

/** What a document tells otherwise than the others of its story, alone, and not at all, with the numbers of lines, from 1. */
export function storyMarkdown(story: ComparedStory): string {
  const documents = (files: readonly string[]): Markdown => join(files, ', ');
  const item = (place: PlaceInStory): Markdown => md`${place.file}, ${cell(place)}`;
  const rows = (pairs: ComparedStory['inOtherWords']): Markdown => sideBySide(pairs.map(({ here, there }) => [cell(here), item(there)]));
  return written([
    heading(1, story.here.headline || story.here.id),
    story.others.length === 0 ? md`${story.here.path} stands alone: no other article is on its story.` : md`${story.here.path}, against ${documents(story.others.map(({ file }) => file))}`,
    section(2, 'Statements that differ', rows(story.differences)),
    section(2, 'In other words', rows(story.inOtherWords)),
    section(2, 'Dates that differ', sideBySide(story.dates.map(({ here, there }) => [join(here.map(cell), '; '), join(there.map(item), '; ')]))),
    section(2, 'Told only here', list(story.sentencesOnlyHere.map(cell))),
    section(2, 'Told elsewhere', list(story.sentencesMissing.map(({ sentence, files }) => md`${item(sentence)} (${documents(files)})`))),
    section(2, 'Quotes only here', list(story.quotesOnlyHere.map(cell))),
    section(2, 'Quotes elsewhere', list(story.quotesMissing.flatMap(({ versions }) => versions.slice(0, 1).map((quote) => md`${item(quote)} (${documents(versions.map(({ file }) => file))})`)))),
    section(2, 'Names only here', list(story.namesOnlyHere.map(({ name, type }) => md`${name} (${typeNames[type]})`))),
    section(2, 'Names elsewhere', list(story.namesMissing.map(({ name, type, files }) => md`${name} (${typeNames[type]}): ${documents(files)}`))),
  ]);
}

/** How much a folder holds, as a list. */
export function indexMarkdown(counts: IndexCounts): string {
  const { documents, people, organisations, places, quotes, skipped, seconds } = counts;
  const lines = [md`${documents} documents in ${seconds} s`, md`${people} different names of people`, md`${organisations} of organisations`, md`${places} of places`, md`${quotes} quotes`, md`${skipped} files left alone`];
  return written([list(lines), md`Names are counted as they are written: somebody with two names counts twice here, and once in a report (dossier export --format markdown).`]);
}

const written = (contents: readonly Content[]): string => `${blocks(contents).source}\n`;

/** A table of pairs; nothing where there are none. */
const sideBySide = (rows: readonly (readonly Content[])[]): Markdown => (rows.length === 0 ? join([], '') : table(['Here', 'There'], rows));

function verdict({ same, duplicate }: { readonly same: boolean; readonly duplicate: boolean }): string {
  if (duplicate) return 'near-duplicate';
  return same ? 'same story' : 'related';
}

const cell = ({ line, text }: ComparedPlace): Markdown => md`line ${line}: ${text}`;
