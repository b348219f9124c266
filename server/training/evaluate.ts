// npm run evaluate: prints the figures of the product on the data under ../shared, from raw text.
import { readFileSync } from 'node:fs';
import { createNameRecogniser } from '../src/core/names/trainedRecogniser';
import { evaluateIdentities } from './evaluateIdentities';
import { evaluateInvented } from './evaluateInvented';
import { evaluateNames } from './evaluateNames';
import { evaluateQuotes } from './evaluateQuotes';
import { evaluateRelated } from './evaluateRelated';
import { evaluateVersions } from './evaluateVersions';

const shared = '../shared';
const recogniser = createNameRecogniser(readFileSync('server/model/vectors.bin'), readFileSync('server/model/names.bin'));

for (const evaluate of [evaluateNames, evaluateIdentities, evaluateQuotes, evaluateVersions, evaluateRelated, evaluateInvented]) {
  console.log(`\n${evaluate(recogniser, shared).join('\n')}`);
}
