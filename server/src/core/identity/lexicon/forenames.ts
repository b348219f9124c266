/*
 * Forenames that tell a person's gender in news text. Compiled by hand for this project; a name in neither list, or
 * in both, tells nothing.
 */
const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const MALE_FORENAMES = setOf(`
  aaron abdullah adam adrian ahmed alan albert alex alexander ali amit andrew anthony antonio arthur austin barack
  ben benjamin bernie bill billy bob bobby boris brad bradley brandon brett brian bruce bryan caleb carl carlos chad
  charles chris christian christopher chuck clarence clint colin corey cory craig dan daniel dave david dean dennis
  derek diego dmitry don donald doug douglas dylan earl edward elijah emmanuel eric ethan eugene evan felix fernando
  francois frank fred gabriel gary george gerald giovanni glenn gordon graham greg gregory hamid hans harold harry
  hassan henry hiroshi howard hugh ian ibrahim igor ivan jack jacob jacques james jared jason javier jean jeb jeff
  jeffrey jeremy jerry jesse jim joe john jonathan jordan jose joseph joshua juan julian justin karim karl keith ken
  kenji kenneth kevin kirk klaus kyle larry lawrence leo leon liam lindsey lloyd logan lou louis lucas luis luke
  marco marcus mario mark martin mason matt matthew max michael miguel mike mikhail ming mitch mitt mohammed muhammad
  narendra nathan neil newt nicholas nigel nikolai noah norman oliver omar patrick paul pedro peter phil philip
  pierre rahm raj ralph rand randy ravi raymond reince rex richard rick robert roger ron ronald roy rudy russell ryan
  sam samuel sanjay scott sean sergei sergio simon stanley stephen steve steven stuart ted terry theo thomas tim
  timothy todd tom tony trevor tyler vernon victor vincent vladimir walter warren wayne wei wes wesley william willie
  xi yusuf zachary`);

const FEMALE_FORENAMES = setOf(`
  abigail aisha alexis alice amanda amber amelia amy ana andrea angela anita ann anna anne ashley ava barbara betty
  beverly bonnie brenda brittany caitlin carly carmen carol carolyn catherine charlotte chelsea cheryl chloe
  christina christine claire condoleezza connie cynthia dana danielle debbie deborah debra denise diana diane dianne
  donna doris dorothy eileen elena elizabeth ella ellen emily emma erica erin eva evelyn fatima fiona frances gail
  gillian gloria grace hannah hazel heather heidi helen hillary huma indira irene irina isabella ivanka jacqueline
  jane janet janice jean jennifer jessica jill joan joyce judith judy julia julie kamala karen kate katherine
  kathleen kathryn katie kayla kelly kellyanne kimberly kirsten kristen kristin laura lauren leila lily linda lisa
  loretta lori lucia lucy madeleine madison margaret maria marie marilyn martha mary maureen megan megyn mei melania
  melissa mia michelle monica nancy natalie natasha nicola nicole nikki nina olga olivia pamela patricia paula peggy
  priya rachel rebecca rita robin rosa rosemary ruth sally samantha sandra sara sarah sharon shirley sofia sonia
  sophia stacy stephanie sue sunita susan svetlana sylvia tammy tanya teresa theresa tina tracy valerie vanessa vera
  veronica victoria virginia wanda wendy yasmin ying yulia zoe`);

export type Gender = 'male' | 'female';

/** The gender a forename (lower case) tells, if it does. */
export function genderOfForename(forename: string): Gender | undefined {
  const male = MALE_FORENAMES.has(forename);
  const female = FEMALE_FORENAMES.has(forename);
  if (male === female) return undefined;
  return male ? 'male' : 'female';
}
