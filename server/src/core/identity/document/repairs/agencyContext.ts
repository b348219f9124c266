import type { Draft } from '../draftNames';

const toldBefore = /\b(?:told|telling|tells|interview with)(?: [Tt]he)? $/;
const publishedIn = /\b(?:published|writing|wrote) in $/;
const longestTold = 20;
const toldWhat = /^(?:[,.;:”"]| (?:about|after|as|at|before|by|during|earlier|from|he|her|his|how|in|it|last|late|on|she|that|the|there|they|this|via|when|why|yesterday|\p{Lu}\p{Ll}{2,7}day)\b)/u;

/** Whether a name that is no person's is told of as one who is told things, mostly a paper or an agency: "she told Norvik". */
export function isTold(text: string, { start, end, type }: Pick<Draft, 'start' | 'end' | 'type'>): boolean {
  if (type === 'other' && text.startsWith(' in ', start - 4) && publishedIn.test(text.slice(Math.max(0, start - longestTold), start))) return true;
  return type !== 'person' && text[start - 1] === ' ' && toldBefore.test(text.slice(Math.max(0, start - longestTold), start)) && toldWhat.test(text.slice(end, end + longestTold));
}
