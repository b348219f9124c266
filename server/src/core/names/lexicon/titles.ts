// Written for this project from the titles, ranks and roles of English news. Lower case, without full stops.

/**
 * What stands at people's names, by what it is: the one list of them. What the network of the recogniser learned from stays in three sets
 * whatever is added, and is marked behind the word: "*" a title before a bare name and never part of it, "°" a title that stays a part of
 * it ("Pope Francis"), "+" the last word of another role. A new word gets no mark before the network is trained anew.
 */
const table = {
  maleHonorifics: 'mr* sir* lord° father brother',
  femaleHonorifics: 'mrs* ms* miss* lady° dame* sister mme* mlle* smt*',
  otherHonorifics: 'mx* messrs* dr* prof* professor* hon* rt rev* revd ven fr sri* shri* tun datuk dato adv engr otunba tan haji* alhaji* maulana* mullah* ayatollah* pope° sheikh° sheik mdm madam encik puan datin khun pandit maulvi mallam hajia alhaja oba canon archdeacon',
  maleNobles: 'king° prince° marquess viscount',
  /** Forenames, too: “Duke Ellington”. */
  maleNoblesOrForenames: 'duke° baron',
  femaleNobles: 'queen° princess° baroness* duchess° empress° viscountess countess',
  clergy: 'reverend* rabbi* imam* cardinal* archbishop* bishop* pastor*',
  ranks: 'colonel* captain* sergeant* lieutenant* major* corporal* admiral* commander* marshal* brigadier* detective* inspector* constable* superintendent* sheriff+ trooper+',
  shortRanks: 'gen* col* capt* maj* lt* sgt* cpl* pte* adm* cmdr* brig* det* insp* supt* pc wpc dci dcs dsu',
  offices: `president* premier* minister* chancellor* secretary* senator* sen* representative* rep* congressman* congresswoman* lawmaker+ mp+ mep+ msp+ td mec mla governor* gov* mayor* councillor* cllr* coun councilman councilwoman alderman
    ambassador* envoy+ diplomat+ commissioner* chairman* chairwoman* chairperson* chair* chief* head+ director* manager+ executive+ officer* deputy* general* private* ceo+ cfo+ coo+ cto founder+ co-founder+ cofounder+ owner+ partner boss+
    judge* justice* magistrate prosecutor+ attorney* atty* advocate* lawyer+ barrister+ solicitor+ counsel+ investigator coroner
    spokesman* spokeswoman* spokesperson* adviser+ advisor+ aide+ leader+ speaker* whip emperor° treasurer+ negotiator+ trustee+ curator+ warden+ ranger+
    principal+ headteacher+ headmaster+ dean+ provost+ rector+ vice-chancellor+ chaplain vicar+ priest+ cleric+ monk+ nun+
    member co-chair cochair president-elect+ vice-president* vice-premier+ vice-chair under-secretary undersecretary+ candidate+ nominee parliamentarian+ politician+`,
  occupations: `analyst+ strategist+ economist+ researcher+ scientist+ fellow lecturer+ teacher+ historian+ archaeologist+ expert consultant
    coach* striker+ qb rb wr cb lb nt midfielder+ defender+ goalkeeper+ quarterback+ pitcher+ forward+ winger+ skipper driver+ jockey+ boxer+ golfer+ cyclist+ swimmer+ player champion+
    actor+ actress+ singer+ rapper+ author+ writer+ novelist+ poet+ journalist+ reporter+ correspondent+ editor+ columnist+ critic+ presenter+ broadcaster+ anchor host producer+ filmmaker+ artist+ painter+ sculptor+ photographer+ musician+ composer+ conductor+ comedian+
    organiser+ organizer+ campaigner+ activist+ engineer+ architect+ designer+ doctor+ surgeon+ nurse+ physician psychologist biologist+ astronomer physicist+ chemist+ ecologist astronaut+ pilot+
    trader+ broker+ banker+ investor+ entrepreneur+ businessman+ businesswoman+ billionaire+ farmer+ fisherman resident neighbour neighbor widow laureate`,
  /** Surnames or parts of other names where they have a capital. */
  smallOccupations: `accountant auditor baker barber batsman batter blogger bowler builder butcher cardiologist carpenter chef cleaner clerk co-ordinator commentator conservationist cook coordinator councilor dancer delegate dentist docker
    electrician entertainer epidemiologist eyewitness firefighter forecaster gardener geologist grocer guard hairdresser influencer janitor joiner librarian lifeguard mechanic meteorologist midwife miner model ombudsman organist
    paediatrician paramedic pediatrician pensioner pharmacist philosopher plumber postman psychiatrist publicist pundit radiographer rancher receptionist retiree rocker seismologist shepherd shopkeeper sociologist soldier songwriter specialist
    statistician steward stockbroker student technician tenor therapist trainer trawlerman tutor umpire vet veteran virologist volunteer waiter waitress weaver welder wicketkeeper worker`,
  /** Names or other words as often as not: the network alone weighs them. */
  learnedOnly: 'guard+ sultan° crown° saint° emir° hajj*',
} as const;

type Kind = keyof typeof table;
const kinds = Object.keys(table) as Kind[];
const marks = /[*°+]$/;
const marked = (...wanted: readonly Kind[]): string[] => wanted.flatMap((kind) => table[kind].split(/\s+/));
const wordsOf = (...wanted: readonly Kind[]): ReadonlySet<string> => new Set(marked(...wanted).map((word) => word.replace(marks, '')));
const learned = (mark: string): string[] => marked(...kinds).filter((word) => mark.includes(word.at(-1)!)).map((word) => word.slice(0, -1));

export const maleHonorifics = wordsOf('maleHonorifics', 'maleNobles', 'maleNoblesOrForenames');
export const femaleHonorifics = wordsOf('femaleHonorifics', 'femaleNobles');
/** Words directly before a name that address somebody. */
export const honorifics = wordsOf('maleHonorifics', 'femaleHonorifics', 'otherHonorifics', 'maleNobles', 'femaleNobles', 'clergy');
/** Nouns for what somebody is; the last word of a title ("treasury secretary") or the head of a role ("adviser to…"). */
export const roleNouns = wordsOf('ranks', 'shortRanks', 'offices', 'occupations', 'clergy');
/** The like in small letters alone. */
export const smallRoleNouns = wordsOf('smallOccupations');
/** Ranks and titles that stand before a name, and by which its bearer is called afterwards: "the colonel". */
export const ranks: ReadonlySet<string> = new Set([...wordsOf('ranks', 'clergy', 'maleNobles', 'maleNoblesOrForenames', 'femaleNobles'), 'priest']);

/** Inputs of the network: titles before a bare name, titles that stay a part of it, and those with the last words of roles. */
export const learnedTitles: ReadonlySet<string> = new Set(learned('*'));
export const learnedTitlesAndRoles: ReadonlySet<string> = new Set(learned('*°+'));
