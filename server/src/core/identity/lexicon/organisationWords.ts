/** Words that organisations' names are made of, written down from general knowledge of English news. Lower case. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Legal forms and the like that a short form leaves out ("Ford Motor Co." and "Ford Motor"). */
export const companyForms = list('inc incorporated corp corporation co company companies ltd limited llc llp plc ag sa nv se spa gmbh ab asa oyj bhd pty lp group holdings holding');

/** Trades at the end of companies' names. */
export const trades = list('airlines airways foods industries logistics motors pharmaceuticals pharma therapeutics technologies systems solutions semiconductors biotech software robotics aerospace chemicals petroleum homes timber');

/** Nouns that many organisations share: alone they name none. */
export const headNouns = list(`
ministry department commission committee court bank university company board council agency bureau police party union association federation authority institute school hospital team club league newspaper
airline airlines army navy office administration centre center parliament senate congress foundation church organization organisation service society trust fund group college government house assembly times post news
force guard corps fire royal national international international central federal state supreme high general united first american new north south east west great city county district world global air media press tv television radio`);

/** Of these the ones by which news calls a single organisation once it was named ("the Bank", "the Commission"). */
export const callNouns = list(`
bank commission committee court university council board agency bureau department union party association federation authority institute school college hospital club league parliament foundation church
organization organisation society trust fund centre center corps office administration`);

/** Words of an organisation's name that an acronym may leave out. */
export const smallWords = list('of the and for in on to de la du des et und &');

/** News agencies and broadcasters that other outlets quote and that go by one name; the large ones, from general knowledge. */
export const newsAgencies: readonly string[] = ['Reuters', 'Bloomberg', 'AFP', 'Xinhua', 'CNN', 'BBC', 'CNBC', 'NPR', 'Politico', 'Kyodo', 'Tass', 'ANSA', 'dpa'];

/** Parliaments, central banks, alliances and movements that news calls by one word that is nobody's surname; the well-known ones, from general knowledge. */
export const institutions: readonly string[] = [
  'Bundesbank', 'Bundesrat', 'Bundestag', 'Bundeswehr', 'Europol', 'Eurostat', 'Frontex', 'Hamas', 'Hezbollah', 'Interpol', 'Knesset', 'Kremlin', 'Likud', 'NATO', 'OPEC',
  'Pentagon', 'Politburo', 'Storting', 'Taliban', 'UNESCO', 'UNICEF',
];

/** Last words that make a name an organisation's, whatever place it begins with. */
export const organisationEnds = list(`
ministry department commission committee university college institute company corporation corp inc ltd agency bureau police patrol association federation union party council church airlines airways
government administration parliament times herald tribune gazette advocate journal news newspaper magazine radio television foundation society league
school academy union operators foods roofing industries logistics motors insurance pharmaceuticals technologies systems solutions holdings partners builders
contractors securities brewery bakery foundry ledger courier register dispatch advertiser chronicle observer air lines semiconductors coal steel mills pharma biotech cafe café restaurant united rovers wanderers athletic albion`);

/** Buildings that news writes for who works in them; the well-known ones, from general knowledge. */
export const seatsOfPower: ReadonlySet<string> = new Set(['white house', 'kremlin', 'pentagon', 'downing street', 'scotland yard']);
