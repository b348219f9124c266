import { analyse } from '../../server/src/core/analysis/analyse';
import type { TextCorrections } from '../../server/src/core/analysis/textCorrections';
import type { Analysis } from '../../server/src/core/analysis/analysis';
import { createCorpus } from '../../server/src/core/corpus/createCorpus';
import { packAnalysis } from '../../server/src/core/corpus/packedAnalysis';
import { WordForms } from '../../server/src/core/corpus/terms/wordForms';
import { noWordKnowledge } from '../../server/src/core/corpus/terms/wordKnowledge';
import type { NameType } from '../../server/src/core/names/mention';
import type { NameRecogniser, RecognisedName } from '../../server/src/core/names/recogniser';
import type { Engine } from '../../server/src/service/engine';

/** A recogniser that knows the given names alone, so that tests do not depend on what the shipped one finds. */
export function recogniserOf(names: Readonly<Record<string, NameType>>): NameRecogniser {
  const known = Object.keys(names).sort((a, b) => b.length - a.length);
  return {
    version: 'known names',
    recognise: ({ text }) => {
      const found: RecognisedName[] = [];
      for (let at = 0; at < text.length; at++) {
        const name = known.find((candidate) => text.startsWith(candidate, at));
        if (name === undefined) continue;
        found.push({ start: at, end: at + name.length, type: names[name]!, confidence: 0.95 });
        at += name.length - 1;
      }
      return found;
    },
  };
}

/** The engine over a recogniser that knows the given names alone; counts how often it analyses. */
export function testEngine(names: Readonly<Record<string, NameType>>): Engine & { analyses: number } {
  const recogniser = recogniserOf(names);
  const engine: Engine & { analyses: number } = {
    version: recogniser.version,
    problems: [],
    analyses: 0,
    analyse: (text: string, corrections?: TextCorrections) => {
      engine.analyses++;
      return analyse(text, recogniser, corrections);
    },
    follow: () => engine.analyse,
    pack: (analysis: Analysis) => packAnalysis(analysis, new WordForms(noWordKnowledge)),
    createCorpus: (onFailure) => createCorpus(onFailure && { onFailure }),
  };
  return engine;
}
