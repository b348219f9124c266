import type { DocumentId } from '../identity/identity';
import { exportedDocuments, type ExportPiece, type ExportSelection } from './exportSelection';
import { tallyIdentities } from './identityTally';
import { storyReport } from './storyReport';

/** A report in Markdown: what there is, then story by story. Text of documents is escaped. */
export function report(selection: ExportSelection): ExportPiece[] {
  const stories = storiesOf(selection);
  return [() => summary(selection, stories.length), ...stories.flatMap((story, index) => storyReport(selection, story, index + 1))];
}

/** The documents story by story, both in the order of the selection. */
function storiesOf({ corpus, documents }: ExportSelection): DocumentId[][] {
  if (documents.length === 1) return [[...documents]];
  const storyOf = new Map(corpus.stories().flatMap((story, number) => story.map((document) => [document, number] as const)));
  const stories = new Map<number | undefined, DocumentId[]>();
  for (const document of documents) {
    const story = storyOf.get(document);
    const members = stories.get(story);
    if (members === undefined) stories.set(story, [document]);
    else members.push(document);
  }
  return [...stories.values()];
}

function summary(selection: ExportSelection, stories: number): string {
  const documents = exportedDocuments(selection);
  const names = tallyIdentities(documents);
  const count = (type: string): number => names.filter(({ identity }) => identity.type === type).length;
  const quotes = documents.reduce((sum, { analysis }) => sum + analysis.quotes.length, 0);
  const counts = [
    counted(documents.length, 'document', 'documents'),
    counted(stories, 'story', 'stories'),
    counted(count('person'), 'person', 'people'),
    counted(count('organisation'), 'organisation', 'organisations'),
    counted(quotes, 'quote', 'quotes'),
  ];
  return `# Dossier report\n\n${counts.join(' · ')}\n\nNames, quotes and speakers were found by a program, which makes mistakes. Check them at the file and line given.\n`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
