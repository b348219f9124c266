/**
 * Where the paragraphs of a state of the text stand, by their index, and how many mentions, sentences and quotes come before
 * each. Numbers in rows, so that an edit moves all that follows without touching it.
 */
export class QuoteLayout {
  /** Counts the states. */
  run = 0;
  starts = new Int32Array(0);
  ends = new Int32Array(0);
  firstMentions = new Int32Array(0);
  firstSentences = new Int32Array(0);
  firstQuotes = new Int32Array(0);
  /** The last paragraph of which quotes were found to belong to a statement that an earlier one begins to tell. */
  lastClaimed = -1;
}
