import type { Translate } from '../language/translate';
import { md, section, type Markdown } from '../../core/text/markdown';

/** In place of a list of differences: none was found, which is not to say that there is none. */
export function noDifferences(t: Translate): Markdown {
  return section(2, t('Sentences that differ'), md`*${t('Dossier found none. It finds only some of them, so the documents may still contradict each other.')}*`);
}

/** Below a list of differences: it does not hold all. */
export function notAllDifferences(t: Translate): Markdown {
  return md`*${t('There may be others: Dossier finds only some.')}*`;
}
