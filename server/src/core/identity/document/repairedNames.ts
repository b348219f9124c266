import { isSameList } from '../../collections/sameList';
import { movedName } from '../../names/namesInParagraphs';
import type { RecognisedName } from '../../names/recogniser';
import type { Article, Paragraph, ParagraphKind } from '../../text/article';
import { nothingFound, type ByParagraph } from '../../text/byParagraph';
import { capitalisedWords } from '../../text/capitalisedWords';
import { detachedCopy } from '../../text/detachedCopy';
import type { Span } from '../../text/span';
import { textChange } from '../../text/textChange';
import { markNamesakes } from './besideNamesakes';
import { DraftNames, type Draft } from './draftNames';
import { isAlike, isSameName, nameIn, type LocalName } from './localName';
import { leadOf, surroundings } from './paragraphText';
import { definedAcronyms } from './repairs/acronyms';
import { bareSpans } from './repairs/bareSpans';
import { namesInBrackets } from './repairs/brackets';
import { calledByNoun } from './repairs/calledByNoun';
import { datelineNames } from './repairs/datelines';
import { cutNames } from './repairs/cutNames';
import { departmentTitles } from './repairs/departmentTitles';
import { namesAfter, type DocumentRepair, type Part, type PartNames } from './repairs/documentRepair';
import { Families } from './repairs/families';
import { FirmsOfSurname } from './repairs/firmsOfSurname';
import { Governments, namesOfInstitutions } from './repairs/governments';
import { knownNoNames } from './repairs/knownNoNames';
import { lettersBeside } from './repairs/lettersBeside';
import { ministries } from './repairs/ministries';
import { MissedNames, NamesFound } from './repairs/missedNames';
import { missedOrganisations } from './repairs/missedOrganisations';
import { OneTypePerName } from './repairs/oneTypePerName';
import { OneWordOrganisations } from './repairs/oneWordOrganisations';
import { officesOfOfficials } from './repairs/officesOfOfficials';
import { noNames, surnameHeAfterTitle } from './repairs/people';
import { OrganisationsByContext } from './repairs/organisationsByContext';
import { PossessiveNames } from './repairs/possessiveNames';
import { typeByContext } from './repairs/typeByContext';
import { WholeNames } from './repairs/wholeNames';
import { withTitle } from '../names/titleBefore';

/** A paragraph with its names at every step of the repairs. Offsets count from the beginning of its surroundings. */
class NamedParagraph implements Part {
  order = 0;
  base = 0;
  text = '';
  start = 0;
  end = 0;
  kind: ParagraphKind = 'body';
  private capitals: readonly Span[] | undefined;
  recognised: readonly Draft[] = [];
  /** The names that the recogniser gave, of which these were made. */
  private given: readonly RecognisedName[] | undefined;
  /** The names before each repair and after the last. */
  readonly states: PartNames[] = [];

  get capitalised(): readonly Span[] {
    return (this.capitals ??= capitalisedWords(this.text, this.start, this.end));
  }

  /** Takes up where it stands in a text, and how it reads. */
  read({ text }: Article, { start, end, kind }: Paragraph, within: { readonly start: number; readonly end: number }): void {
    this.text = detachedCopy(text.slice(within.start, within.end));
    this.base = within.start;
    this.start = start - within.start;
    this.end = end - within.start;
    this.kind = kind;
    this.capitals = undefined;
    this.given = undefined;
  }

  /** Takes up names that stand in it; false when it had the same before. */
  recognise(names: readonly RecognisedName[]): boolean {
    if (names === this.given) return false;
    this.given = names;
    const { recognised, start } = this;
    if (names.length === recognised.length && recognised.every((draft, index) => isMoved(draft, names[index]!, -start))) return false;
    this.recognised = names.map((name) => movedName(name, start));
    return true;
  }
}

interface Step {
  readonly repair: DocumentRepair;
  /** What follows in each paragraph by itself. */
  readonly then?: (part: Part, names: DraftNames) => void;
}

/** Where more paragraphs than this change at once, and most of them, all are read anew. */
const mostChanged = 100;

/**
 * The names of the successive states of a text, as its recogniser finds them, with spans and types repaired by what the
 * document itself shows, and names added that the recogniser missed. Paragraphs keep what was found in them; an edit
 * renews those that changed and those that a fact of the document reaches.
 */
export class RepairedNames {
  private text = '';
  private parts: NamedParagraph[] = [];
  /** The names that each of them comes to. */
  private names: (readonly LocalName[])[] = [];
  private oneWord!: OneWordOrganisations;
  private missed!: MissedNames;
  private steps!: readonly Step[];

  /** @param isFollowed the text will have further states */
  constructor(private readonly isFollowed: boolean) {
    this.forget();
  }

