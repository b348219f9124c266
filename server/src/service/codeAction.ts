import { CodeActionKind, CodeActionTriggerKind, type CodeAction, type CodeActionContext, type Range } from 'vscode-languageserver-protocol';
import type { Corpus } from '../core/corpus/corpus';
import type { Identity } from '../core/identity/identity';
import { wordsIn } from '../core/text/article';
import { fileNameOf } from '../core/text/fileName';
import type { Span } from '../core/text/span';
import { CorrectRequest, type Correction, type CorrectionRequestItem, type CorrectionScope, type CorrectParams, type LikelyIdentity, type NameType } from '../protocol';
import { findTarget, type FoundTarget } from './corrections/correctionTarget';
import { likelyIdentities } from './corrections/likelyIdentities';
import { nameLikeWordsIn } from './corrections/wordsAt';
import { noSpeaker } from './diagnostics';
import { oneLine } from './labels';
import { english, type Translate } from './language/translate';
import { linesOf } from './ranges';
import { certainConfidence } from './tokenLayers';

/** The kind of corrections that mend nothing that was complained about. */
export const correctionKind = `${CodeActionKind.RefactorRewrite}.dossier`;
export const codeActionKinds = [CodeActionKind.QuickFix, correctionKind];

const maxWords = 40;
const mostLikely = 3;
const types = ['person', 'organisation', 'place'] as const satisfies readonly NameType[];
const differentOnes = { person: '{0} is a different person here', organisation: '{0} is a different organisation here', place: '{0} is a different place here' } as const;
const articles = { person: 'a person', organisation: 'an organisation', place: 'a place' } as const;

/**
 * What the user may say of the name, the quote or the words at a range. Each action is a command with the parameters of
 * `dossier/correct`; none edits the document.
 */
export function provideCodeActions(corpus: Corpus, uri: string, range: Range, context: CodeActionContext, t: Translate = english.t): CodeAction[] {
  const found = findTarget(corpus, { uri, range });
  if (found === undefined) return [];
  const act = (title: string, correction: Correction, scope?: CorrectionScope, { range: of = range, ...more }: More = {}): CodeAction => {
    const item: CorrectionRequestItem = { target: { uri, range: of }, correction, ...(scope === undefined ? {} : { scope }) };
    const params: CorrectParams = { items: [item] };
    return { title, kind: correctionKind, command: { title, command: CorrectRequest.method, arguments: [params] }, ...more };
  };
  const actions = [...nameActions(corpus, found, act, context, t), ...quoteActions(corpus, found, act, context, t)];
  const { only } = context;
  return only === undefined ? actions : actions.filter(({ kind }) => only.some((wanted) => kind === wanted || kind?.startsWith(`${wanted}.`)));
}

/** What an action has beside its title, and which words it is about where those are not the ones asked for. */
type More = Partial<CodeAction> & { readonly range?: Range };
type Act = (title: string, correction: Correction, scope?: CorrectionScope, more?: More) => CodeAction;

function nameActions(corpus: Corpus, found: FoundTarget, act: Act, context: CodeActionContext, t: Translate): CodeAction[] {
  const { analysis, selection, mention: index, identity } = found;
  const mention = analysis.mentions[index ?? -1];
  const isOther = mention === undefined || (selection.start < selection.end && (selection.start < mention.start || selection.end > mention.end));
  if (isOther) {
    const unmarked = selection.start < selection.end ? selection : nameLikeWords(found, context);
    return unmarked === undefined ? [] : markActions(found, unmarked, act, t);
  }
  const words = t('“{0}”', oneLine(wordsIn(analysis.article, mention), maxWords));
  const others = types.filter((type) => type !== mention.type);
  const likely = identity === undefined ? [] : (likelyIdentities(corpus, { target: { identity: identity.id }, purpose: 'same-as' })?.identities ?? []);
  const confirm = act(t('{0} is right', words), { kind: 'confirm' }, 'place', { kind: CodeActionKind.QuickFix, isPreferred: true });
  return [
    ...(mention.confidence < certainConfidence ? [confirm] : []),
    act(t('{0} is not a name here', words), { kind: 'not-a-name' }, 'place'),
    ...others.map((type) => act(t('{0} is {1}', words, t(articles[type])), { kind: 'mark', as: type })),
    ...likely
      .filter(({ why }) => why !== '')
      .slice(0, mostLikely)
      .map((other, _, offered) => act(sameTitle(other, [identity, ...offered], words, t), { kind: 'same-as', identity: other.identity })),
    ...(identity !== undefined && isShared(found) ? [act(splitTitle(identity, wordsIn(analysis.article, mention), t), { kind: 'split' })] : []),
    // Last, for it takes most away.
    act(t('{0} is not a name, in the whole folder', words), { kind: 'not-a-name' }, 'folder'),
  ];
}

