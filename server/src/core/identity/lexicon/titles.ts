/** Words that stand at people's names, written down from general knowledge of English news. Lower case, without dots. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const maleHonorifics = list('mr sir lord king prince father brother baron viscount duke marquess');
export const femaleHonorifics = list('mrs ms miss lady dame queen princess sister baroness viscountess countess duchess');

/** Words directly before a name that address somebody. */
export const honorifics: ReadonlySet<string> = new Set([
  ...maleHonorifics, ...femaleHonorifics,
  ...list('mx dr prof professor rev reverend rabbi imam sheikh sheik ayatollah pope cardinal archbishop bishop hon rt dato tan sri tun datuk'),
]);

/** Nouns for what somebody is; the last word of a title ("treasury secretary") or the head of a role ("adviser to…"). */
export const roleNouns = list(`
president premier minister chancellor secretary senator sen representative rep congressman congresswoman lawmaker mp mep msp governor gov mayor councillor cllr coun councilman councilwoman alderman
ambassador envoy diplomat commissioner chairman chairwoman chairperson chair chief head director manager executive officer ceo cfo coo cto founder co-founder cofounder owner partner
general gen colonel col captain capt major maj lieutenant lt sergeant sgt corporal cpl private admiral adm commander cmdr marshal brigadier detective inspector constable superintendent sheriff deputy trooper
supt insp pc wpc dci dcs dsu
judge justice magistrate prosecutor attorney lawyer barrister solicitor counsel
spokesman spokeswoman spokesperson adviser advisor aide analyst strategist economist researcher scientist fellow lecturer historian expert consultant investigator coroner
coach striker qb rb wr cb lb nt midfielder defender goalkeeper quarterback pitcher forward winger skipper driver jockey boxer golfer player
actor actress singer rapper author writer novelist poet journalist reporter correspondent editor columnist presenter broadcaster anchor host producer filmmaker artist musician comedian
leader speaker whip emperor treasurer negotiator organiser organizer campaigner activist engineer architect designer doctor surgeon nurse physician psychologist biologist astronomer physicist chemist ecologist
principal headteacher teacher dean provost rector chaplain vicar priest imam rabbi
trader broker banker investor entrepreneur businessman businesswoman billionaire farmer fisherman resident neighbour neighbor widow
member co-chair cochair vice-president vice-chair under-secretary undersecretary candidate nominee laureate champion`);

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
