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
