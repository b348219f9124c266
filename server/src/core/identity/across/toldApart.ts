import type { Analysis } from '../../analysis/analysis';
import { keptIn } from '../../collections/keptIn';
import { Recent } from '../../collections/recent';
import { Bearer, isFitting } from '../document/bearer';
import type { LocalEntity } from '../entity';
import type { DocumentId } from '../identity';
import { genderOfForename, type Gender } from '../lexicon/forenames';
import { genderOfTitle } from '../names/genderOfTitle';
import { kinshipBeside, type Kinship } from '../names/kinship';
import { keyWords } from '../names/nameReading';
import { generationOf, readPersonName, shorterPersonNames } from '../names/personName';

/** The gender that the titles of a person in a document tell, else the nouns for a relative beside them; undefined where they tell none. */
export function genderTold(analysis: Analysis, entity: LocalEntity): Gender | undefined {
  const { article: { text }, mentions } = analysis;
  for (const index of entity.mentions) {
    const { title } = mentions[index]!;
    const titled = title && genderOfTitle(text.slice(title.start, title.end));
    if (titled) return titled;
  }
  return kinshipsOf(analysis, entity).find(({ gender }) => gender !== undefined)?.gender;
}

function kinshipsOf({ article: { text }, mentions }: Analysis, entity: LocalEntity): Kinship[] {
  const isOneWord = !entity.name.includes(' ');
  return entity.mentions.flatMap((index) => {
    const { start, end, title } = mentions[index]!;
    return kinshipBeside(text, { start: title?.start ?? start, end }, title === undefined && isOneWord) ?? [];
  });
}

/** What documents tell of the gender of a full name, else what its forename does. @param balance how many more documents tell a man than a woman */
export function genderOfName(key: string, balance: number): Gender | undefined {
  if (balance !== 0) return balance > 0 ? 'male' : 'female';
  const words = keyWords(key);
  const space = words.indexOf(' ');
  return space < 0 ? undefined : genderOfForename(words.slice(0, space));
}

/** Of a document one person is asked for after another; kept for all documents as long as their analyses, these would be most of their entities. */
const documentsKept = 4;
const fullNames = new Recent<Analysis, ReadonlyMap<string, readonly LocalEntity[]>>(documentsKept);

/**
 * Whether a document tells somebody whom it names by one word from all who bear it in full, for another reason than that one is a man and
 * one a woman ("Munro Jr" beside "Fergus Munro Snr", "Lord Prynne, the chancellor's father" beside "Chancellor Oliver Prynne"), or names several who may be meant and leaves
 * open which.
 * @param gender what is told of the one
 */
export function isKeptApart(analysis: Analysis, entity: LocalEntity, gender: Gender | undefined): boolean {
  if (entity.type !== 'person') return false;
  const name = readPersonName(entity.name);
  if (name.forename !== undefined) return false;
  let bearers = fullNames.get(analysis);
  if (bearers === undefined) fullNames.set(analysis, (bearers = bearersByWord(analysis)));
  const others = bearers.get(name.key);
  if (others === undefined) return false;
  const kinships = kinshipsOf(analysis, entity);
  if (kinships.some(({ isIntroduced }) => isIntroduced)) return true;
  const generation = [entity.name, ...entity.aliases].map(generationOf).find((each) => each !== undefined);
  const known = others.map((other) => bearerOf(analysis, other));
  const mayBe = (bearer: Bearer): boolean => [[], ...kinships.map(({ of }) => of)].every((relativeOf) => isFitting({ gender: undefined, age: undefined, generation, titles: [], relativeOf }, bearer));
  const isOfGender = ({ gender: other }: Bearer): boolean => gender === undefined || other === undefined || other === gender;
  const fitting = known.filter((bearer) => mayBe(bearer) && isOfGender(bearer));
  return fitting.length > 1 || (fitting.length === 0 && !known.every(mayBe));
}

function bearerOf(analysis: Analysis, entity: LocalEntity): Bearer {
  const { forename } = readPersonName(entity.name);
  const bearer = new Bearer(forename, undefined);
  bearer.gender = genderTold(analysis, entity) ?? genderOfForename(forename!);
  bearer.generation = [entity.name, ...entity.aliases].map(generationOf).find((each) => each !== undefined);
  bearer.addRoles(entity.roles);
  return bearer;
}

function bearersByWord({ entities }: Analysis): ReadonlyMap<string, readonly LocalEntity[]> {
  const bearers = new Map<string, LocalEntity[]>();
  for (const entity of entities) {
    if (entity.type !== 'person' || !entity.name.includes(' ')) continue;
    for (const [word, how] of shorterPersonNames(readPersonName(entity.name))) if (how === 'surname' || how === 'forename') keptIn(bearers, word, () => []).push(entity);
  }
  return bearers;
}

/** Stands between a key and what tells one of several who bear the name from the others. */
export const apart = '\t';

/** What sets a single word apart from others of its key: the document, where another bears it there, else the gender; undefined where nothing does. */
export function labelOf({ isPerson, isKeptApart, gender, key }: ToldName, document: DocumentId): string | undefined {
  if (!isPerson || keyWords(key).includes(' ')) return undefined;
  return isKeptApart ? document : gender;
}

interface ToldName {
  readonly key: string;
  readonly isPerson: boolean;
  readonly isKeptApart: boolean;
  readonly gender: Gender | undefined;
}
