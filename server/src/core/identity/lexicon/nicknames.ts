/**
 * Familiar forenames and the full ones they stand for, written down from general knowledge of English names. Left out
 * on purpose are familiar forms that are as often names of their own (Jack, Max, Alex as a woman's name).
 */
const pairs = `
bill william, billy william, will william, bob robert, rob robert, bobby robert, jim james, jimmy james, mike michael, mick michael, joe joseph,
tom thomas, tommy thomas, tony anthony, dick richard, rick richard, rich richard, dan daniel, danny daniel, dave david, steve steven, stephen steven,
chris christopher, matt matthew, pat patrick, paddy patrick, ed edward, eddie edward, ted edward, ben benjamin, sam samuel, alex alexander, andy andrew, drew andrew,
greg gregory, jeff jeffrey, geoff geoffrey, ken kenneth, kenny kenneth, larry lawrence, nick nicholas, ron ronald, ronnie ronald, don donald, tim timothy,
kate katherine, kathy katherine, cathy catherine, liz elizabeth, beth elizabeth, betty elizabeth, sue susan, jon jonathan, johnny john, charlie charles,
chuck charles, fred frederick, freddie frederick, harry harold, abe abraham, vlad vladimir, gabby gabrielle, jen jennifer, jenny jennifer, becky rebecca,
debbie deborah, barb barbara, cindy cynthia, maggie margaret, meg margaret, peggy margaret, vicky victoria, mandy amanda, gerry gerald, jerry gerald,
ray raymond, phil philip, pete peter, doug douglas, walt walter, stan stanley, len leonard, lenny leonard, art arthur, al albert, bernie bernard, hank henry,
nate nathan, zach zachary, josh joshua, jake jacob, joey joseph, manny manuel, leo leonardo, gus augustus`;

/** Familiar forename to full forename, lower case. */
export const fullForename: ReadonlyMap<string, string> = new Map(
  pairs.trim().split(/,\s*/).map((pair) => pair.trim().split(' ') as [string, string]),
);
