/* Nouns for those who speak and for what is said. Compiled for this project. */
import { roleNouns } from '../../names/lexicon/titles';

const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Plural nouns and pronouns that stand with a base form ("officials say"). */
export const PLURAL_SPEAKERS = setOf(`
  they we people officials experts critics supporters analysts aides sources authorities lawmakers voters republicans
  democrats residents researchers scientists economists police prosecutors lawyers others some many several few both`);

/** Ends of nouns for speakers: "subcommittee" and "congresswoman" are found by them too. */
const SPEAKER_NOUN_END = new RegExp(
  `(?:spokes\\w+|chair\\w*|congress\\w+|${`
  minister ministry president secretary senator governor official officer director chief leader head candidate nominee
  lawyer attorney analyst expert professor researcher economist manager mayor judge author editor reporter critic
  adviser advisor aide executive founder chancellor ambassador commissioner representative lawmaker strategist pollster
  billionaire businessman coach doctor scientist diplomat general commander source witness resident teacher student
  activist host anchor columnist man woman company group agency department court union party campaign newspaper
  statement report study organization organisation government administration committee commission association institute
  bank board council firm team police bureau office magazine poll article document letter memo email ad tweet post
  survey book site website outlet blog authority agent watchdog`.trim().split(/\s+/).join('|')})s?$`,
);

/** True for a noun (lower case, singular or plural) that may be a speaker: a role, a body, or a document. */
export function isSpeakerNoun(word: string): boolean {
  return SPEAKER_NOUN_END.test(word);
}

/** Nouns for an utterance; with "that" after them and a possessor before them they introduce one. */
export const SPEECH_NOUNS = setOf(`
  statement claim remark comment warning suggestion assertion allegation announcement promise pledge accusation
  argument prediction complaint admission demand declaration criticism insistence belief vow threat charge contention
  acknowledgement reply response answer question tweet email speech interview letter message report`);

/** What somebody says, before a colon: "Lee’s verdict: “…”", "his words: “…”". */
export const COLON_NOUNS = setOf(`
  words word verdict view take advice conclusion motto explanation reaction assessment summary excuse plea version retort defence defense
  mantra slogan appeal challenge caption boast joke diagnosis`);

/** Things in which something is said: what they are "saying" is said by whoever made them. */
export const VEHICLE_NOUNS = setOf('memo video note cover ad editorial post page sign signs op-ed phone call');

/** What an article or a part of one is called. */
export const PRESS_PIECES = setOf('article story headline caption column editorial piece item feature correction');

/** Nouns for organisations; the phrase they head may stand for one that was named before. */
export const ORGANISATION_NOUNS = setOf(`
  ministry department agency company group court church bank board commission committee council union party campaign
  newspaper paper magazine university institute association firm administration government bureau office police
  organization organisation foundation network service federation fund league team school hospital authority outlet
  site website center centre society coalition corporation army navy senate house congress parliament cabinet embassy
  club journal post times`);

export const MALE_ROLES = setOf(`
  spokesman chairman businessman congressman councilman salesman father husband brother son king prince duke monk actor
  uncle grandfather boyfriend`);
export const FEMALE_ROLES = setOf(`
  spokeswoman chairwoman businesswoman congresswoman councilwoman mother wife sister daughter queen princess duchess
  nun actress aunt grandmother girlfriend`);

export const KIN = setOf(`
  husband wife father mother brother sister son daughter uncle aunt cousin nephew niece grandfather grandmother grandson granddaughter
  stepfather stepmother widow widower partner boyfriend girlfriend colleague neighbour neighbor friend`);

/** Nouns by which news calls somebody it has just named, and hardly anybody whom it keeps unnamed. */
export const EPITHETS = setOf(`
  captain skipper coach manager boss striker fullback full-back wing lock prop hooker flanker halfback half-back fly-half seamer spinner keeper midfielder defender goalkeeper winger batsman batter bowler quarterback pitcher jockey sprinter cyclist boxer golfer
  champion medallist medalist actor actress singer songwriter rapper comedian composer conductor novelist writer poet playwright sculptor
  painter photographer architect chef explorer astronaut billionaire tycoon entrepreneur cleric priest pastor bishop archbishop cardinal monk nun
  academic activist campaigner doctor economist engineer farmer fisherman historian lawmaker lecturer legislator professor psychologist researcher scholar
  scientist surgeon
  pontiff senator congressman congresswoman politician veteran grandmother grandfather widow widower pensioner
  american australian austrian belgian brazilian briton canadian croat dane dutchman dutchwoman englishman englishwoman finn frenchman
  frenchwoman german greek indian irishman irishwoman italian kenyan nigerian norwegian pole russian scot serb spaniard swede turk ukrainian
  welshman`);

const OTHER_PERSONS = setOf(`
  supervisor worker employee miner passenger survivor victim shopkeeper waiter waitress cleaner pupil soldier tourist villager voter customer
  parent colleague caller reader bystander onlooker eyewitness protester demonstrator migrant refugee prisoner patient insider`);

/** True for a noun (lower case, singular) for somebody. */
export function isPersonNoun(word: string): boolean {
  return OTHER_PERSONS.has(word) || EPITHETS.has(word) || KIN.has(word) || roleNouns.has(word) || MALE_ROLES.has(word) || FEMALE_ROLES.has(word) || word === 'man' || word === 'woman';
}
