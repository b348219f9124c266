import { stem } from '../terms/stem';

/*
 * Words that matter when two statements are compared. Compiled by hand for this project from news English; no list
 * was taken from elsewhere.
 */
const words = (list: string): string[] => list.trim().split(/\s+/);

/** Stems of words that stand in every report and so tell little. */
export const genericStems: ReadonlySet<string> = new Set(
  words(`say tell add note report announce statement believe think would will could may might make take get go come give see look know
    want need use find keep let put seem also still even already however meanwhile yesterday today tomorrow monday tuesday wednesday thursday
    friday saturday sunday`).map(stem),
);

/** Stems that are like no other word however near their vectors lie: units, days, months. */
export const exactStems: ReadonlySet<string> = new Set(
  words(`day week month year hour minute monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december million billion trillion thousand percent dollar pound euro crown mile kilometre
    kilometer meter metre foot feet inch yard acre hectare degree gram kilogram ton tonne morning evening night spring summer autumn winter`).map(stem),
);

/** Numbers written as words, without "one", which is mostly no number. */
export const numberWords: ReadonlyMap<string, string> = new Map(
  words(`two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 dozen 12 thirteen 13 fourteen 14 fifteen 15
    sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90 hundred 100`).flatMap((word, index, all): [string, string][] =>
    index % 2 === 0 ? [[word, all[index + 1]!]] : [],
  ),
);

const negatingWords: ReadonlySet<string> = new Set(
  words('no not never none nobody nothing neither nor without cannot cant denied deny denies denying refuse refused refuses refusing unable'),
);

const turningDown = words('rejected rejects rejecting dismissed dismisses dismissing disputed disputes disputing rebutted rebuts refuted refutes contradicted contradicts');
const whatIsClaimed = words('that claims reports suggestions allegations accusations assertions rumours rumors');

/** Pairs of words that turn what somebody claims round: "rejected claims", "disputed that". */
const denyingPairs: ReadonlySet<string> = new Set(turningDown.flatMap((word) => whatIsClaimed.map((what) => `${word} ${what}`)));

/** Pairs of words that turn a statement round: "declined to". */
const negatingPairs: ReadonlySet<string> = new Set(['yet to', ...words('rule rules ruled ruling').map((word) => `${word} out`), ...words('declined declines declining failed fails failing').map((word) => `${word} to`), ...denyingPairs]);

/** Words that, right after "not", take back the denial: "not only", "not the first time". */
const takesBackDenial: ReadonlySet<string> = new Set([...words('only just merely simply least'), 'the first', 'the only', 'the last']);

/** After "none" where it denies; "none more so" does not. */
const afterNone: ReadonlySet<string> = new Set(words('of is are was were has have had will would could can'));

/** "didnt", as hasty hands type it. */
const withoutApostrophe = /^(?:do|does|did|is|was|were|has|have|had|could|would|should)nt$/;

const pairsBegin: ReadonlySet<string> = new Set([...negatingPairs].map((pair) => pair.split(' ', 1)[0]!));

/** Whether a word may turn a statement round, alone or with those after it: of others `lengthOfDenial` is 0. In lower case. */
export function mayDeny(word: string): boolean {
  return deniesAlone(word) || pairsBegin.has(word);
}

function deniesAlone(word: string): boolean {
  return negatingWords.has(word) || word.endsWith("n't") || withoutApostrophe.test(word);
}

/** How many words, the first of three that follow each other or it and the next, turn a statement round: 0 where none does. In lower case. */
export function lengthOfDenial(word: string, next: string, third: string): 0 | 1 | 2 {
  if (negatingPairs.has(`${word} ${next}`)) return 2;
  if (word === 'none' && !afterNone.has(next)) return 0;
  if (!deniesAlone(word)) return 0;
  return word === 'not' && (takesBackDenial.has(next) || takesBackDenial.has(`${next} ${third}`)) ? 0 : 1;
}

