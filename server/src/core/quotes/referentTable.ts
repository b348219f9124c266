import type { LocalEntity } from '../identity/entity';
import { placeMentions, type DiscourseMention } from './discourseMention';
import { GenderEvidence, genderEvidenceOf } from './gender';
import type { QuoteParagraph } from './quoteParagraph';
import { isSameReferent, type Referent } from './referents';

/** Whom a document's mentions name. */
export interface Naming {
  readonly entities: readonly NamedEntity[];
  /** For each mention the index of its entity. */
  readonly entityOfMention: readonly number[];
}

/** What speakers are told from, of somebody who is named. */
export type NamedEntity = Pick<LocalEntity, 'type' | 'name' | 'mentions'>;

/** Whom the mentions of a document name, in its successive states. A referent of which nothing changed stays the same object. */
export class ReferentTable {
  private before: Naming | undefined;
  /** Some paragraph has a mention that names nobody. */
  private lackReferents = false;

  /**
   * Places the mentions of paragraphs anew where that is needed, and marks the paragraphs in which anything changed.
   *
   * @param touched the indices of the first and last paragraph of which text, surroundings or names changed.
   * @param areSettled the others have as many mentions before them as they had.
   * @param lostNames a paragraph with names went, and none came in its place.
   * @returns true when whom the mentions name is as before.
   */
  update(text: string, paragraphs: readonly QuoteParagraph[], touched: readonly [number, number], naming: Naming, areSettled: boolean, lostNames: boolean): boolean {
    const { before } = this;
    const isNamedAsBefore = before !== undefined && namesTheSame(before, naming);
    const [first, last] = isNamedAsBefore && areSettled && !this.lackReferents ? touched : [0, paragraphs.length - 1];
    let isSame = isNamedAsBefore && !lostNames;
    let lackReferents = false;
    for (let i = first; i <= last; i++) {
      const paragraph = paragraphs[i]!;
      if (isNamedAsBefore && isStillPlaced(paragraph)) continue;
      if (!this.place(text, paragraph, naming)) isSame = false;
      if (paragraph.lacksReferents) lackReferents = true;
    }
    this.before = naming;
    this.lackReferents = lackReferents;
    if (!isSame) this.findReferents(text, paragraphs, naming);
    return isSame;
  }

  /** @returns false when what the paragraph tells of those it names may have changed. */
  private place(text: string, paragraph: QuoteParagraph, { entities, entityOfMention }: Naming): boolean {
    const { firstMention, mentions } = paragraph;
    const entityOf = (ordinal: number): NamedEntity | undefined => entities[entityOfMention[firstMention + ordinal] ?? -1];
    const lacksReferents = mentions.some((_, ordinal) => entityOf(ordinal) === undefined);
    const isPlaced = paragraph.isPlaced && paragraph.keepsSurroundings && !lacksReferents && !paragraph.lacksReferents;
    const isWhereItWas = paragraph.placedFrom === firstMention;
    paragraph.placedFrom = firstMention;
    if (isPlaced) return isWhereItWas;
    const before = paragraph.placed;
    const placed = placeMentions(text, paragraph, paragraph.reading, mentions, (ordinal) => entityOf(ordinal) !== undefined);
    const isSame = placed.length === before.length;
    paragraph.lacksReferents = lacksReferents;
    if (paragraph.isPlaced && isSame && placed.every((mention, i) => mention.equals(before[i]!, text))) return isWhereItWas;
    paragraph.placed = placed;
    paragraph.isPlaced = true;
    paragraph.markChanged();
    let tellsTheSame = isWhereItWas && isSame;
    placed.forEach((mention, i) => {
      const old = before[i];
      if (!old) return;
      mention.referent = old.referent;
      tellsTheSame &&= mention.tellsTheSame(old, text);
    });
    return tellsTheSame;
  }

  private findReferents(text: string, paragraphs: readonly QuoteParagraph[], { entities, entityOfMention }: Naming): void {
    const fresh = entities.map((entity): Referent => {
      const { type, name, mentions } = entity;
      return { type, name, count: mentions.length, gender: type === 'person' ? genderEvidenceOf(entity) : new GenderEvidence() };
    });
    const kept = new Array<Referent | undefined>(entities.length);
    const entityOf = (mention: DiscourseMention): number => entityOfMention[mention.mention]!;
    for (const { placed } of paragraphs) {
      for (const mention of placed) {
        const { type, gender } = fresh[entityOf(mention)]!;
        if (type !== 'person') continue;
        const { forename, honorific, roles } = mention.description(text);
        gender.addMention(forename, honorific);
        for (const role of roles) gender.addRole(role);
      }
    }
    const taken = new Set<Referent>();
    for (const { placed } of paragraphs) {
      for (const mention of placed) {
        const entity = entityOf(mention);
        const { referent } = mention;
        if (kept[entity] || !referent || taken.has(referent) || !isSameReferent(referent, fresh[entity]!)) continue;
        taken.add(referent);
        kept[entity] = referent;
      }
    }
    for (const paragraph of paragraphs) {
      for (const mention of paragraph.placed) {
        const entity = entityOf(mention);
        const referent = kept[entity] ?? fresh[entity]!;
        if (mention.referent === referent) continue;
        mention.referent = referent;
        paragraph.markChanged();
      }
    }
  }
}

/** True when the mentions of a paragraph stand as they were placed, as long as they name the same. */
function isStillPlaced({ isPlaced, keepsSurroundings, lacksReferents, placedFrom, firstMention }: QuoteParagraph): boolean {
  return isPlaced && keepsSurroundings && !lacksReferents && placedFrom === firstMention;
}

/** True when the entities and the mentions that name them are as before, but for where they stand. */
function namesTheSame(a: Naming, b: Naming): boolean {
  if (a.entityOfMention === b.entityOfMention && a.entities === b.entities) return true;
  if (a.entityOfMention.length !== b.entityOfMention.length || a.entities.length !== b.entities.length) return false;
  for (let i = 0; i < a.entityOfMention.length; i++) if (a.entityOfMention[i] !== b.entityOfMention[i]) return false;
  for (let i = 0; i < a.entities.length; i++) {
    const [one, other] = [a.entities[i]!, b.entities[i]!];
    if (one === other) continue;
    if (one.type !== other.type || one.name !== other.name || one.mentions.length !== other.mentions.length) return false;
  }
  return true;
}
