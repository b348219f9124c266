import { escapeMarkdown } from '../core/text/escapeMarkdown';
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
        const details = [...roles.slice(0, 3), ...(aliases.length === 0 ? [] : [`also ${aliases.join(', ')}`])].map(escapeMarkdown);
        return `- **${escapeMarkdown(name)}** (${counts.get(id) ?? 0})${details.length === 0 ? '' : `: ${details.join('; ')}`}`;
      });
    return section(`### ${typeHeadings[type]}`, items);
  });
  return [`## ${escapeMarkdown(annotation.id)}`, ...sections, section('### Quotes', annotation.quotes.map((quote) => quoteItem(quote)))].filter(Boolean).join('\n\n') + '\n';

  function quoteItem(quote: Annotation['quotes'][number]): string {
    const who = quote.speakerCanonical ?? quote.speaker?.text ?? 'no speaker named';
    return `- ${escapeMarkdown(who)} (${quote.kind}, characters ${quote.start} to ${quote.end})`;
  }
}

/** The stories of a folder, then for each file what is related to it with scores from 0 to 1 and the reasons. */
export function relatedMarkdown({ runs, clusters }: RelatedFolder): string {
  const files = Object.entries(runs).map(([file, related]) =>
    [
      `## ${escapeMarkdown(file)}`,
      '',
      ...(related.length === 0 ? ['Nothing related.'] : related.map((item) => `- ${escapeMarkdown(item.file)} (${item.score.toFixed(2)}, ${verdict(item)}): ${item.reasons.map(escapeMarkdown).join('; ')}`)),
    ].join('\n'),
  );
  const stories = clusters.filter((story) => story.length > 1).map((story) => `- ${story.map(escapeMarkdown).join(', ')}`);
  return [section('# Stories', stories), ...files].filter(Boolean).join('\n\n') + '\n';
}

/** The quotes that stand in several documents, by the utterance of which they are versions. */
export function quotesMarkdown({ groups }: QuoteGroups): string {
  const items = groups.map(({ members }, index) =>
    section(`## ${index + 1}`, members.map(({ file, text, speaker }) => `- ${escapeMarkdown(file)}: “${escapeMarkdown(text)}”${speaker === undefined ? '' : ` (${escapeMarkdown(speaker)})`}`)),
  );
  return (items.length === 0 ? 'No quote stands in more than one document.' : items.join('\n\n')) + '\n';
}

/** What two documents share and where they part, side by side with the numbers of lines, from 1. */
export function comparisonMarkdown(pair: ComparedPair): string {
  const names = (list: ComparedPair['shared']): string[] => list.map(({ name, type }) => `- ${escapeMarkdown(name)} (${typeNames[type]})`);
  const speakers = (list: ComparedPair['speakersOnlyHere']): string[] =>
    list.map(({ name, quotes, named }) => `- ${escapeMarkdown(name)}: line ${[...new Set(quotes.map(({ line }) => line))].join(', ')}${named ? ' (named in both)' : ''}`);
  const both = (here: ComparedPlace, there: ComparedPlace): string => `| ${cell(here)} | ${cell(there)} |`;
  return (
    [
      `# ${escapeMarkdown(pair.here.headline || pair.here.id)} and ${escapeMarkdown(pair.there.headline || pair.there.id)}`,
      `Here: ${escapeMarkdown(pair.here.path)}  \nThere: ${escapeMarkdown(pair.there.path)}`,
      section('## Quotes in both', sideBySide(pair.quotes.map(({ here, there }) => both(here, there)))),
      section('## Statements that differ', sideBySide(pair.differences.map(({ here, there }) => both(here, there)))),
      section('## In other words', sideBySide(pair.inOtherWords.map(({ here, there }) => both(here, there)))),
      section('## Dates that differ', sideBySide(pair.dates.map(({ here, there }) => `| ${here.map(cell).join('; ')} | ${there.map(cell).join('; ')} |`))),
      section('## Speaks only here', speakers(pair.speakersOnlyHere)),
      section('## Speaks only there', speakers(pair.speakersOnlyThere)),
      section('## In both', names(pair.shared)),
      section('## Only here', names(pair.onlyHere)),
      section('## Only there', names(pair.onlyThere)),
    ]
      .filter(Boolean)
      .join('\n\n') + '\n'
  );
}

/** What a document tells otherwise than the others of its story, alone, and not at all, with the numbers of lines, from 1. */
export function storyMarkdown(story: ComparedStory): string {
  const documents = (ids: readonly string[]): string => ids.map(escapeMarkdown).join(', ');
  const item = (place: PlaceInStory): string => `${escapeMarkdown(place.file)}, ${cell(place)}`;
  const rows = (pairs: ComparedStory['inOtherWords']): string[] => sideBySide(pairs.map(({ here, there }) => `| ${cell(here)} | ${item(there)} |`));
  return (
    [
      `# ${escapeMarkdown(story.here.headline || story.here.id)}`,
      story.others.length === 0 ? `${escapeMarkdown(story.here.path)} stands alone: no other article is on its story.` : `${escapeMarkdown(story.here.path)}, against ${documents(story.others.map(({ file }) => file))}`,
      section('## Statements that differ', rows(story.differences)),
      section('## In other words', rows(story.inOtherWords)),
      section('## Dates that differ', sideBySide(story.dates.map(({ here, there }) => `| ${here.map(cell).join('; ')} | ${there.map(item).join('; ')} |`))),
      section('## Told only here', story.sentencesOnlyHere.map((place) => `- ${cell(place)}`)),
      section('## Told elsewhere', story.sentencesMissing.map(({ sentence, files }) => `- ${item(sentence)} (${documents(files)})`)),
      section('## Quotes only here', story.quotesOnlyHere.map((place) => `- ${cell(place)}`)),
      section('## Quotes elsewhere', story.quotesMissing.flatMap(({ versions }) => versions.slice(0, 1).map((quote) => `- ${item(quote)} (${documents(versions.map(({ file }) => file))})`))),
      section('## Names only here', story.namesOnlyHere.map(({ name, type }) => `- ${escapeMarkdown(name)} (${typeNames[type]})`)),
      section('## Names elsewhere', story.namesMissing.map(({ name, type, files }) => `- ${escapeMarkdown(name)} (${typeNames[type]}): ${documents(files)}`)),
    ]
      .filter(Boolean)
      .join('\n\n') + '\n'
  );
}

/** How much a folder holds, as a list. */
export function indexMarkdown(counts: IndexCounts): string {
  const { documents, people, organisations, places, quotes, skipped, seconds } = counts;
  const lines = [`${documents} documents in ${seconds} s`, `${people} different names of people`, `${organisations} of organisations`, `${places} of places`, `${quotes} quotes`, `${skipped} files left alone`];
  return `${lines.map((line) => `- ${line}`).join('\n')}\n\nNames are counted as they are written: somebody with two names counts twice here, and once in a report (dossier export --format markdown).\n`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, '', ...lines].join('\n');
}

/** Rows of a table under their heads; nothing where there are none. */
function sideBySide(rows: readonly string[]): string[] {
  return rows.length === 0 ? [] : ['| Here | There |', '| --- | --- |', ...rows];
}

function verdict({ same, duplicate }: { readonly same: boolean; readonly duplicate: boolean }): string {
  if (duplicate) return 'near-duplicate';
  return same ? 'same story' : 'related';
}

function cell({ line, text }: ComparedPlace): string {
  return `line ${line}: ${escapeMarkdown(text)}`;
}
