import type { CodeLens, Command, Position } from 'vscode-languageserver-protocol';
import type { Analysis } from '../core/analysis/analysis';
import type { Corpus } from '../core/corpus/corpus';
import { wordsIn } from '../core/text/article';
import { counted } from '../core/text/template';
import { english, type Translate } from './language/translate';
import { oneLine } from './labels';
import { linesOf } from './ranges';

/** What a lens is resolved from. */
interface LensData {
  readonly uri: string;
}

/**
 * A lens above the headline, whose counts wait until it is resolved, since related documents cost more than the rest; and
 * one above each quote that other documents give too.
 */
export function provideCodeLenses(corpus: Corpus, document: string, runsCommands: boolean, t: Translate = english.t): CodeLens[] {
  const analysis = corpus.documents.get(document);
  const headline = analysis?.article.headline;
  if (analysis === undefined || headline === undefined) return [];
  const data: LensData = { uri: document };
  return [{ range: linesOf(analysis.article).range(headline), data }, ...versionLenses(corpus, document, analysis, runsCommands, t)];
}

/** The lens above the headline with its counts; one that is resolved, or not ours, as it is. */
export function resolveCodeLens(corpus: Corpus, lens: CodeLens, runsCommands: boolean, t: Translate = english.t): CodeLens {
  const uri = documentOfLens(lens);
  if (uri === undefined || !corpus.documents.has(uri)) return lens;
  const names = new Set(corpus.identitiesOf(uri));
  const count = (wanted: string): number => [...names].filter(({ type }) => type === wanted).length;
  const title = [
    t('{0} related', corpus.related(uri).length),
    counted(t, count('person'), '{0} person', '{0} people'),
    counted(t, count('organisation'), '{0} organisation', '{0} organisations'),
  ].join(' · ');
  return { ...lens, command: commandOf(title, 'dossier.showRelatedCoverage', { uri }, runsCommands) };
}

/** The document whose counts a lens waits for; undefined where it waits for none, or is not ours. */
export function documentOfLens({ command, data }: CodeLens): string | undefined {
  const uri = (data as Partial<LensData> | undefined)?.uri;
  return command === undefined && typeof uri === 'string' ? uri : undefined;
}

/** Of two quotes on a line, each is told by its first words. */
const maxBeginning = 28;

function versionLenses(corpus: Corpus, document: string, analysis: Analysis, runsCommands: boolean, t: Translate): CodeLens[] {
  const documents = new Map<number, Set<string>>();
  for (const { a, b } of corpus.quoteVersions(document)) documents.set(a.quote, (documents.get(a.quote) ?? new Set()).add(b.document));
  const lines = linesOf(analysis.article);
  const lenses = [...documents].flatMap(([index, others]) => {
    const quote = analysis.quotes[index];
    return quote === undefined ? [] : [{ quote, range: lines.range(quote), title: counted(t, others.size, 'also in {0} document', 'also in {0} documents') }];
  });
  const onLine = new Map<number, number>();
  for (const { range } of lenses) onLine.set(range.start.line, (onLine.get(range.start.line) ?? 0) + 1);
  return lenses.map(({ quote, range, title }) => {
    const own = onLine.get(range.start.line) === 1 ? title : t('“{0}” {1}', oneLine(wordsIn(analysis.article, quote), maxBeginning), title);
    return { range, command: commandOf(own, 'dossier.showQuoteVersions', { uri: document, position: range.start } satisfies { uri: string; position: Position }, runsCommands) };
  });
}

/** A client that does not know the extension's commands shows the title alone. */
function commandOf(title: string, command: string, argument: unknown, runsCommands: boolean): Command {
  return runsCommands ? { title, command, arguments: [argument] } : { title, command: '' };
}
