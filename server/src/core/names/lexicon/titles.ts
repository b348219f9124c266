import { wordList } from './wordList';

// Written for this project from the titles, ranks and roles of English news. Lower case, without full stops.

/** Stand before a bare name and are never part of it. */
export const titleWords: ReadonlySet<string> = new Set(
  wordList(`mr, mrs, ms, mx, miss, messrs, mme, mlle, dr, prof, professor, president, vice-president, justice, general, gen, senator, sen, judge,
  captain, capt, colonel, col, brigadier, brig, admiral, adm, major, maj, lieutenant, lt, sergeant, sgt, corporal, cpl, private, pte, commander, cmdr,
  governor, gov, minister, premier, chancellor, congressman, congresswoman, representative, rep, reverend, rev, hon, bishop, archbishop,
  cardinal, rabbi, pastor, coach, secretary, mayor, ambassador, commissioner, inspector, insp, superintendent, supt, constable, detective, det,
  officer, advocate, attorney, atty, ayatollah, imam, mullah, maulana, sri, smt, shri, hajj, haji, alhaji, sir, dame, baroness, councillor, cllr,
  chairman, chairwoman, chairperson, spokesman, spokeswoman, spokesperson, director, chief, marshal, deputy, chair, speaker`),
);

/** Titles that stay a part of the name: "Pope Francis", "King Charles". */
export const royalTitles: ReadonlySet<string> = new Set(
  wordList('king, queen, prince, princess, emperor, empress, sultan, emir, sheikh, pope, saint, lord, lady, duke, duchess, crown'),
);

/** The last word of a role that is said before a name: "treasury secretary", "film director". A word's place here is an input of the network. */
export const roleNouns: ReadonlySet<string> = new Set([
  ...titleWords,
  ...wordList(`leader, founder, co-founder, cofounder, owner, manager, executive, ceo, cfo, coo, head, boss, president-elect, candidate, lawmaker,
  parliamentarian, politician, diplomat, envoy, negotiator, adviser, advisor, aide, counsel, prosecutor, lawyer, barrister, solicitor, analyst,
  economist, strategist, scientist, researcher, historian, engineer, doctor, surgeon, nurse, teacher, lecturer, author, writer, novelist, poet,
  journalist, reporter, correspondent, editor, columnist, presenter, broadcaster, critic, artist, painter, sculptor, architect, designer,
  photographer, actor, actress, singer, musician, rapper, composer, conductor, comedian, filmmaker, producer, striker, midfielder,
  defender, goalkeeper, winger, forward, captain, quarterback, pitcher, golfer, boxer, driver, jockey, cyclist, swimmer, champion,
  activist, campaigner, organiser, organizer, entrepreneur, businessman, businesswoman, billionaire, investor, banker, trader, broker, farmer,
  trustee, treasurer, curator, archaeologist, biologist, physicist, chemist, astronaut, pilot, sheriff, trooper, warden, ranger, guard,
  monk, priest, nun, cleric, vicar, dean, rector, provost, principal, headteacher, headmaster, vice-chancellor, vice-premier, undersecretary, mp, mep, msp`),
]);
