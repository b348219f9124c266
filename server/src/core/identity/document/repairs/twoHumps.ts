/** Shorter ones are mostly what people are called by fans. */
const shortest = 5;
const humps = /^\p{Lu}\p{Ll}+\p{Lu}\p{L}*$/u;
const beginsSurname = /^(?:Al|Ben|Da|De|Del|Della|Des|Di|Dos|Du|El|Fitz|La|Le|Mac|Mc|O|Saint|St|Te|Van|Von)\p{Lu}/u;
/** Products and the like that are spelled so. */
const things: ReadonlySet<string> = new Set(['AirPods', 'ChatGPT', 'CrossFit', 'GameBoy', 'JavaScript', 'MacBook', 'PhD', 'PlayStation', 'PowerPoint', 'WiFi']);

/** Whether a word has a capital within, as companies spell themselves: "MarketNorvik", but not "McLund". */
export const hasTwoHumps = (word: string): boolean => word.length >= shortest && humps.test(word) && !beginsSurname.test(word) && !things.has(word);
