import { ByteReader, ByteWriter, flag, list, oneOf, string } from '../../analysis/binaryFields';
import type { NameType } from '../../names/mention';
import type { EntityName } from './entityName';
import type { Gender } from '../lexicon/forenames';
import type { Shortening, ShorterName } from '../names/nameReading';

const nameTypes = oneOf<NameType>(['person', 'organisation', 'place']);
const shortenings = oneOf<Shortening>(['surname', 'shorter-name', 'initials', 'forename', 'acronym', 'spacing', 'without-country', 'beginning', 'end', 'alias', 'part-acronym']);
const genders = oneOf<Gender | 'unknown'>(['unknown', 'male', 'female']);
const knownGender = (gender: Gender | 'unknown'): Gender | undefined => (gender === 'unknown' ? undefined : gender);
const strings = list(string);
const wordless: readonly string[] = [];

/** The names of a document as bytes: its strings, each once, then the names. */
export function encodeEntityNames(names: readonly EntityName[]): Uint8Array<ArrayBuffer> {
  const numbers = new Map<string, number>();
  const body = new ByteWriter();
  const writeText = (text: string): void => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    body.whole(number);
  };
  const writeIfAny = (text: string | undefined): void => {
    flag.write(body, text !== undefined);
    if (text !== undefined) writeText(text);
  };
  const writeEach = <T>(items: Iterable<T>, write: (item: T) => void): void => {
    const all = [...items];
    body.whole(all.length);
    for (const item of all) write(item);
  };
  writeEach(names, (name) => {
    writeText(name.key);
    flag.write(body, name.acronym);
    writeIfAny(name.slipBlock);
    writeIfAny(name.twinKey);
    flag.write(body, name.isPerson);
    flag.write(body, name.isNamesake);
    body.whole(name.age ?? 0);
    genders.write(body, name.gender ?? 'unknown');
    flag.write(body, name.isKeptApart);
    writeText(name.name);
    body.whole(name.mentionCount);
    writeEach(name.spellings, ([spelling, count]) => {
      writeText(spelling);
      body.whole(count);
    });
    writeEach(name.types, ([type, count]) => {
      nameTypes.write(body, type);
      body.whole(count);
    });
    writeEach(name.shorter, ([key, { how, rest }]) => {
      writeText(key);
      shortenings.write(body, how);
      writeEach(rest, writeText);
    });
  });
  const encoded = new ByteWriter();
  strings.write(encoded, [...numbers.keys()]);
  encoded.bytes(body.written());
  return encoded.written();
}

/** What `encodeEntityNames` encoded. Throws RangeError when the bytes are something else. */
export function decodeEntityNames(bytes: Uint8Array): EntityName[] {
  const from = new ByteReader(bytes);
  const texts = strings.read(from);
  const readText = (): string => {
    const text = texts[from.whole()];
    if (text === undefined) throw new RangeError('A text that was never written.');
    return text;
  };
  const readIfAny = (): string | undefined => (flag.read(from) ? readText() : undefined);
  const readEach = <T>(read: () => T): T[] => {
    const items = new Array<T>(from.count());
    for (let at = 0; at < items.length; at++) items[at] = read();
    return items;
  };
  const readSpelling = (): [string, number] => [readText(), from.whole()];
  const readType = (): [NameType, number] => [nameTypes.read(from), from.whole()];
  const readShorter = (): [string, ShorterName] => {
    const key = readText();
    const how = shortenings.read(from);
    const rest = readEach(readText);
    return [key, { how, rest: rest.length > 0 ? rest : wordless }];
  };
  const names = readEach((): EntityName => ({
    key: readText(),
    acronym: flag.read(from),
    slipBlock: readIfAny(),
    twinKey: readIfAny(),
    isPerson: flag.read(from),
    isNamesake: flag.read(from),
    age: from.whole() || undefined,
    gender: knownGender(genders.read(from)),
    isKeptApart: flag.read(from),
    name: readText(),
    mentionCount: from.whole(),
    spellings: readEach(readSpelling),
    types: readEach(readType),
    shorter: readEach(readShorter),
  }));
  if (!from.isAtEnd) throw new RangeError('More bytes than the names have.');
  return names;
}
