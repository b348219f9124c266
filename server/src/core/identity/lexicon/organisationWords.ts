/** Words that organisations' names are made of, written down from general knowledge of English news. Lower case. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Legal forms and the like that a short form leaves out ("Ford Motor Co." and "Ford Motor"). */
export const companyForms = list('inc incorporated corp corporation co company companies ltd limited llc llp plc ag sa nv se spa gmbh ab asa oyj bhd pty pvt lp group holdings holding');

/** Trades at the end of companies' names. */
export const trades = list('airlines airways foods industries logistics motors pharmaceuticals pharma therapeutics technologies systems solutions semiconductors biotech software robotics aerospace chemicals petroleum homes timber aquaculture biosciences diagnostics genomics healthcare electronics telecom telecommunications biopharma civils');

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
  'Bundesbank', 'Bundesrat', 'Bundestag', 'Bundeswehr', 'Commons', 'Congress', 'Europol', 'Eurostat', 'Folketing', 'Frontex', 'Hamas', 'Hezbollah', 'Interpol', 'Knesset', 'Kremlin', 'Likud', 'NATO', 'OPEC',
  'Parliament', 'Pentagon', 'Politburo', 'Riksdag', 'Sejm', 'Senate', 'Storting', 'Taliban', 'Treasury', 'UNESCO', 'UNICEF',
];

/** Last words that make a name an organisation's, whatever place it begins with. */
export const organisationEnds = list(`
ministry department commission committee university college institute company corporation corp inc ltd agency bureau police patrol association federation union party council church airlines airways
government administration parliament times herald tribune gazette advocate journal news newspaper magazine radio television foundation society league
school academy union operators foods roofing industries logistics motors insurance pharmaceuticals technologies systems solutions holdings partners builders
contractors securities brewery bakery foundry ledger courier register dispatch advertiser chronicle observer air lines semiconductors coal steel mills pharma biotech cafe café restaurant united rovers wanderers athletic albion`);

/** Buildings that news writes for who works in them; the well-known ones, from general knowledge. */
export const seatsOfPower: ReadonlySet<string> = new Set(['white house', 'kremlin', 'pentagon', 'downing street', 'scotland yard']);

/** What many clubs are called for short. */
export const clubWords = list('albion athletic harriers rangers rovers united wanderers');

/** Last words that make an organisation's name of the capitalised words before them, whatever these are; no one is called so. */
export const nameEnds = list(`
inc incorporated corp corporation co company companies ltd limited llc llp plc gmbh holdings
airlines airways foods industries logistics motors pharmaceuticals pharma therapeutics technologies systems solutions semiconductors biotech software robotics aerospace chemicals petroleum aquaculture biosciences diagnostics genomics electronics telecom telecommunications biopharma bancorp microsystems
operators contractors builders partners securities lines brewery brewers bakery foundry dairies
gazette herald tribune courier chronicle observer journal newspaper times post wire dispatch ledger register messenger examiner sentinel telegraph echo mercury advertiser argus inquirer newswire
association federation union council committee commission authority agency ministry department parliament municipality university college institute academy foundation society board bureau league hospital
party trust fund alliance coalition constabulary police brigade corps dal sena morcha sangh samiti parishad sabha panchayat`);

/** What an organisation is that is named behind it: "the charity Meridian Relief". No person is called so. */
export const kindsOfOrganisation = list(`
airline association automaker bank bookmaker broadsheet brokerage carmaker chain channel charity chipmaker club company conglomerate consortium consultancy cooperative co-operative drugmaker factory faction firm foundation gang giants group
housebuilder institute insurer journal league lender magazine militia movement network newspaper ngo non-profit nonprofit organisation organization outfit paper party planemaker platform quango service shipbuilder shipyard side
start-up startup steelmaker subsidiary supermarket syndicate tabloid think-tank trust union university utility watchdog website wholesaler winemaker agency`);

/** The like that a person is called now and then: "broadcaster Ann Lee". */
export const kindsOfMaker = list('brewer broadcaster broker giant label maker manufacturer operator publisher regulator retailer');

/** What people are called as often as organisations. */
export const kindsOfEither = list('builder contractor developer distributor engineer exporter forecaster miner parent producer promoter provider supplier');

/** Of both, the plurals that lists of names follow: "chains including Norvik and Lund". */
export const kindsInPlural = list(`
agencies airlines associations banks broadcasters brands carmakers chains charities clubs companies contractors firms foundations funds groups insurers journals lenders magazines makers manufacturers newspapers ngos operators
organisations organizations outlets papers parties producers publishers regulators retailers startups suppliers supermarkets teams unions universities utilities websites`);

/** What a people's body is about that is called after its country: "Environment Canada". */
export const nationalFields = list(`
archery athletics basketball border business consular corrections cricket cycling destination elections energy environment export fisheries football geoscience hockey innovation infrastructure invest meals meteorology museums netball nature netcare nutrition olympic
parks preparedness rowing rugby screen service skate skills space sport statistics swimming tennis tourism trade transparency transport veterans volleyball volunteering waste water workplace`);

/** First words that make a name an organisation's, in languages whose names English news takes over. */
export const nameBeginnings = list(`
asociación associação banca banco bankhaus banque cámara compagnie compañía confederação confederación confederaciones consejo federação federación fédération frente fundação fundación fondation
grupo groupe gruppe gruppo institut instituto istituto ministerio ministério parti partai partido partito seguros sindicato sindacato société sociedad stiftung unión universidad universidade università universität université universitas verein
atlético borussia deportivo dinamo dynamo eintracht estudiantes hapoel independiente lokomotiv maccabi olympique racing spartak sporting`);

/** Buildings that are named for who works in them when they speak or employ somebody. */
export const actingPlaces = list('aquarium casino cinema gallery hotel library mall museum observatory opera prison theater theatre zoo');

/** What movements and charities are called by their faith or creed: no names by themselves. */
export const faiths: readonly string[] = [
  'Buddhist', 'Catholic', 'Christian', 'Communist', 'Democratic', 'Hindu', 'Islamic', 'Islamist', 'Jewish', 'Marxist', 'Muslim', 'Orthodox', 'Protestant', 'Republican', 'Shia', 'Shiite', 'Sunni', 'Western',
];

/** Adjectives of politics and the like at the beginning of many organisations' names: alone they name none. Lower case. */
export const creeds: readonly string[] = [
  'conservative', 'democratic', 'green', 'internet', 'labour', 'liberal', 'nationalist', 'nobel', 'olympic', 'premier', 'progressive', 'public', 'republican', 'royal', 'social', 'socialist', 'special', 'western',
];

/** Peoples without a state of their name. */
export const peoplesWithoutState: readonly string[] = [
  'Aboriginal', 'Apache', 'Arab', 'Arabic', 'Basque', 'Cherokee', 'Cree', 'Hausa', 'Igbo', 'Indigenous', 'Inuit', 'Kurdish', 'Maori', 'Māori', 'Mohawk', 'Métis', 'Navajo', 'Pashtun', 'Roma', 'Romani', 'Rohingya', 'Sami', 'Sikh', 'Sioux', 'Tamil', 'Tibetan', 'Uyghur', 'Yazidi',
  'Yoruba', 'Zulu',
];
