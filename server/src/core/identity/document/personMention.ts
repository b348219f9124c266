import type { Gender } from '../lexicon/forenames';
import type { Role } from '../entity';
import type { Kinship } from '../names/kinship';

/** A mention of a person: the bare name and what stands beside it. */
export interface PersonMention {
  readonly spelling: string;
  readonly titleText: string | undefined;
  /** The age that stands beside it. */
  readonly age: number | undefined;
  readonly kinship: Kinship | undefined;
  readonly roles: readonly Pick<Role, 'text'>[];
  /** Who says that this is another than who bears the name elsewhere: the text beside it, or the user. */
  readonly another: 'told' | 'user' | undefined;
  /** The gender that a pronoun beside a name of one word tells. */
  readonly pronoun: Gender | undefined;
  /** It is a full name in one sentence with that of another who bears the surname. */
  readonly besideNamesake: boolean;
}