  /** The names as they are before titles are looked for, where they stand in the document. */
  get drafts(): Draft[] {
    return this.parts.flatMap(({ base, states }) => states.at(-1)!.names.map((draft) => placed(draft, base)));
  }

  private forget(): void {
    this.parts = [];
    this.names = [];
    this.oneWord = new OneWordOrganisations(this.isFollowed, () => this.parts);
    this.missed = new MissedNames(this.isFollowed, () => this.parts);
    this.steps = [
      { repair: new Governments(this.isFollowed), then: namesOfInstitutions },
      { repair: new PossessiveNames(this.isFollowed), then: ({ text }, names) => typeByContext(text, names) },
      { repair: new OrganisationsByContext(this.isFollowed) },
      { repair: this.oneWord },
      {
        repair: new WholeNames(this.isFollowed),
        then(part, names) {
          surnameHeAfterTitle(part, names);
          noNames(part, names);
          definedAcronyms(part, names);
        },
      },
      { repair: this.missed },
      { repair: new NamesFound(this.isFollowed) },
      { repair: new OneTypePerName(this.isFollowed) },
      { repair: new FirmsOfSurname(this.isFollowed) },
      { repair: new Families(this.isFollowed) },
    ];
  }

  /**
   * @returns the names; `isAsBefore` when the last answer held the same names in the same paragraphs, wherever they stand
   */
  update(article: Article, recognised: ByParagraph<RecognisedName>): { readonly names: ByParagraph<LocalName>; readonly isAsBefore: boolean } {
    const read = new Set<NamedParagraph>();
    const hadNames = this.exchange(article, read);
    const reached = this.recognise(recognised, read);
    let isAsBefore = !hadNames;
    for (const part of this.repair(read, reached)) if (this.nameAnew(part, read.has(part))) isAsBefore = false;
    return { names: this.names.slice(), isAsBefore };
  }

  /**
   * Takes up the paragraphs of a text; those that read otherwise than before are added to `read`. True when a paragraph
   * with names is there no more.
   */
  private exchange(article: Article, read: Set<NamedParagraph>): boolean {
    const { paragraphs, text } = article;
    const { parts } = this;
    const { start: same, end: changeEnd } = textChange(this.text, text);
    const isSameText = this.text.length === text.length && same === text.length;
    const moved = text.length - this.text.length;
    const isSame = (part: NamedParagraph, { start, end, kind }: Paragraph, by: number): boolean =>
      part.kind === kind && part.base + by + part.start === start && part.base + by + part.end === end;
    const shorter = Math.min(parts.length, paragraphs.length);
    let head = 0;
    while (head < shorter && (isSameText || parts[head]!.base + parts[head]!.text.length < same) && isSame(parts[head]!, paragraphs[head]!, 0)) head++;
    let tail = 0;
    while (tail < shorter - head) {
      const part = parts[parts.length - 1 - tail]!;
      const paragraph = paragraphs[paragraphs.length - 1 - tail]!;
      if (part.base < changeEnd || !isSame(part, paragraph, moved) || part.start !== leadOf(paragraph.start)) break;
      part.base += moved;
      tail++;
    }
    this.text = text;
    const gone = parts.length - tail - head;
    const come = paragraphs.length - tail - head;
    if (gone + come > mostChanged && gone + come > parts.length) {
      const hadNames = this.names.some((names) => names.length > 0);
      this.forget();
      for (const paragraph of paragraphs) this.add(article, paragraph, read);
      return hadNames;
    }
    const kept = Math.min(gone, come);
    let hadNames = false;
    for (const part of parts.slice(head + kept, head + gone)) {
      if (this.names[part.order]!.length > 0) hadNames = true;
      for (const { repair } of this.steps) {
        repair.tell(part, undefined);
        repair.unask(part);
      }
    }
    const [after, listsAfter] = [parts.slice(head + gone), this.names.slice(head + gone)];
    if (gone !== come) parts.length = this.names.length = head + kept;
    for (let index = head; index < head + kept; index++) {
      const part = parts[index]!;
      const paragraph = paragraphs[index]!;
      const within = surroundings(article, paragraph);
      const isRead = part.kind === paragraph.kind && part.start === paragraph.start - within.start && part.end === paragraph.end - within.start && part.text === text.slice(within.start, within.end);
      if (isRead) part.base = within.start;
      else {
        part.read(article, paragraph, within);
        read.add(part);
      }
    }
    for (let index = head + kept; index < head + come; index++) this.add(article, paragraphs[index]!, read);
    if (gone !== come) {
      for (const part of after) this.parts.push(part);
      for (const names of listsAfter) this.names.push(names);
    }
    for (let index = head; index < this.parts.length; index++) this.parts[index]!.order = index;
    for (const part of read) {
      this.oneWord.read(part);
      this.missed.read(part);
    }
    return hadNames;
  }

