import type { Mention } from '../names/mention';
import type { RecognisedName } from '../names/recogniser';
import { nothingFound } from '../text/byParagraph';
import type { Quote } from './quote';
import { NO_TURNS, type Turns } from './resolveSpeakers';

/**
 * What is looked at of all paragraphs in each state, in rows by their index, so that those of which nothing changed need not be
 * looked up.
 */
export interface QuoteRows {
  /** As they were read last. */
  readonly mentions: (readonly Mention[] | undefined)[];
  readonly recognised: (readonly RecognisedName[] | undefined)[];
  /** How many there are of each. */
  readonly sentences: number[];
  readonly placed: number[];
  readonly quotes: (readonly Quote[])[];
  readonly quoteCounts: number[];
  /** So many paragraphs back lies the first on which its speakers, and of which something stands in its quotes. */
  readonly lookedBack: number[];
  readonly refersBack: number[];
  /** Who has spoken up to its end. */
  readonly turnsAfter: Turns[];
}

/** The rows of a text without paragraphs. */
export const noRows = (): QuoteRows => ({ mentions: [], recognised: [], sentences: [], placed: [], lookedBack: [], quotes: [], quoteCounts: [], refersBack: [], turnsAfter: [] });

/** The rows when paragraphs from one index to before another have gone and so many came in their place. */
export function exchanged(rows: QuoteRows, from: number, to: number, come: number): QuoteRows {
  const inRow = <Item>(row: Item[], fresh: Item): Item[] => (come === to - from ? row.fill(fresh, from, to) : row.slice(0, from).concat(new Array<Item>(come).fill(fresh), row.slice(to)));
  return {
    mentions: inRow<readonly Mention[] | undefined>(rows.mentions, undefined),
    recognised: inRow<readonly RecognisedName[] | undefined>(rows.recognised, undefined),
    sentences: inRow(rows.sentences, 0),
    placed: inRow(rows.placed, 0),
    quotes: inRow<readonly Quote[]>(rows.quotes, nothingFound),
    quoteCounts: inRow(rows.quoteCounts, 0),
    lookedBack: inRow(rows.lookedBack, 0),
    refersBack: inRow(rows.refersBack, 0),
    turnsAfter: inRow(rows.turnsAfter, NO_TURNS),
  };
}
