import { targetAt as anchorAt } from '../../core/annotation/anchor';
import type { Annotation, AnnotationTarget, Judgement } from '../../core/annotation/annotation';
import type { Corpus } from '../../core/corpus/corpus';
import type { Identity } from '../../core/identity/identity';
import { keyWords, readName } from '../../core/identity/names/nameReading';
import { sourceOf, wordsIn } from '../../core/text/article';
import type { Span } from '../../core/text/span';
import type { Correction, CorrectionRequestItem, CorrectionScope } from '../../protocol';
import { linesOf } from '../ranges';
import { findTarget, ownName, type FoundTarget } from './correctionTarget';

/** A judgement of the user with what it is about. */
export interface Judged {
  readonly target: AnnotationTarget;
  readonly judgement: Judgement;
  /** A document of the folder in whose file it is kept; undefined for a reply, which is kept with its note. */
  readonly uri: string | undefined;
}

/** Why something cannot be corrected: a sentence for the user. */
export class CannotCorrect extends Error {}

/** What judging needs to know of the folder. */
export interface Judging {
  readonly corpus: Corpus;
  /** Path of a document below its workspace folder. Throws a CannotCorrect when it lies in none. */
  sourceOf(uri: string): string;
  /** The workspace folder in whose file the corrections of a document are kept; undefined when it lies in none. */
  folderOf(uri: string): string | undefined;
  annotation(id: string): Annotation | undefined;
}

export const sentences = {
  noArticle: 'This is no article that Dossier reads.',
  noName: 'There is no name here.',
  noQuote: 'There is no quote here.',
  noWords: 'Select the words first.',
  noNameToMark: 'Select the words of the name first.',
  gone: 'This person, organisation or place is not there any more.',
  same: 'These are one already.',
  namesakes: 'Others have this name too, and a correction can only say whose name it is.',
  needsPlace: 'This needs a place in a document.',
  needsName: 'This needs a name.',
  notNamed: 'Who speaks has to be named in the document. Mark the name first.',
  noNote: 'The note to reply to is not there any more.',
  empty: 'The note is empty.',
} as const;

/** What is to be written for a correction. Throws a CannotCorrect when it makes no sense. */
export function judge(judging: Judging, { target, correction, scope }: CorrectionRequestItem): Judged[] {
  if (correction.kind === 'note' && correction.replyTo !== undefined) return [reply(judging, correction.text, correction.replyTo)];
  if ('identity' in target) return judgeIdentity(judging, target.identity, correction);
  const found = findTarget(judging.corpus, target);
  if (found === undefined) throw new CannotCorrect(sentences.noArticle);
  return judgePlace(judging, found, correction, scope);
}

function judgeIdentity(judging: Judging, id: string, correction: Correction): Judged[] {
  const { corpus } = judging;
  const identity = known(corpus, id);
  const name = ownName(corpus, identity);
  const homes = oneInEachFolder(judging, identity);
  const ofName = (exact: string, judgement: Judgement): Judged => ({ target: wordsOf(exact), judgement, uri: homes[0] });
  // What is said of words holds in one folder; who is who, in all.
  const ofSpellings = (judgement: Judgement): Judged[] => homes.flatMap((uri) => spellingsOf(identity).map((spelling) => ({ target: wordsOf(spelling), judgement, uri })));
  switch (correction.kind) {
    case 'not-a-name':
      return ofSpellings({ kind: 'class', value: 'not-a-name' });
    case 'mark':
      if (correction.as === 'quote') throw new CannotCorrect(sentences.needsPlace);
      return ofSpellings({ kind: 'class', value: correction.as });
    case 'confirm':
      return ofSpellings({ kind: 'confirmed' });
    case 'same-as':
      return join(judging, identity, link(corpus, identity, correction.identity), known(corpus, correction.identity));
    case 'canonical-name':
      return [ofName(name, called(correction.name, identity))];
    case 'note':
      return [ofName(name, note(correction.text))];
    case 'split':
    case 'speaker':
    case 'not-a-quote':
      throw new CannotCorrect(sentences.needsPlace);
  }
}

/** Of each workspace folder that an identity is named in one document that does; one that lies in none where there are no others. */
function oneInEachFolder(judging: Judging, { mentions }: Identity): readonly string[] {
  const documents = new Map<string, string>();
  for (const uri of mentions.keys()) {
    const folder = judging.folderOf(uri);
    if (folder !== undefined && !documents.has(folder)) documents.set(folder, uri);
  }
  return documents.size > 0 ? [...documents.values()] : [...mentions.keys()].slice(0, 1);
}

