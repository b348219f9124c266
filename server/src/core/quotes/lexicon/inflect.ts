/** How a verb form stands in its sentence; `past` is also the past participle where both are one form. */
export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'gerund';

/** Irregular verbs of speech: third person, past, gerund, participle. */
const IRREGULAR: Readonly<Record<string, readonly [string, string, string, string]>> = {
  forecast: ['forecasts', 'forecast', 'forecasting', 'forecast'],
  hear: ['hears', 'heard', 'hearing', 'heard'],
  put: ['puts', 'put', 'putting', 'put'],
  read: ['reads', 'read', 'reading', 'read'],
  retell: ['retells', 'retold', 'retelling', 'retold'],
  say: ['says', 'said', 'saying', 'said'],
  sing: ['sings', 'sang', 'singing', 'sung'],
  speak: ['speaks', 'spoke', 'speaking', 'spoken'],
  swear: ['swears', 'swore', 'swearing', 'sworn'],
  teach: ['teaches', 'taught', 'teaching', 'taught'],
  tell: ['tells', 'told', 'telling', 'told'],
  write: ['writes', 'wrote', 'writing', 'written'],
};

/** Verbs whose last consonant doubles everywhere, and those (in -l) where it doubles in British spelling only. */
const DOUBLED = new Set(['admit', 'brag', 'chat', 'dub', 'pen', 'quip', 'rap', 'rebut', 'refer', 'slam', 'snap', 'swat']);
const DOUBLED_IN_BRITISH = new Set(['counsel', 'label', 'signal']);

/** All forms of a verb, each with the way it is used. A form that serves twice keeps its last entry. */
export function inflect(base: string): [form: string, use: VerbForm][] {
  const irregular = IRREGULAR[base];
  if (irregular) {
    const [present, past, gerund, participle] = irregular;
    const forms: [string, VerbForm][] = [[base, 'base'], [present, 'present'], [gerund, 'gerund']];
    if (participle !== past) forms.push([participle, 'participle']);
    forms.push([past, 'past']);
    return forms;
  }
  const stemInI = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}i` : base;
  const present = stemInI !== base || /(?:s|x|z|ch|sh)$/.test(base) ? `${stemInI}es` : `${base}s`;
  const forms: [string, VerbForm][] = [[base, 'base'], [present, 'present']];
  const addStem = (stem: string): void => {
    const bare = stem.endsWith('e') ? stem.slice(0, -1) : stem;
    forms.push([`${bare}ing`, 'gerund'], [/[^aeiou]y$/.test(stem) ? `${stemInI}ed` : `${bare}ed`, 'past']);
  };
  const doubled = `${base}${base.slice(-1)}`;
  if (!DOUBLED.has(base)) addStem(base);
  if (DOUBLED.has(base) || DOUBLED_IN_BRITISH.has(base)) addStem(doubled);
  return forms;
}