const denyingVerb = /^den(?:y|ies|ied|ying)$/;

/** Whether a word that denies, with the next, denies what somebody claims: "denied", "rejected claims". In lower case. */
export function deniesClaim(word: string, next: string): boolean {
  return denyingVerb.test(word) || denyingPairs.has(`${word} ${next}`);
}

const outcomes = [
  'die died dies dead death deadly kill killing fatal fatality lose perish drown slay slain murder bodies corpses',
  'wound wounded injure injured injury hurt maim burn hospital hospitalise hospitalize treat',
  'missing miss unaccounted disappear',
  'trapped trap stranded strand',
  'arrest arrested detain detained custody',
  'infect infected infection sicken sickened',
  'rescue rescued survive survivor evacuate evacuated displaced flee fled homeless',
];

const outcomeOfStem = new Map(outcomes.flatMap((list) => words(list).map((word): [string, string] => [stem(word), list])));

const personStems: ReadonlySet<string> = new Set(
  words(`people persons person others men women children man woman child boys girls babies adults teenagers pensioners workers employees staff passengers residents officers police
    soldiers troops fighters militants civilians protesters demonstrators students pupils teachers members miners sailors crew firefighters tourists
    villagers worshippers patients migrants refugees survivors victims casualties bodies inmates prisoners suspects drivers fans customers
    holidaymakers evacuees families households nurses doctors teachers shoppers commuters hostages robbers thieves burglars raiders gunmen attackers
    assailants intruders kidnappers`).map(stem),
);

const culpritStems: ReadonlySet<string> = new Set(words('men robbers thieves burglars raiders gunmen attackers assailants intruders kidnappers suspects').map(stem));

/** Whether a stem may name those who did what an article tells of: one calls them robbers, another men. */
export function namesCulprits(wordStem: string): boolean {
  return culpritStems.has(wordStem);
}

/** Whether a stem names people of whom a sentence may say what became of them. */
export function namesPeople(wordStem: string): boolean {
  return personStems.has(wordStem);
}

const scoreStems: ReadonlySet<string> = new Set(
  words(`games matches points goals runs yards touchdowns catches carries receptions passes assists rebounds tackles saves wins losses draws
    defeats victories seeds wickets overs innings sets titles medals fights rounds laps seasons appearances caps throws attempts penalties corners tries`).map(stem),
);

/** Whether a stem names what is counted for each player and match: two of its numbers are seldom of one thing. */
export function namesScore(wordStem: string): boolean {
  return scoreStems.has(wordStem);
}

/** What became of the people that a sentence counts, where a stem tells: tolls of the dead are no tolls of the wounded. */
export function outcomeOf(wordStem: string): string | undefined {
  return outcomeOfStem.get(wordStem);
}

const opposites = `rise fall, rose fell, raise cut, raise lower, increase decrease, increase reduce, above below, more less,
  better worse, create cost, gain lose, gain loss, win lose, won lost, up down, open close, open shut, open closed, reopen close, reopen shut, reopen closed, leave stay, left right,
  support oppose, accept reject, accept refuse, confirm deny, early late, answered ignored, calm panic,
  north south, east west, buy sell, start stop, begin end, everything nothing, guilty innocent,
  alive dead, safe unsafe, impose lift, impose remove, impose ease, tighten ease, tighten relax,
  tighten loosen, restrict allow, restrict ease, grant revoke, approve reject, arrest release, agree refuse, agree object`;

/** The opposites of each stem that has some. */
export const oppositesOf: ReadonlyMap<string, readonly string[]> = readOpposites();

function readOpposites(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const pair of opposites.split(/,\s*/)) {
    const [a, b] = pair.trim().split(' ').map(stem) as [string, string];
    found.set(a, [...(found.get(a) ?? []), b]);
    found.set(b, [...(found.get(b) ?? []), a]);
  }
  return found;
}
