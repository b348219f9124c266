import type { Identity } from '../../identity/identity';
import { coverOf } from '../statements/statementCover';
import type { SentenceSpeaker } from './comparableSentences';
import type { ComparedDocument, ComparisonContext, DifferenceFinder } from './sentenceDifference';

/** Share of what either says, names apart, that the other must say too in the same words. */
const leastSaidAlike = 0.45;
/** Share of what the other says: a long statement holds the words of many a short one. */
const leastSaidAlikeOfLonger = 0.15;
const fewestShared = 2;

/** One thing said by two speakers, neither of whom the other sentence names. */
export const otherSpeaker: DifferenceFinder = (here, there, context) => {
  const ours = here.speakers.filter(({ identity }) => !there.identities.has(identity.id));
  const theirs = there.speakers.filter(({ identity }) => !here.identities.has(identity.id));
  for (const a of ours) {
    for (const b of theirs) {
      if (haveOneSurname(a.identity, b.identity) || !saidAlike(a, b, context)) continue;
      const strangers = Number(isStranger(a, context.there)) + Number(isStranger(b, context.here));
      return { kind: 'speaker', weight: [0.25, 0.6, 1.1][strangers]!, words: () => ({ here: [a], there: [b] }) };
    }
  }
  return undefined;
};

function saidAlike(a: SentenceSpeaker, b: SentenceSpeaker, { weigh, partners }: ComparisonContext): boolean {
  if ([...a.said.stems].filter((stem) => b.said.stems.has(stem)).length < fewestShared) return false;
  const shares = [coverOf(a.said, b.said, weigh, partners).exactShare, coverOf(b.said, a.said, weigh, partners).exactShare];
  return Math.max(...shares) >= leastSaidAlike && Math.min(...shares) >= leastSaidAlikeOfLonger;
}

function isStranger({ identity }: SentenceSpeaker, other: ComparedDocument): boolean {
  return !other.identities.has(identity.id);
}

/** Whether two people may well be one, whose name is spelt in two ways. */
export function haveOneSurname(a: Identity, b: Identity): boolean {
  const surname = ({ name }: Identity): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
  return a.type === 'person' && b.type === 'person' && surname(a) === surname(b);
}
