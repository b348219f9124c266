import type { NameSplit } from '../../analysis/textCorrections';
import type { ByParagraph } from '../../text/byParagraph';
import type { LocalName } from './localName';
import { groupPeople } from './localPeople';
import { groupThings, type ThingMention } from './localThings';
import type { PersonMention } from './personMention';
import { splitGroups } from './userNames';

/**
 * Tells which names of a document stand for one entity, by what their wordings say and the user says of them.
 * @returns for each name the smallest index of a name of its entity
 */
export function groupNames(paragraphs: ByParagraph<LocalName>, splits: readonly NameSplit[]): number[] {
  const people: PersonMention[] = [];
  const things: ThingMention[] = [];
  const peopleAt: number[] = [];
  const thingsAt: number[] = [];
  const paragraphOfPerson: number[] = [];
  /** Things that are others by the user's word. */
  const apart: number[] = [];
  let count = 0;
  /** Among those with names. */
  let paragraph = 0;
  for (const names of paragraphs) {
    if (names.length > 0) paragraph++;
    const firstThing = things.length;
    const starts: number[] = [];
    for (const name of names) {
      if (name.type === 'person') {
        people.push(name);
        paragraphOfPerson.push(paragraph);
        peopleAt.push(count);
      } else {
        const { spelling, type, inHeading, headNoun, standsForNameAt } = name;
        if (name.another !== undefined) apart.push(count);
        const standsFor = standsForNameAt === undefined ? -1 : starts.lastIndexOf(standsForNameAt);
        things.push({ name: spelling, type, inHeading, headNoun, standsFor: standsFor < 0 ? undefined : firstThing + standsFor });
        thingsAt.push(count);
        starts.push(name.start);
      }
      count++;
    }
  }
  const groups = new Array<number>(count);
  groupPeople(people, paragraphOfPerson).forEach((group, at) => (groups[peopleAt[at]!] = peopleAt[group]!));
  groupThings(things).forEach((group, at) => (groups[thingsAt[at]!] = thingsAt[group]!));
  for (const index of apart) takeOut(groups, index);
  if (splits.length > 0) {
    const names = paragraphs.flatMap((own) => own.map(({ spelling, type }) => ({ name: spelling, isPerson: type === 'person' })));
    splitGroups(names, groups, splits);
  }
  return groups;
}

/** Makes a name a group of its own. */
function takeOut(groups: number[], index: number): void {
  const next = groups[index] === index ? groups.findIndex((group, other) => group === index && other !== index) : -1;
  if (next >= 0) groups.forEach((group, other) => other !== index && group === index && (groups[other] = next));
  groups[index] = index;
}
