import { CharacterClass, characterClass, isLetter } from '../text/characterClass';
import { detachedCopy } from '../text/detachedCopy';
import { ABBREVIATIONS } from './lexicon/abbreviations';
import { CUE_FORMS, type CueForm } from './lexicon/cueVerbs';
import { classesOf, WordClass } from './lexicon/wordClasses';
import { WordSlots } from '../text/wordSlots';

/** What the rules know of a word or mark from its characters alone. */
export interface Spelling {
  readonly kind: 'word' | 'punctuation' | 'quoted' | 'edge';
  readonly text: string;
  /** In lower case, with straight apostrophes. */
  readonly lower: string;
  /** A word that was split off the one before it: 's, 've. */
  readonly isClitic: boolean;
  readonly isCapital: boolean;
  /** Bits of `WordClass`. */
  readonly classes: number;
  /** The form of a verb of speech that it is. */
  readonly cue: CueForm | undefined;
  /** Where the clitic begins that is to be split off; 0 when there is none. */
  readonly cliticAt: number;
  /** A full stop right after it belongs to it. */
  readonly keepsFullStop: boolean;
}

const CLITIC = /['’](?:s|re|ve|ll|d|m)$/i;
const hasApostrophe = (word: string): boolean => word.includes("'") || word.includes('’');
const ENDINGS = new Set(['.', '!', '?', '…', '...', ')']);

/** A spelling that is no word. */
export const signSpelling = (kind: Spelling['kind'], text: string, classes = 0): Spelling => ({
  kind,
  text,
  lower: text,
  isClitic: false,
  isCapital: false,
  classes,
  cue: undefined,
  cliticAt: 0,
  keepsFullStop: false,
});

function readSpelling(text: string): Spelling {
  const kind = characterClass(text.codePointAt(0)!);
  const isClitic = text.length > 1 && CLITIC.exec(text)?.index === 0;
  if (!isClitic && !isLetter(kind) && kind !== CharacterClass.digit) {
    return signSpelling('punctuation', text, ENDINGS.has(text) ? WordClass.mayEndSentence : 0);
  }
  const lowerCase = text.toLowerCase();
  const lower = lowerCase.includes('’') ? lowerCase.replaceAll('’', "'") : lowerCase;
  const isCapital = kind === CharacterClass.upper;
  const mayEnd = text.endsWith('.') && text.length > 2 && !ABBREVIATIONS.has(lower.slice(0, -1));
  return {
    kind: 'word',
    text,
    lower,
    isClitic,
    isCapital,
    classes: classesOf(lower, isCapital) | (mayEnd ? WordClass.mayEndSentence : 0),
    cue: CUE_FORMS.get(lower),
    cliticAt: !isClitic && hasApostrophe(text) ? Math.max(0, CLITIC.exec(text)?.index ?? 0) : 0,
    keepsFullStop: !text.endsWith('.') && (ABBREVIATIONS.has(lowerCase) || /^\p{Lu}$/u.test(text)),
  };
}

/** Words longer than this are rare, and not remembered. */
const LONGEST_REMEMBERED = 32;
const SLOTS = 1 << 15;
/** In so many slots a spelling may stand: no text makes a look-up long. */
const PROBES = 8;

/** The spellings met last; they are the same in every document. Beside them their hashes, 0 where none is. */
const remembered = new Array<Spelling>(SLOTS);
const hashes = new Int32Array(SLOTS);
let oldest = 0;

/** The spelling of the word or mark that stands from `start` to `end`. */
export function spellingAt(text: string, start: number, end: number): Spelling {
  if (end - start > LONGEST_REMEMBERED) return readSpelling(text.slice(start, end));
  let hash = 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = mixed(hash, end - start);
  for (let probe = 0; probe < PROBES; probe++) {
    const slot = (hash + probe) & (SLOTS - 1);
    const known = hashes[slot]!;
    if (known === 0) return remember(slot, hash, text.slice(start, end));
    if (known === hash && isAt(remembered[slot]!.text, text, start, end)) return remembered[slot]!;
  }
  oldest = (oldest + 1) % PROBES;
  return remember((hash + oldest) & (SLOTS - 1), hash, text.slice(start, end));
}

const plainSlots = new WordSlots(SLOTS);
const plainSpellings = new Array<Spelling>(SLOTS);

/**
 * The spelling of the word that begins at `start` when it is one of letters of Basic Latin before a space or a mark that joins
 * none: most words. Nothing is split off it, nor does a full stop belong to it. Undefined for others.
 */
export function plainWordAt(text: string, start: number, limit: number): Spelling | undefined {
  let end = start;
  let unit = 0;
  for (; end < limit; end++) {
    unit = text.charCodeAt(end);
    if (unit >= 0x80 || endsPlainWord[unit] !== 0) break;
  }
  if (end === limit || unit >= 0x80 || endsPlainWord[unit] !== ENDS) return undefined;
  const slot = plainSlots.slotOf(text, start, end);
  if (slot < 0) return undefined;
  return plainSlots.isNew ? (plainSpellings[slot] = spellingAt(text, start, end)) : plainSpellings[slot]!;
}

const ENDS = 1;
const MAY_JOIN = 2;
/** By code unit: 0 for letters, whether a word ends before it or may go on. */
const endsPlainWord = Uint8Array.from({ length: 0x80 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  return /[A-Za-z]/.test(character) ? 0 : /[\s,;:!?()"]/.test(character) ? ENDS : MAY_JOIN;
});

function remember(slot: number, hash: number, text: string): Spelling {
  hashes[slot] = hash;
  return (remembered[slot] = readSpelling(detachedCopy(text)));
}

/** Never 0. */
function mixed(hash: number, length: number): number {
  const spread = Math.imul(hash ^ length ^ (hash >>> 15), 0x2c1b3c6d);
  return spread ^ (spread >>> 13) || 1;
}

function isAt(known: string, text: string, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let i = 0; i < known.length; i++) if (known.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