function judgePlace(judging: Judging, found: FoundTarget, correction: Correction, scope: CorrectionScope | undefined): Judged[] {
  const { uri } = found;
  const at = (span: Span, reach: CorrectionScope, judgement: Judgement): Judged[] => [{ target: reached(judging, found, span, reach), judgement, uri }];
  switch (correction.kind) {
    case 'not-a-name':
      return at(nameSpan(found), scope ?? 'folder', { kind: 'class', value: 'not-a-name' });
    case 'mark':
      return correction.as === 'quote' ? at(selected(found), 'place', { kind: 'class', value: 'quote' }) : at(markedSpan(found), scope ?? 'folder', { kind: 'class', value: correction.as });
    case 'same-as': {
      const { identity, span, spelling } = named(found);
      const judgement = link(judging.corpus, identity, correction.identity);
      const other = known(judging.corpus, correction.identity);
      if ((scope ?? (isForenameAlone(spelling, typeOf(found), other.name) ? 'document' : 'folder')) === 'folder') return join(judging, identity, judgement, other);
      return at(span, 'document', { ...judgement, type: typeOf(found) }).map((judged) => ({ ...judged, target: { ...judged.target, quote: wordsOf(spelling).quote } }));
    }
    case 'split':
      return [split(judging, found, scope)];
    case 'canonical-name': {
      const { identity } = named(found);
      return [{ target: wordsOf(ownName(judging.corpus, identity)), judgement: called(correction.name, identity), uri }];
    }
    case 'speaker': {
      const statement = statementSpans(found);
      const value = correction.identity === undefined ? '' : nameHere(judging.corpus, found, correction.identity);
      return statement.flatMap((span) => at(span, 'place', { kind: 'speaker', value }));
    }
    case 'not-a-quote':
      return at(quoteSpan(found), 'place', { kind: 'class', value: 'not-a-quote' });
    case 'confirm': {
      if (found.mention === undefined || isWiderThanName(found)) return statementSpans(found).flatMap((span) => at(span, 'place', { kind: 'confirmed' }));
      return at(nameSpan(found), scope ?? 'place', { kind: 'confirmed' });
    }
    case 'note':
      return at(noteSpan(found), scope ?? 'place', note(correction.text));
  }
}

function reply({ annotation }: Judging, text: string, replyTo: string): Judged {
  const parent = annotation(replyTo);
  if (parent?.judgement.kind !== 'note') throw new CannotCorrect(sentences.noNote);
  const thread = parent.judgement.replyTo ?? parent.id;
  return { target: parent.target, judgement: { ...note(text), replyTo: thread }, uri: undefined };
}

/** The name here is somebody else's: at this place alone, everywhere, or in this document where others call the bearer by the very same name. */
function split(judging: Judging, found: FoundTarget, scope: CorrectionScope | undefined): Judged {
  const { identity, span, spelling } = named(found);
  const type = typeOf(found);
  const isSharedName = judging.corpus.explain(identity.id).some(({ name, documents }) => isSameName(spelling, type, name, identity.type) && documents.some((document) => document !== found.uri));
  const judgement: Judgement = { kind: 'not-same-as', value: ownName(judging.corpus, identity), type, valueType: identity.type };
  if (scope === 'place') return { target: reached(judging, found, span, 'place'), judgement, uri: found.uri };
  const isEverywhere = !isSharedName && (scope === undefined || scope === 'folder');
  return { target: isEverywhere ? wordsOf(spelling) : { source: judging.sourceOf(found.uri), ...wordsOf(spelling) }, judgement, uri: found.uri };
}

/**
 * Two are one everywhere. Of two with the very same name one is set apart in its document, and it is told there; were both,
 * beside others of that name, they would all be one.
 */
function join(judging: Judging, identity: Identity, judgement: Judgement & { kind: 'same-as' }, other: Identity): Judged[] {
  const { corpus } = judging;
  const target = wordsOf(ownName(corpus, identity));
  if (!isSameName(target.quote.exact, identity.type, judgement.value, other.type)) return [{ target, judgement, uri: oneInEachFolder(judging, identity)[0] }];
  const alone = [identity, other].flatMap(({ mentions }) => (mentions.size === 1 ? [...mentions.keys()] : []));
  const hasThird = (): boolean => corpus.identities().some((each) => each.id !== identity.id && each.id !== other.id && isSameName(ownName(corpus, each), each.type, judgement.value, other.type));
  if (alone.length === 0 || (alone.length === 2 && hasThird())) throw new CannotCorrect(sentences.namesakes);
  return alone.map((uri) => ({ target: { source: judging.sourceOf(uri), ...target }, judgement, uri }));
}

/** A single word of a person that is not the other's surname: in other documents it may well be somebody else's. */
function isForenameAlone(spelling: string, type: Identity['type'], other: string): boolean {
  const key = type === 'person' ? readName(spelling, true)?.key : undefined;
  return key !== undefined && !keyWords(key).includes(' ') && readName(other, true)?.shorter.get(key)?.how !== 'surname';
}

function isSameName(name: string, type: Identity['type'], other: string, otherType: Identity['type']): boolean {
  const key = readName(name, type === 'person')?.key;
  return key !== undefined && key === readName(other, otherType === 'person')?.key;
}

