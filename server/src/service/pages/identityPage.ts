import { statementTimeline } from '../../core/corpus/statementTimeline';
import type { VersionKind } from '../../core/corpus/versions/quoteVersions';
import { dayTime } from '../../core/dates/calendarTime';
import type { Identity } from '../../core/identity/identity';
import type { Quote } from '../../core/quotes/quote';
import { counted } from '../../core/text/template';
import { excerptAround, oneLine } from '../labels';
import type { Translate } from '../language/translate';
import { quotesSpokenBy } from '../quotesOf';
import { companionsOf, type Companion } from './companions';
import { blocks, heading, join, list, md, section, table, type Content, type Markdown } from '../../core/text/markdown';
import { headlineLink, lineLink, nameLink, pageDocument, pathLink, placeLink, type PageContext, type PageDocument } from './pageContext';
import { differingWords, firstOf, quoteWords, spokenWords, timeWords } from './pageText';

/** A name that stands everywhere: its page tells of some documents, and says so. */
const maxDocuments = 200;
const maxQuotes = 100;
const maxRoles = 40;
const maxAliases = 20;
const maxCompanions = 20;
const maxRoleLength = 160;
const maxTimelineLength = 140;

const typeNames = { person: 'Person', organisation: 'Organisation', place: 'Place' } as const;
const companionTypes = [
  ['People', 'person'],
  ['Organisations', 'organisation'],
  ['Places', 'place'],
] as const;

/** A quote of the identity, with the versions of it that other documents give. */
interface SpokenQuote {
  readonly document: PageDocument;
  readonly quote: Quote;
  readonly versions: { readonly kind: VersionKind; readonly document: PageDocument; readonly quote: Quote }[];
}

/** What the folder knows of one identity: roles with their sources, other names, quotes, documents, and who stands with it. */
export function identityPage(context: PageContext, identity: Identity): Markdown {
  const { t } = context.language;
  const { listed: uris, note } = firstOf(t, [...identity.mentions.keys()], maxDocuments, '{0} more documents are not listed.');
  const documents = uris.flatMap((uri) => pageDocument(context, uri) ?? []).sort((a, b) => mentionsIn(identity, b) - mentionsIn(identity, a) || (a.path < b.path ? -1 : 1));
  const quotes = spokenQuotes(context, identity, documents);
  const said = quotes.reduce((sum, { versions }) => sum + 1 + versions.length, 0);
  const stands = identity.mentions.size === 1 ? '{0} in {1} document' : '{0} in {1} documents';
  const counts = [t(typeNames[identity.type]), t(stands, counted(t, identity.count, '{0} mention', '{0} mentions'), identity.mentions.size)];
  return blocks([
    heading(1, identity.name),
    [...counts, ...(said === 0 ? [] : [counted(t, said, '{0} quote', '{0} quotes')])].join(' · '),
    alsoCalled(context, identity),
    roles(context, identity),
    quoteSection(context, quotes, said),
    timeline(context, identity, documents),
    documentSection(context, identity, documents, note),
    companionSection(context, companionsOf(context.corpus, identity, uris)),
  ]);
}

function alsoCalled({ language: { t } }: PageContext, { aliases }: Identity): Markdown {
  if (aliases.length === 0) return md``;
  const { listed, note } = firstOf(t, aliases, maxAliases, '{0} more spellings are not listed.');
  return md`${t('Also called {0}.', listed.map((alias) => t('“{0}”', alias)).join(', '))} ${note}`;
}

function roles(context: PageContext, identity: Identity): Markdown {
  const { t } = context.language;
  const { listed, note } = firstOf(t, identity.roles, maxRoles, '{0} more roles are not listed.');
  const items = listed.flatMap((role) => {
    const document = pageDocument(context, role.document);
    return document === undefined ? [] : [md`${oneLine(role.text, maxRoleLength)} (${placeLink(context, document, role.start)})`];
  });
  return section(2, t('Described as'), blocks([list(items), note]));
}

/** Each utterance once, where it stands first, with its versions. Versions are not joined over several steps. */
function spokenQuotes({ corpus }: PageContext, identity: Identity, documents: readonly PageDocument[]): SpokenQuote[] {
  const byUri = new Map(documents.map((document) => [document.uri, document]));
  const told = new Set<Quote>();
  const found: SpokenQuote[] = [];
  for (const document of documents) {
    const spoken = quotesSpokenBy(document.analysis, identity.mentions.get(document.uri) ?? []);
    if (spoken.length === 0) continue;
    const versions = corpus.quoteVersions(document.uri);
    for (const index of spoken) {
      const quote = document.analysis.quotes[index]!;
      if (told.has(quote)) continue;
      told.add(quote);
      const others = versions.flatMap(({ a, b, kind }) => {
        const other = byUri.get(b.document);
        const version = other?.analysis.quotes[b.quote];
        if (a.quote !== index || other === undefined || version === undefined || told.has(version)) return [];
        told.add(version);
        return [{ kind, document: other, quote: version }];
      });
      found.push({ document, quote, versions: others });
    }
  }
  return found;
}

