import { fillTemplate } from '../../core/text/template';
import { german } from './german';
import { germanSentences } from './germanSentences';

/** One of Dossier's own texts. There is a translation of each, else the program would not compile. */
export type Text = keyof typeof german;

/** Gives a text in the reader's language, with `{0}`, `{1}` … filled in. */
export type Translate = (text: Text, ...fill: readonly (string | number)[]) => string;

/** What is said to the reader, in one language. */
export interface Language {
  readonly t: Translate;
  /** A sentence that was made in English, by a layer that knows no languages, in this one; as it is where it is not known. */
  sentence(english: string): string;
}

export const english: Language = { t: (text, ...fill) => fillTemplate(text, fill), sentence: (sentence) => sentence };

const inGerman: Language = { t: (text, ...fill) => fillTemplate(german[text], fill), sentence: germanSentence };

/** The language for a locale as clients name it ("de", "de-AT"): German, else English. */
export function languageFor(locale: string | undefined): Language {
  return /^de(?:[-_]|$)/i.test(locale ?? '') ? inGerman : english;
}

function germanSentence(sentence: string): string {
  if (Object.hasOwn(germanSentences, sentence)) return germanSentences[sentence]!;
  for (const [template, translation] of Object.entries(germanSentences)) {
    const fill = fillOf(template, sentence);
    if (fill !== undefined) return fillTemplate(translation, fill.map(germanSentence));
  }
  return sentence;
}

/** What stands at the places of a template, in the order of their numbers; undefined when the sentence was not made of it. */
function fillOf(template: string, sentence: string): string[] | undefined {
  const [first = '', ...rest] = template.split(/\{\d\}/);
  const last = rest.pop();
  if (last === undefined || !sentence.startsWith(first) || !sentence.endsWith(last) || sentence.length < first.length + last.length) return undefined;
  const end = sentence.length - last.length;
  const fill: string[] = [];
  let from = first.length;
  for (const between of rest) {
    const to = sentence.indexOf(between, from);
    if (to < 0 || to + between.length > end) return undefined;
    fill.push(sentence.slice(from, to));
    from = to + between.length;
  }
  fill.push(sentence.slice(from, end));
  return fill.some((part) => part === '' || part === sentence) ? undefined : fill;
}
