/**
 * Names of bodies and places that news writes in more than one way without spelling them out; from general knowledge.
 * The nations have a table of their own. Lower case, without dots.
 */
const table: Readonly<Record<string, string>> = {
  un: 'united nations',
  ap: 'associated press',
  afp: 'agence france presse',
  nyc: 'new york city',
  la: 'los angeles',
  dc: 'washington',
  'washington dc': 'washington',
  nyse: 'new york stock exchange',
  fbi: 'federal bureau of investigation',
  cia: 'central intelligence agency',
  nasa: 'national aeronautics and space administration',
  imf: 'international monetary fund',
  wto: 'world trade organization',
  nato: 'north atlantic treaty organization',
  ecb: 'european central bank',
  fed: 'federal reserve',
};

/** The usual name behind another common name; undefined when there is none. */
export const usualName: ReadonlyMap<string, string> = new Map(Object.entries(table));