/** @param said how many quotes they are with their versions */
function quoteSection(context: PageContext, quotes: readonly SpokenQuote[], said: number): Markdown {
  const { t } = context.language;
  const { listed, note } = firstOf(t, quotes, maxQuotes, '{0} more quotes are not listed.');
  const items = listed.map(({ document, quote, versions }) => {
    const words = quoteWords(document.analysis, quote);
    const item = md`- ${spokenWords(document.analysis, quote)} (${placeLink(context, document, quote.start)}${quote.kind === 'indirect' ? `, ${t('reported')}` : ''}${doubt(t, quote)})`;
    return join([item, ...versions.map((version) => md`  - ${versionItem(context, words, version)}`)], '\n');
  });
  return section(2, `${t('Says')} · ${said}`, items.length === 0 ? md`` : blocks([join(items, '\n'), note]));
}

function doubt(t: Translate, { speaker }: Quote): string {
  return speaker?.certain === false ? `, ${t('speaker uncertain')}` : '';
}

function versionItem(context: PageContext, words: string, { kind, document, quote }: SpokenQuote['versions'][number]): Markdown {
  const { t } = context.language;
  const place = md`${placeLink(context, document, quote.start)}${doubt(t, quote)}`;
  const version = quoteWords(document.analysis, quote);
  if (kind === 'other-words') return md`${t('other words')}: ${version} (${place})`;
  const name = t(kind === 'same-words' ? 'same words' : kind === 'nearly-same-words' ? 'nearly the same words' : version.length > words.length ? 'longer' : 'shorter');
  return md`${name}: ${differingWords(version, words)} (${place})`;
}

/** What it says by date, where there are several. "By" a day: its article was published then, and it was said then or earlier. */
function timeline(context: PageContext, identity: Identity, documents: readonly PageDocument[]): Markdown {
  const { t } = context.language;
  const byUri = new Map(documents.map((document) => [document.uri, document]));
  const statements = statementTimeline(context.corpus, byUri.keys()).filter(({ speaker }) => speaker === identity.id);
  const dated = statements.flatMap(({ document: uri, quote: index, when }) => {
    const document = byUri.get(uri);
    const quote = document?.analysis.quotes[index];
    if (document === undefined || quote === undefined || when === undefined) return [];
    const words = oneLine(spokenWords(document.analysis, quote), maxTimelineLength);
    return [[when.basis === 'publication' ? t('by {0}', timeWords(t, when)) : timeWords(t, when), words, md`${placeLink(context, document, quote.start)}${doubt(t, quote)}`]];
  });
  if (new Set(dated.map(([when]) => when)).size < 2) return md``;
  const { listed, note } = firstOf(t, dated, maxQuotes, '{0} more statements are not listed.');
  return section(2, t('Statements by date'), listed.length === 0 ? md`` : blocks([table([t('When'), t('Statement'), t('Where')], listed), note]));
}

function documentSection(context: PageContext, identity: Identity, documents: readonly PageDocument[], note: Content): Markdown {
  const { t } = context.language;
  const rows = documents.map((document) => {
    const first = document.analysis.mentions[identity.mentions.get(document.uri)?.[0] ?? -1];
    const place = first === undefined ? '' : md`${lineLink(context, document, first.start)}: ${excerptAround(document.analysis.article, first)}`;
    const { published } = document.dates;
    return [md`${headlineLink(context, document)} · ${pathLink(context, document)}`, published === undefined ? '' : timeWords(t, dayTime(published.day)), mentionsIn(identity, document), place];
  });
  return section(2, `${t('Documents')} · ${identity.mentions.size}`, rows.length === 0 ? md`` : blocks([table([t('Document'), t('Published'), t('Mentions'), t('First mention')], rows), note]));
}


function companionSection(context: PageContext, companions: readonly Companion[]): Markdown {
  const { t } = context.language;
  const groups = companionTypes.map(([title, type]) => {
    const { listed, note } = firstOf(t, companions.filter(({ identity }) => identity.type === type), maxCompanions, '{0} more names are not listed.');
    const items = listed.map(({ identity, documents, paragraphs }) => {
      const near = paragraphs === 0 ? '' : `, ${counted(t, paragraphs, '{0} paragraph', '{0} paragraphs')}`;
      const role = identity.roles[0] === undefined ? '' : `, ${oneLine(identity.roles[0].text, maxRoleLength)}`;
      return md`${nameLink(context, identity)}${role} (${counted(t, documents, '{0} document', '{0} documents')}${near})`;
    });
    return section(3, t(title), blocks([list(items), note]));
  });
  return section(2, t('Stands with'), blocks(groups));
}

function mentionsIn(identity: Identity, { uri }: PageDocument): number {
  return identity.mentions.get(uri)?.length ?? 0;
}
