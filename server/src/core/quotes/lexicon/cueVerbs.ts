import { inflect, type VerbForm } from './inflect';

/*
 * Verbs that introduce reported speech, by what may follow them. Compiled for this project from counts of cues in
 * some six hundred English news articles and from dictionaries' usage notes; verbs of belief (think, believe, hope)
 * are left out on purpose, for a belief is no statement.
 */
const words = (list: string): string[] => list.trim().split(/\s+/);

/** Take a bare clause ("said the deal was near"), a that-clause, or a quote. */
const CLAUSE_VERBS = words(`
  say tell add argue claim insist warn announce allege assert boast caution concede contend complain declare joke
  predict quip recall reiterate remark remind reply stress testify tweet vow write assure lament swear acknowledge
  admit explain suggest promise state`);

/** Take a that-clause or wh-clause, or a quote; a bare clause after them is too often something else. */
const THAT_VERBS = words(`
  note report charge conclude confirm disclose emphasize emphasise estimate hint imply indicate maintain mention
  observe point pledge proclaim repeat respond reveal inform brag agree deny recount counter muse speculate opine
  affirm hypothesize signal rule retort clarify specify propose post demand recommend advise guess forecast underscore
  highlight stipulate reaffirm rebut attest theorize posit marvel gripe fret pronounce retweet teach notify urge order
  request grumble email message exclaim comment theorise profess confide quote reason`);

/** Take a question or a quote. */
const ASKING_VERBS = words('ask wonder question inquire');

/** Take a quote, or an object that holds quoted words, but no clause. */
const QUOTE_VERBS = words(`
  continue shout yell cry chant sigh laugh read fume mutter whisper call describe dub label blast slam denounce
  criticize criticise mock praise cite refer thunder deadpan blame reject dismiss condemn accuse characterize
  characterise tout compare liken deride decry attack applaud chide scold address answer chuckle roar bellow scream
  howl snap growl groan moan reflect elaborate interject chime intone implore plead beg counsel speak talk brand term
  deem hail echo express trumpet defend discuss thank insult sing put pen enthuse gush rail rant taunt tease crow
  scoff bristle explode erupt seethe vent volunteer venture offer threaten refuse instruct encourage invite`);

/** what may follow a cue: see the lists above; `according` is "according to" and "in the words of". */
export type CueKind = 'clause' | 'that' | 'asking' | 'quote' | 'according';

export interface CueForm {
  readonly base: string;
  readonly form: VerbForm;
  readonly kind: CueKind;
}

function buildForms(): ReadonlyMap<string, CueForm> {
  const forms = new Map<string, CueForm>();
  const lists: [CueKind, string[]][] = [
    ['clause', CLAUSE_VERBS],
    ['that', THAT_VERBS],
    ['asking', ASKING_VERBS],
    ['quote', QUOTE_VERBS],
  ];
  for (const [kind, bases] of lists) {
    for (const base of bases) {
      for (const [text, form] of inflect(base)) forms.set(text, { base, form, kind });
    }
  }
  return forms;
}

/** Every form of every verb of speech, in lower case. */
export const CUE_FORMS = buildForms();

/** Verbs whose plain object is what is said: "rejected the claims", "called for a boycott". */
export const OBJECT_VERBS: ReadonlySet<string> = new Set(words(`
  cite accuse blame denounce deny confirm reject dismiss predict reveal reiterate describe call decry lament`));

/** Verbs that name a hearer before the content: "told reporters that". */
export const HEARER_VERBS: ReadonlySet<string> = new Set(words(`
  tell remind assure inform warn advise notify ask promise teach urge email message`));

/** Verbs whose present and base forms are nouns more often than not ("reports", "a claim"). */
export const NOUN_LIKE_VERBS: ReadonlySet<string> = new Set(words(`
  state email remark report claim question note comment post estimate demand charge reason guess tweet answer offer
  call talk attack address quote message promise request order label brand term rule pen shout cry threat argue
  caution signal forecast compare echo reply laugh chant venture tease praise blast`));