/**
 * Words that may be a name that was not found: at the cursor, else those that name the speaker of the quote. A word that has its
 * capital from the beginning of a sentence is one only for who asks.
 */
function nameLikeWords({ analysis, nameLike, quote: index }: FoundTarget, { triggerKind }: CodeActionContext): Span | undefined {
  if (nameLike !== undefined && !(nameLike.isSentenceOpening && triggerKind === CodeActionTriggerKind.Automatic)) return nameLike;
  const speaker = analysis.quotes[index ?? -1]?.speaker;
  if (speaker === undefined || speaker.mention !== undefined || speaker.form === 'pronoun') return undefined;
  return nameLikeWordsIn(analysis.article, speaker);
}

function markActions({ analysis: { article } }: FoundTarget, unmarked: Span, act: Act, t: Translate): CodeAction[] {
  const words = t('“{0}”', oneLine(wordsIn(article, unmarked), maxWords));
  const range = linesOf(article).range(unmarked);
  return types.map((type) => act(t('{0} is {1}', words, t(articles[type])), { kind: 'mark', as: type }, undefined, { range }));
}

/** Whom the name is the same as; where one of `others` is called so too with what tells the two apart: a role, else a file. */
function sameTitle(other: LikelyIdentity, others: readonly (Identity | LikelyIdentity | undefined)[], words: string, t: Translate): string {
  const name = oneLine(other.name, maxWords);
  const namesakes = others.filter((known): known is Identity | LikelyIdentity => known !== undefined && known !== other && known.name === other.name);
  if (namesakes.length === 0) return t('{0} is the same as “{1}”', words, name);
  const known = new Set(namesakes.flatMap(({ roles }) => roles.map((role) => (typeof role === 'string' ? role : role.text))));
  const telling = other.roles.find((role) => !known.has(role)) ?? fileNameOf(other.location.uri);
  return t('{0} is the same as “{1}” ({2})', words, name, oneLine(telling, maxWords));
}

/** From whom the name is told apart: the identity, or where that has the very same name its mentions in other documents. */
function splitTitle({ name, type }: Identity, spelling: string, t: Translate): string {
  const words = t('“{0}”', oneLine(spelling, maxWords));
  return name === spelling ? t(differentOnes[type], words) : t('{0} is not “{1}”', words, oneLine(name, maxWords));
}

/** True when the identity has other names or stands in other documents, so that there is something to split. */
function isShared({ identity }: FoundTarget): boolean {
  return identity !== undefined && (identity.aliases.length > 0 || identity.mentions.size > 1);
}

function quoteActions(corpus: Corpus, found: FoundTarget, act: Act, { diagnostics }: CodeActionContext, t: Translate): CodeAction[] {
  const { uri, analysis, selection, quote: index, mention } = found;
  const quote = analysis.quotes[index ?? -1];
  if (quote === undefined) return selection.start < selection.end ? [act(t('These words are a quote'), { kind: 'mark', as: 'quote' })] : [];
  // At a name within a quote people mean the name.
  if (mention !== undefined && selection.start === selection.end) return [];
  const complaint = diagnostics.find(({ code }) => code === noSpeaker);
  const fix: Partial<CodeAction> = complaint === undefined ? {} : { kind: CodeActionKind.QuickFix, diagnostics: [complaint] };
  const target = { uri, range: { start: found.start, end: found.start } };
  const likely = likelyIdentities(corpus, { target, purpose: 'speaker' });
  const isDoubtful = quote.speaker?.certain === false;
  return [
    ...(isDoubtful ? [act(t('Who speaks this quote is right'), { kind: 'confirm' }, 'place', { kind: CodeActionKind.QuickFix, isPreferred: true })] : []),
    ...(likely?.identities ?? [])
      .filter(({ identity }) => identity !== likely?.current)
      .slice(0, mostLikely)
      .map(({ identity, name }) => act(t('This is said by “{0}”', oneLine(name, maxWords)), { kind: 'speaker', identity }, 'place', fix)),
    act(t('This is not a quote'), { kind: 'not-a-quote' }),
  ];
}
