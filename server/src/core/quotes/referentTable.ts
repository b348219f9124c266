import type { LocalEntity } from '../identity/entity';
import type { Mention } from '../names/mention';
import { placeMentions, type DiscourseMention } from './discourseMention';
import { GenderEvidence, genderEvidenceOf } from './gender';
import type { QuoteParagraph } from './quoteParagraph';
import { isSameReferent, type Referent } from './referents';

/** What names a document's mentions, as it was last given. */
interface Naming {
  readonly mentions: readonly Mention[];
  readonly entities: readonly LocalEntity[];
  readonly entityOfMention: readonly number[];
}

/** Whom the mentions of a document name, in its successive states. A referent of which nothing changed stays the same object. */
export class ReferentTable {
  private before: Naming | undefined;

  /**
   * Places the mentions of paragraphs anew where that is needed, and marks the paragraphs in which anything changed.
   *
   * @param settled so many paragraphs at the beginning stand with their names as they did.
   * @param lostNames a paragraph with names went, and none came in its place.
   * @returns true when whom the mentions name is as before.
   */
  update(text: string, paragraphs: readonly QuoteParagraph[], settled: number, naming: Naming, lostNames: boolean): boolean {
    let isSame = !lostNames && this.before !== undefined && namesTheSame(this.before, naming);
    for (let i = isSame ? settled : 0; i < paragraphs.length; i++) if (!this.place(text, paragraphs[i]!, naming)) isSame = false;
    this.before = naming;
    if (!isSame) this.findReferents(text, paragraphs, naming);
    return isSame;
  }

  /** @returns false when what the paragraph tells of those it names may have changed. */
  private place(text: string, paragraph: QuoteParagraph, { mentions, entities, entityOfMention }: Naming): boolean {
    const { firstMention, mentionCount } = paragraph;
    const entityOf = (ordinal: number): LocalEntity | undefined => entities[entityOfMention[firstMention + ordinal] ?? -1];
    let lacksReferents = false;
    for (let i = 0; i < mentionCount && !lacksReferents; i++) lacksReferents = entityOf(i) === undefined;
    const isPlaced = paragraph.isPlaced && paragraph.keepsSurroundings && !lacksReferents && !paragraph.lacksReferents;
    const isWhereItWas = paragraph.placedFrom === firstMention;
    paragraph.placedFrom = firstMention;
    if (isPlaced) return isWhereItWas;
    const before = paragraph.placed;
    const own = mentionCount === 0 ? [] : mentions.slice(firstMention, firstMention + mentionCount);
    const placed = placeMentions(text, paragraph, paragraph.reading, own, (ordinal) => entityOf(ordinal) !== undefined);
    const isSame = placed.length === before.length;
    paragraph.lacksReferents = lacksReferents;
    if (paragraph.isPlaced && isSame && placed.every((mention, i) => mention.equals(before[i]!, text))) return isWhereItWas;
    paragraph.placed = placed;
    paragraph.isPlaced = true;
    paragraph.isChanged = true;
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
        paragraph.isChanged = true;
      }
    }
  }
}

/** True when the entities and the mentions that name them are as before, but for where they stand. */
function namesTheSame(a: Naming, b: Naming): boolean {
  if (a.entityOfMention.length !== b.entityOfMention.length || a.entities.length !== b.entities.length) return false;
  for (let i = 0; i < a.entityOfMention.length; i++) if (a.entityOfMention[i] !== b.entityOfMention[i]) return false;
  for (let i = 0; i < a.entities.length; i++) {
    const [one, other] = [a.entities[i]!, b.entities[i]!];
    if (one === other) continue;
    if (one.type !== other.type || one.name !== other.name || one.mentions.length !== other.mentions.length) return false;
  }
  return true;
}
