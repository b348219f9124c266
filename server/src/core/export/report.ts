import type { DocumentId } from '../identity/identity';
import { blocks, heading, join, type Markdown } from '../text/markdown';
import { exportedDocuments, type ExportPiece, type ExportSelection } from './exportSelection';
import { tallyIdentities } from './identityTally';
import { worded } from './reportMarkdown';
import type { ReportText } from './reportWords';
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
  const { words } = selection;
  const counted = (number: number, one: ReportText, many: ReportText): Markdown => worded(words, number === 1 ? one : many, number);
  const counts = [
    counted(documents.length, '{0} document', '{0} documents'),
    counted(stories, '{0} story', '{0} stories'),
    counted(count('person'), '{0} person', '{0} people'),
    counted(count('organisation'), '{0} organisation', '{0} organisations'),
    counted(quotes, '{0} quote', '{0} quotes'),
  ];
  const caution = worded(words, 'Names, quotes and speakers were found by a program, which makes mistakes. Check them at the file and line given.');
  return `${blocks([heading(1, worded(words, 'Dossier report')), join(counts, ' · '), caution]).source}\n`;
}
