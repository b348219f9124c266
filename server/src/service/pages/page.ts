import type { Position } from 'vscode-languageserver-protocol';
import type { Corpus } from '../../core/corpus/corpus';
import type { Identity } from '../../core/identity/identity';
import type { PageParams, PageResult } from '../../protocol';
import { identityAt } from '../identityAt';
import { english, type Language } from '../language/translate';
import { comparisonPage } from './comparisonPage';
import { identityPage } from './identityPage';
import { blocks, heading, md, type Markdown } from '../../core/text/markdown';
import type { PageContext } from './pageContext';
import { pageSubject, pageUri, type PageSubject } from './pageSubject';
import { storyPage } from './storyPage';

/** What pages need to know of the folder besides the corpus. */
export type PageFolder = Pick<PageContext, 'corpus' | 'pathOf' | 'partial'> & {
  /** English where none is given. */
  readonly language?: Language;
  /** The folder that links of a page are read from: the first of the workspace. */
  readonly folder: string | undefined;
};

/** A page; null when what it is asked about is unknown. */
export function providePage(folder: PageFolder, params: PageParams): PageResult | null {
  const { linksFrom } = params;
  const links = linksFrom === undefined ? ({ from: 'page', folder: folder.folder } as const) : ({ from: 'file', folder: linksFrom } as const);
  const { corpus, pathOf, partial, language = english } = folder;
  const context: PageContext = { corpus, pathOf, partial, links, language };
  const subject = subjectOf(corpus, params);
  const page = subject && pageOf(context, subject);
  return page === undefined || subject === undefined ? null : { uri: pageUri(page.subject, page.title), title: page.title, text: finished(context, page.content) };
}

/** The text of a page that is shown, whatever has become of what it is about. */
export function pageText(folder: PageFolder, uri: string): string {
  return providePage(folder, { page: uri })?.text ?? missing(folder);
}

interface Page {
  readonly subject: PageSubject;
  readonly title: string;
  readonly content: Markdown;
}

function subjectOf(corpus: Corpus, params: PageParams): PageSubject | undefined {
  if ('page' in params) return pageSubject(params.page);
  if (params.kind === 'comparison') return { kind: params.kind, here: params.here, there: params.there };
  if (params.kind === 'story') return { kind: params.kind, uri: params.uri };
  const identity = 'identity' in params ? corpus.identity(params.identity) : nameAt(corpus, params.uri, params.position);
  return identity && { kind: 'identity', identity: identity.id, name: identity.name, type: identity.type };
}

function nameAt(corpus: Corpus, uri: string, position: Position): Identity | undefined {
  return identityAt(corpus, uri, position)?.identity;
}

function pageOf(context: PageContext, subject: PageSubject): Page | undefined {
  if (subject.kind === 'comparison') {
    const page = comparisonPage(context, subject.here, subject.there);
    return page && { ...page, subject };
  }
  if (subject.kind === 'story') {
    const page = storyPage(context, subject.uri);
    return page && { ...page, subject };
  }
  const identity = identityOf(context.corpus, subject);
  if (identity === undefined) return undefined;
  const { id, name, type } = identity;
  return { subject: { kind: 'identity', identity: id, name, type }, title: name, content: identityPage(context, identity) };
}

/** By its id, else by its name where one identity alone bears it. */
function identityOf(corpus: Corpus, subject: PageSubject & { kind: 'identity' }): Identity | undefined {
  const known = corpus.identity(subject.identity);
  if (known !== undefined) return known;
  const namesakes = corpus.identities().filter(({ name, type }) => name === subject.name && type === subject.type);
  return namesakes.length === 1 ? namesakes[0] : undefined;
}

function finished({ partial, language: { t } }: PageContext, content: Markdown): string {
  const notice = t('Names, quotes and speakers were found by a program, which makes mistakes. Check them at the file and line given.');
  return `${blocks([content, partial ? md`*${t('The folder is still being read, so there may be more.')}*` : '', md`---`, md`*${notice}*`]).source}\n`;
}

function missing({ partial, language: { t } = english }: PageFolder): string {
  const reason = t(partial ? 'The folder is still being read.' : 'What this page tells of is no longer in the folder.');
  return `${blocks([heading(1, 'Dossier'), reason]).source}\n`;
}
