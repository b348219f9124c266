const firstPerson = /(?:^|[^\p{L}])(?:I|I['’]\p{Ll}+|[Mm]y|[Ww]e|[Oo]ur)(?![\p{L}])/u;
const speaker = /(?:^|[^\p{L}])(?:I|I['’]\p{Ll}+|[Mm]y|[Mm]e)(?![\p{L}])/u;
const quoted = /["“][^"“”]*["”]/g;

/** Whether somebody speaks in a stretch of text: "I", "we", "my", "our" stand in it outside what it quotes. */
export const isInFirstPerson = (words: string): boolean => firstPerson.test(words.replace(quoted, ''));

/** Whether one person speaks of themselves in it: "I", "my", "me". */
export const speaksOfOneself = (words: string): boolean => speaker.test(words.replace(quoted, ''));
