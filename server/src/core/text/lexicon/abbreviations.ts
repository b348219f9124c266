// Written for this project: the abbreviations of English news style, lower case, without the full stop.

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Written with a capital, before a name or a number: a sentence does not end at these. */
export const leadingAbbreviations = words(
  `mr mrs ms mx dr prof gen sen rep gov col lt sgt cpl pte capt cmdr maj adm brig rev hon st ste mt ft messrs mme mlle
  pres atty supt insp det cllr fr sr`,
);

/** Written with a capital: a sentence may end at these. */
export const trailingAbbreviations = words(
  `inc corp co cos ltd plc bros jr esq dept univ assn ave blvd
  jan feb mar apr jun jul aug sep sept oct nov dec
  ala ariz ark calif colo conn del fla kan ky md mich minn mont neb nev okla tenn tex va vt wis wyo`,
);

/** Written in lower case: a sentence does not end at these. */
export const lowerCaseAbbreviations = words('e.g i.e vs cf approx etc');

/** Words that, capitalised after an abbreviation, begin a sentence rather than continue a name. */
export const sentenceOpeners = words(
  `the a an this that these those there it its he she they we i you his her their our my in on at by for from with
  as but and or so if when while where what who why how after before since although though however meanwhile
  also then now yet still no not all some many most both such because despite during under over according`,
);
