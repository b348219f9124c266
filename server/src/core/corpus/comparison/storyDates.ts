import type { DatedMatter, DatedPhrase } from './comparison';

/** What a document dates otherwise than several others do, each matter once with the phrases of all of them, in the text order of the document. */
export function joinDates(matters: readonly DatedMatter[]): DatedMatter[] {
  const joined = new Map<string, DatedMatter>();
  for (const matter of matters) {
    const key = matter.identity === undefined ? `word ${matter.word}` : `name ${matter.identity}`;
    const known = joined.get(key);
    joined.set(key, known === undefined ? matter : { ...known, here: distinct([...known.here, ...matter.here]), there: [...known.there, ...matter.there] });
  }
  return [...joined.values()].sort((a, b) => a.here[0]!.phrase.start - b.here[0]!.phrase.start);
}

function distinct(phrases: readonly DatedPhrase[]): DatedPhrase[] {
  return [...new Map(phrases.map((phrase) => [`${phrase.phrase.start} ${phrase.date.start}`, phrase])).values()].sort((a, b) => a.phrase.start - b.phrase.start);
}