  private add(article: Article, paragraph: Paragraph, read: Set<NamedParagraph>): void {
    const part = new NamedParagraph();
    part.read(article, paragraph, surroundings(article, paragraph));
    part.order = this.parts.length;
    this.parts.push(part);
    this.names.push(nothingFound);
    read.add(part);
  }

  /** Gives the paragraphs whose names are to be repaired anew. */
  private recognise(recognised: ByParagraph<RecognisedName>, read: ReadonlySet<NamedParagraph>): Set<NamedParagraph> {
    const reached = new Set(read);
    this.parts.forEach((part, index) => {
      if (part.recognise(recognised[index]!)) reached.add(part);
    });
    return reached;
  }

  /** Repairs the names of paragraphs; gives those whose names came out otherwise, or that read otherwise. */
  private repair(read: Set<NamedParagraph>, changed: ReadonlySet<NamedParagraph>): Iterable<NamedParagraph> {
    const isAllRead = read.size === this.parts.length;
    let told = this.renew(0, changed, read, (part) => {
      const names = new DraftNames(part.recognised);
      bareSpans(part.text, names);
      cutNames(part.text, names);
      knownNoNames(part.text, names);
      namesInBrackets(part, names);
      datelineNames(part, names);
      departmentTitles(part.text, names);
      ministries(part, names);
      calledByNoun(part, names);
      missedOrganisations(part, names);
      officesOfOfficials(part, names);
      lettersBeside(part.text, names);
      return namesAfter(part, names.all, undefined);
    });
    this.steps.forEach(({ repair, then }, step) => {
      for (const part of told) repair.tell(part, part.states[step]);
      const reached = isAllRead ? read : new Set<NamedParagraph>(told);
      repair.settle(reached);
      told = this.renew(step + 1, reached, read, (part) => {
        repair.unask(part);
        const repaired = repair.repair(part, part.states[step]!);
        if (then === undefined) return repaired;
        const names = new DraftNames(repaired.names);
        then(part, names);
        return namesAfter(part, names.all, repaired, repaired.found);
      });
    });
    return told;
  }

  private renew(step: number, reached: ReadonlySet<NamedParagraph>, read: ReadonlySet<NamedParagraph>, names: (part: NamedParagraph) => PartNames): Iterable<NamedParagraph> {
    if (read.size === this.parts.length) {
      for (const part of read) part.states[step] = names(part);
      return read;
    }
    const changed = new Set<NamedParagraph>();
    for (const part of reached) {
      const before = part.states[step];
      const after = names(part);
      if (!read.has(part) && before !== undefined && isSameList(before.names, after.names, isSame) && isSameList(before.found, after.found, isSame)) continue;
      part.states[step] = after;
      changed.add(part);
    }
    return changed;
  }

  /** Makes a paragraph's names out of its repaired drafts; false when they are what they were, but for where they stand in it. */
  private nameAnew(part: NamedParagraph, isRead: boolean): boolean {
    const before = this.names[part.order]!;
    const { names, spellings } = part.states.at(-1)!;
    const drafts = new DraftNames(names);
    const inHeading = part.kind === 'headline';
    const boilerplate = part.kind === 'boilerplate';
    const named: LocalName[] = [];
    let next: Draft | undefined;
    for (let index = names.length - 1; index >= 0; index--) {
      const draft = withTitle(part.text, names[index]!, drafts);
      if (draft.type === 'other') continue;
      named.push(nameIn(part.text, part.start, draft, spellings[index]!, next, { inHeading, boilerplate }));
      if (draft.type === 'person') next = draft;
    }
    named.reverse();
    markNamesakes(part.text, part.start, named);
    if (isRead || !isSameList(before, named, isSameName)) this.names[part.order] = named.length === 0 ? nothingFound : named;
    return !isSameList(before, named, isAlike);
  }
}

function isMoved(draft: Draft, name: RecognisedName, by: number): boolean {
  return (
    draft.start + by === name.start &&
    draft.end + by === name.end &&
    draft.type === name.type &&
    draft.confidence === name.confidence &&
    (draft.title === undefined ? name.title === undefined : name.title !== undefined && draft.title.start + by === name.title.start && draft.title.end + by === name.title.end)
  );
}

function placed(draft: Draft, base: number): Draft {
  const { headNoun, standsForNameAt } = draft;
  return {
    ...movedName(draft, base),
    ...(headNoun === undefined ? {} : { headNoun }),
    ...(standsForNameAt === undefined ? {} : { standsForNameAt: standsForNameAt + base }),
  };
}

function isSame(a: Draft, b: Draft): boolean {
  return a === b || (isMoved(a, b, 0) && a.headNoun === b.headNoun && a.standsForNameAt === b.standsForNameAt);
}
