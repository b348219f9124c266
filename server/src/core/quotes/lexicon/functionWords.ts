/*
 * Closed classes of English, as the quote rules need them. Compiled for this project; the classes follow what the
 * rules ask, not a grammar book: a word stands in every class in which a rule must see it.
 */
const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Forms of be, have, do, the modals, and their contractions. */
export const AUXILIARIES = setOf(`
  is are was were be been being am has have had having do does did will would can could may might must should shall
  's 've 'd 'll isn't wasn't aren't weren't won't wouldn't can't couldn't don't doesn't didn't hasn't haven't hadn't
  shouldn't ought`);

/** Words that make a cue no statement: negations, refusals and hearsay. */
export const NEGATIONS = setOf(`
  not never n't cannot neither nor without hardly didn't don't doesn't won't wouldn't couldn't can't hasn't haven't
  hadn't refused declined refuses declines reportedly allegedly`);

/** Modals and the infinitive's "to": what follows is not said yet. */
export const MODALS = setOf('will would can could may might must should shall to');

/** Words that stand between a subject and its verb. */
export const BETWEEN_SUBJECT_AND_VERB = setOf(`
  also later then now still once again often always just even further only recently repeatedly previously earlier
  first soon already ever simply too has have had 've 'd 's is was were are been being not initially instead at times
  finally thus both all himself herself themselves itself wryly famously did do does however meanwhile nevertheless
  nonetheless therefore`);

export const PERSONAL_PRONOUNS = setOf('he she they it we i you');

/** Pronouns that may open a clause. */
export const CLAUSE_PRONOUNS = setOf('he she they it we i you who');

export const DETERMINERS = setOf(`
  the a an this that these those his her their its our my your one two three four five six seven eight nine ten some
  many several most both other another each every all no any few various more`);

export const PREPOSITIONS = setOf(`
  of for at from in on with to by near inside within under against about over between among into during after before
  since through around across outside along behind despite without until amid toward towards per like upon`);

/** Words that open a subordinate clause, and the conjunctions that end a subject. */
export const SUBORDINATORS = setOf(`
  that if when because as while but although though so which what where how whether than unless once why until
  whereas whilst yet or nor`);

/** Day, month and place adverbs that are no subjects. */
export const DAY_WORDS = setOf(`
  monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight recently earlier later
  here there again afterward afterwards then january february march april may june july august september october
  november december`);

const TIME_WORDS = setOf(`
  monday tuesday wednesday thursday friday saturday sunday today yesterday tonight last this earlier later recently
  week month year morning afternoon evening night jan jan. feb feb. march april may june july aug aug. august sept
  sept. september oct oct. october nov nov. november dec dec. december january february previously then again flatly
  bluntly repeatedly publicly clearly simply explicitly`);

/** True for a word of which a time or manner phrase is made after a cue: "said last week", "said on Nov. 3". */
export const isTimeWord = (word: string): boolean => TIME_WORDS.has(word) || /^\d+$/.test(word);

/** Irregular past forms of verbs that are not verbs of speech. */
export const IRREGULAR_PASTS = setOf(`
  said spoke told wrote sent drew fell rose grew put cut set hit shot fought sought taught caught chose broke threw
  drove swore found heard read spent lost laid led meant understood went came got made took gave became began knew
  thought felt saw left kept held met won ran had paid built stood brought arose ate beat became bit bled blew bought bore burst cast chose crept dealt died dove drank dug
  fed fled flew flung forgot froze hid hung knelt lay leapt lent lied lit overcame owed rang rode sang sank sat shook
  shone shrank slept slid sold sprang sprung stole struck stuck stung swam swept swung tied tore underwent undertook
  withdrew woke wore wove`);

/** Past forms of what somebody is or holds, not of what he does: "said he was tired and wanted to rest". */
export const STATIVE_PASTS = setOf(`
  was were had wanted needed hoped believed felt thought knew seemed remained expected intended planned feared loved liked deserved supported
  opposed belonged included lacked owned meant understood existed mattered lived worked`);

/** Irregular past forms, and plural or common present forms, of verbs that are not verbs of speech. */
export const FINITE_VERBS: ReadonlySet<string> = new Set([...IRREGULAR_PASTS, ...setOf(`
  support supports deserve deserves intend intends oppose opposes want wants need needs has goes comes makes takes gives look looks seem seems remain remains
  mean means include includes work works plan plans wanted know think feel believe hope see love like get go come
  make take give agree have do are is`)]);
