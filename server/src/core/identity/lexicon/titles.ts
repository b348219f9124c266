/** Words of titles, written down from general knowledge of English news. Lower case, without dots. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that stand before the last word of a title and belong to it. */
export const titleModifiers = list(`
vice deputy acting interim former ex then outgoing incoming senior junior chief executive managing general assistant associate prime first second third lord high supreme special national federal state regional provincial local
treasury commerce foreign interior defence defense finance home justice health education energy trade transport labour labor agriculture environment economy housing immigration security business culture sports industry
press police army navy military air force union party opposition majority minority house senate group team research policy political legal medical technical financial marketing communications operating
crown permanent under co-founder cofounder founding district city county parliamentary non-executive nonexecutive independent creative artistic human resources information technology investment
attorney solicitor inspector detective police det fire surgeon major brigadier lieutenant rear vice-admiral`);

/** Adjectives of government departments ("treasury secretary", "foreign ministry"). */
export const departmentFields = list(`
treasury commerce foreign interior defence defense finance home justice health education energy oil trade transport transportation labour labor agriculture environment economy housing immigration security culture industry
state veterans planning economic information science science technology development fisheries tourism water power mining communications`);

/** Abbreviations of titles, after whose stop no sentence ends. */
export const titleAbbreviations = list(`
mr mrs ms mx messrs dr drs prof profs assoc asst hon rt rev revd fr sr br st ven gen col capt maj lt sgt cpl pte pvt adm cmdr cdr brig det insp supt gov lt-gov sen rep pres sec amb del atty dep vp cllr coun engr barr arch ofc dir mgr
jr jnr snr ma sis bro bp abp gov-gen chf comm cmsr`);

/** What stands before a noun in small letters and is no part of what somebody is called: articles, prepositions, conjunctions. */
export const phraseOpeners = list(`
a an the this that these those its his her their our my your whose another any every each some both either neither no one two three four five six
of by with for from to in on at as and or but nor than like after before about against between among including via per under over into through during until since while when where if because although though alongside besides despite towards toward upon without
not also then now only even just`);

export const subjectPronouns = list('i you he she it we they who which there');

/** Verbs in forms that no ending tells. */
export const irregularVerbs = list(`
said told asked met saw made found sent gave took left let put set won beat lost paid sold bought chose held led drew hit cut shot got read heard knew felt thought taught brought caught built kept ran began became came went wrote spoke broke
be is was were are been being am has had have having will would can could may might shall should must do did does done`);

/** More of what opens a sentence and is no part of a title that has a capital. */
export const sentenceOpeners = list(`
unless whether whatever whoever wherever perhaps maybe instead likewise indeed thus hence otherwise regardless elsewhere afterwards nevertheless nonetheless furthermore dear poor old thank thanks visit meet watch see ask tell let call enter add welcome hello
sorry oh well ok please congratulations like dont why as`);

/** Nouns in the plural that stand before another: "sports editor". */
export const pluralModifiers = list(`
affairs antiquities appeals arts athletics bonds business careers claims communications customs economics elections electronics emergencies equities events facilities fisheries futures games goods homes humanities imports industries investments jobs
legislative letters logistics markets mathematics news operations parks pensions physics politics products programmes programs projects relations resources rights roads sales savings schools sciences securities services shares skills sports standards
statistics stocks studies systems taxes technologies textiles trades trains transactions utilities vehicles ventures works`);
