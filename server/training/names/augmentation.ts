import type { Random } from '../random';
import { namesOf, productTokens, withNames, type LabelledSentence, type LabelledSentences, type NameInSentence } from './labelledText';
import type { NameLists } from '../../src/core/names/buildGazetteer';
import { countryNames } from '../../src/core/names/lexicon/countries';

/** Shares of documents and sentences that are changed before they are learnt from. */
export interface AugmentationShares {
  /** Documents whose names are swapped for others of their class. */
  readonly swapped: number;
  /** Documents in which U.S. stands as "U. S.", 's as "' s" and some other full stops apart, as sites print them. */
  readonly apart: number;
  /** Sentences in capitals. */
  readonly capitals: number;
  /** Sentences whose words all begin with a capital. */
  readonly titleCase: number;
}

const [person, organisation, place] = [0, 1, 2] as const;
const swapShare = 0.6;
const smallWords = new Set('of the in to a an and or for on at with by from as but is are be'.split(' '));

/** Makes varied copies of training documents, so that the recogniser leans on the context and the form of names. */
export class Augmentation {
  private readonly forenames: readonly string[];
  private readonly surnames: readonly string[];
  private readonly cities: Names;
  private readonly regions: Names;
  private readonly countries: Names;
  private readonly companies: Names;
  private readonly universities: Names;
  private readonly found: readonly (readonly (readonly string[])[])[];

  /** `texts`: where to take further names from. */
  constructor(
    lists: NameLists,
    texts: readonly LabelledSentences[],
    private readonly shares: AugmentationShares,
  ) {
    const tokens = (names: readonly string[]): Names => names.map((name) => name.split(/\s+/).flatMap(productTokens));
    this.forenames = lists.forenames;
    this.surnames = lists.surnames;
    this.cities = tokens(lists.cities);
    this.regions = tokens(lists.regions);
    this.countries = tokens(countryNames);
    const legalForm = /,? (Inc|Corp|Ltd|plc|N\.V|S\.A|LLC|L\.P)\.?$/i;
    this.companies = tokens(lists.companies.map((name) => name.replace(legalForm, ''))).filter((name) => name.length <= 4);
    this.universities = tokens(lists.universities.filter((name) => !/["(,]/.test(name))).filter((name) => name.length <= 6);
    const found: string[][][] = [[], [], []];
    for (const { words, labels } of texts.flat()) {
      for (const { start, end, nameClass } of namesOf(labels)) {
        if (/^\p{Lu}/u.test(words[start]!)) found[nameClass]?.push(words.slice(start, end));
      }
    }
    this.found = found;
  }

  /** A copy of the document, changed by chance; often the document itself. */
  vary(document: LabelledSentences, random: Random): LabelledSentences {
    const { swapped, apart, capitals, titleCase } = this.shares;
    let sentences = random.next() < swapped ? this.swapNames(document, random) : document;
    if (random.next() < apart) sentences = setApart(sentences, random.next() < 0.5);
    return sentences.map((sentence) => {
      const chance = random.next();
      if (chance < capitals) return { ...sentence, words: sentence.words.map((word) => word.toUpperCase()) };
      if (chance < capitals + titleCase) return { ...sentence, words: sentence.words.map(capitalised) };
      return sentence;
    });
  }

  /** Equal names of a document get the same new name. */
  private swapNames(document: LabelledSentences, random: Random): LabelledSentence[] {
    const chosen = new Map<string, readonly string[] | undefined>();
    return document.map(({ words, labels }) => {
      const newWords: string[] = [];
      const newNames: NameInSentence[] = [];
      let copied = 0;
      for (const name of namesOf(labels)) {
        newWords.push(...words.slice(copied, name.start));
        copied = name.end;
        const old = words.slice(name.start, name.end);
        const key = old.join(' ');
        if (!chosen.has(key)) chosen.set(key, this.newName(name.nameClass, old, random));
        const start = newWords.length;
        newWords.push(...(chosen.get(key) ?? old));
        newNames.push({ start, end: newWords.length, nameClass: name.nameClass });
      }
      newWords.push(...words.slice(copied));
      return withNames(newWords, newNames);
    });
  }

  private newName(nameClass: number, old: readonly string[], random: Random): readonly string[] | undefined {
    if (!/^\p{Lu}/u.test(old[0]!) || random.next() >= swapShare) return undefined;
    const chance = random.next();
    if (nameClass === person) return this.newPerson(old.length, chance, random);
    if (nameClass === place) {
      if (chance < 0.35) return random.pick(this.cities);
      if (chance < 0.45) return random.pick(this.regions);
      if (chance < 0.55) return random.pick(this.countries);
      return random.pick(this.found[place]!);
    }
    if (nameClass !== organisation) return undefined;
    if (chance < 0.2) return random.pick(this.companies);
    if (chance < 0.3) return random.pick(this.universities);
    return random.pick(this.found[organisation]!);
  }

  private newPerson(length: number, chance: number, random: Random): readonly string[] {
    const forename = (): string[] => productTokens(random.pick(this.forenames));
    const surname = (): string[] => productTokens(random.pick(this.surnames));
    if (length === 1) return random.next() < 0.5 ? surname() : forename();
    if (chance < 0.5) return [...forename(), ...surname()];
    if (chance < 0.6) return [...forename(), ...forename(), ...surname()];
    const found = random.pick(this.found[person]!);
    return found.length > 1 ? found : [...forename(), ...surname()];
  }
}

/** Splits initials, abbreviations and, when `clitics` is set, 's. */
function setApart(document: LabelledSentences, clitics: boolean): LabelledSentence[] {
  return document.map(({ words, labels }) => {
    const parts: string[] = [];
    const starts = words.map((word) => {
      const start = parts.length;
      parts.push(...partsApart(word, clitics));
      return start;
    });
    starts.push(parts.length);
    const names = namesOf(labels).map(({ start, end, nameClass }) => ({ start: starts[start]!, end: starts[end]!, nameClass }));
    return withNames(parts, names);
  });
}

function partsApart(word: string, clitics: boolean): string[] {
  if (/^(?:\p{Lu}\.){2,}$/u.test(word)) return word.match(/\p{Lu}\./gu)!;
  if (/^\p{L}{1,4}\.$/u.test(word)) return [word.slice(0, -1), '.'];
  if (clitics && /^['’]s$/.test(word)) return [word[0]!, 's'];
  return [word];
}

type Names = readonly (readonly string[])[];

function capitalised(word: string, index: number): string {
  if (!/^\p{Ll}/u.test(word) || (index > 0 && smallWords.has(word))) return word;
  return word[0]!.toUpperCase() + word.slice(1);
}
