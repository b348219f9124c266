import { expect, test } from 'vitest';
import { leadPeopleApart, namedEntities, nameCosine, readDocumentNames, type DocumentNames } from '../../../server/src/core/corpus/related/documentNames';
import { readDocumentTerms } from '../../../server/src/core/corpus/terms/documentTerms';
import { WordForms } from '../../../server/src/core/corpus/terms/wordForms';
import { noWordKnowledge } from '../../../server/src/core/corpus/terms/wordKnowledge';
import { createCorpus } from '../../../server/src/core/corpus/createCorpus';
import { annotated } from './annotatedText';

const keeper = `Keeper stopped after a drunken drive

@Arvid Holm@, who keeps goal for #Tarn Rovers#, was stopped early on Sunday. @Holm@ was released on bail.

The coast road was closed for an hour, and whoever came from the harbour had to take the long way by the hills. It is there that, on a night with no moon, a lorry had turned over in the autumn, and the council has promised a fence ever since, while those who live beside the bend have kept their own list of cars that ended in the heather, and read it aloud at every meeting of the parish, to no avail.

@Joss Eklund@ was stopped in January.`;
const striker = `Striker held before the cup

#Tarn Rovers# striker @Joss Eklund@ was stopped on Tuesday. @Eklund@ failed a breath test.`;
const goal = `Holm to keep goal

@Arvid Holm@ and @Joss Eklund@ will both play on Sunday, #Tarn Rovers# said. @Holm@ trained, and so did @Eklund@.`;
const fog = `Fog closes the harbour

The #Harbour Board# closed the quay.`;

const folder = { keeper, striker, goal, fog };
const corpus = createCorpus();
for (const [name, text] of Object.entries(folder)) corpus.set(name, annotated(text));
const forms = new WordForms(noWordKnowledge);
const namesOf = (name: keyof typeof folder): DocumentNames => {
  const analysis = corpus.documents.get(name)!;
  const identities = corpus.identitiesOf(name);
  const ofEntities = analysis.entities.map((_, entity) => identities[analysis.entityOfMention.indexOf(entity)]!);
  return readDocumentNames(readDocumentTerms(analysis, forms), namedEntities(ofEntities), 4);
};

test('two leads that name other people are apart, though one text recalls whom the other is about', () => {
  expect(leadPeopleApart(namesOf('keeper'), namesOf('striker'))).toBe(1);
});

test('a lead that names both stands between', () => {
  const apart = leadPeopleApart(namesOf('keeper'), namesOf('goal'));
  expect(apart).toBeGreaterThan(0.1);
  expect(apart).toBeLessThan(0.9);
});

test('leads without people say nothing, and every lead is near itself', () => {
  expect(leadPeopleApart(namesOf('keeper'), namesOf('fog'))).toBe(0);
  expect(leadPeopleApart(namesOf('goal'), namesOf('goal'))).toBeCloseTo(0);
});

test('organisations are compared apart from people', () => {
  expect(nameCosine(namesOf('keeper').organisations, namesOf('striker').organisations)).toBeCloseTo(1);
  expect(nameCosine(namesOf('keeper').organisations, namesOf('fog').organisations)).toBe(0);
});