function link(corpus: Corpus, identity: Identity, otherId: string): Judgement & { kind: 'same-as' } {
  const other = known(corpus, otherId);
  if (other.id === identity.id) throw new CannotCorrect(sentences.same);
  return { kind: 'same-as', value: ownName(corpus, other), type: identity.type, valueType: other.type };
}

function called(name: string, { type }: Identity): Judgement {
  const value = name.replace(/\s+/g, ' ').trim();
  if (value === '') throw new CannotCorrect(sentences.needsName);
  return { kind: 'canonical-name', value, type };
}

function note(text: string): Judgement & { kind: 'note' } {
  const value = text.trim();
  if (value === '') throw new CannotCorrect(sentences.empty);
  return { kind: 'note', value };
}

/** How the document itself calls an identity that it names. */
function nameHere(corpus: Corpus, { uri, analysis }: FoundTarget, id: string): string {
  const mention = known(corpus, id).mentions.get(uri)?.[0];
  const entity = mention === undefined ? undefined : analysis.entities[analysis.entityOfMention[mention]!];
  if (entity === undefined) throw new CannotCorrect(sentences.notNamed);
  return entity.name;
}

function known(corpus: Corpus, id: string): Identity {
  const identity = corpus.identity(id);
  if (identity === undefined) throw new CannotCorrect(sentences.gone);
  return identity;
}

function spellingsOf(identity: Identity): string[] {
  return [...new Set([identity.name, ...identity.aliases])];
}

const wordsOf = (exact: string): AnnotationTarget => ({ quote: { exact, prefix: '', suffix: '' } });

function reached(judging: Judging, { uri, analysis }: FoundTarget, span: Span, scope: CorrectionScope): AnnotationTarget {
  if (span.start >= span.end) throw new CannotCorrect(sentences.noWords);
  const words = wordsOf(wordsIn(analysis.article, span));
  if (scope === 'folder') {
    judging.sourceOf(uri);
    return words;
  }
  return scope === 'document' ? { source: judging.sourceOf(uri), ...words } : anchorAt(judging.sourceOf(uri), sourceOf(analysis.article), span);
}

function named(found: FoundTarget): { identity: Identity; span: Span; spelling: string } {
  const { identity, mention, analysis } = found;
  if (identity === undefined || mention === undefined) throw new CannotCorrect(sentences.noName);
  const { start, end } = analysis.mentions[mention]!;
  return { identity, span: { start, end }, spelling: wordsIn(analysis.article, { start, end }) };
}

function typeOf({ analysis, mention }: FoundTarget): Identity['type'] {
  return analysis.mentions[mention!]!.type;
}

/** The words selected, else the name at the position. */
function nameSpan(found: FoundTarget): Span {
  return found.selection.start < found.selection.end ? found.selection : named(found).span;
}

/** What is marked as a name: the words selected, else the name at the position or words there that may be one. */
export function markedSpan(found: FoundTarget): Span {
  if (found.selection.start < found.selection.end || found.mention !== undefined) return nameSpan(found);
  if (found.nameLike === undefined) throw new CannotCorrect(sentences.noNameToMark);
  const { start, end } = found.nameLike;
  return { start, end };
}

function selected({ selection }: FoundTarget): Span {
  if (selection.start >= selection.end) throw new CannotCorrect(sentences.noWords);
  return selection;
}

function quoteSpan({ analysis, quote }: FoundTarget): Span {
  const found = analysis.quotes[quote ?? -1];
  if (found === undefined) throw new CannotCorrect(sentences.noQuote);
  return { start: found.start, end: found.end };
}

/** The quote, and the others of its statement (““Yes,” she said. “We will.””) that the same one speaks so far. The one meant comes first. */
function statementSpans(found: FoundTarget): Span[] {
  const { quotes } = found.analysis;
  const meant = quotes[found.quote ?? -1];
  const others = quotes.filter((quote) => quote !== meant && quote.group === meant?.group && quote.speaker?.mention === meant.speaker?.mention);
  return [quoteSpan(found), ...others.map(({ start, end }) => ({ start, end }))];
}

/** A selection that goes beyond the name in it is about something else. */
function isWiderThanName({ analysis, mention, selection }: FoundTarget): boolean {
  const { start, end } = analysis.mentions[mention!]!;
  return selection.start < selection.end && (selection.start < start || selection.end > end);
}

/** The selection, else the name, the quote, or the line at the position. */
function noteSpan(found: FoundTarget): Span {
  const { analysis, selection, mention, quote } = found;
  if (selection.start < selection.end) return selection;
  const { text } = analysis.article;
  const known = analysis.mentions[mention ?? -1] ?? analysis.quotes[quote ?? -1];
  if (known !== undefined) return known;
  const lines = linesOf(analysis.article);
  const { start, end } = lines.lineSpan(lines.lineAt(selection.start));
  const line = text.slice(start, end);
  if (line.trim() === '') throw new CannotCorrect(sentences.noWords);
  return { start: start + line.length - line.trimStart().length, end: start + line.trimEnd().length };
}
