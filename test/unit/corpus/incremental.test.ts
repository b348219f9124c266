import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Analysis } from '../../../server/src/core/analysis/analysis';
import type { Corpus } from '../../../server/src/core/corpus/corpus';
import { createCorpus } from '../../../server/src/core/corpus/createCorpus';
import { IdentityConstraints } from '../../../server/src/core/identity/across/identityConstraints';
import { annotated } from './annotatedText';

const texts = [
  'Dam at %Orrin% leaks\n\nEngineers of the #Orrin Water Company# lowered the lake on Monday after a leak in the dam. “We saw the first crack at dawn and opened every gate,” @Hanne Volt@ said.',
  'Lake lowered at %Orrin%\n\n“We saw the first crack at dawn and opened every gate, and it held,” said @Hanne Volt@ of the #Orrin Water Company# on Tuesday. The dam leaks.',
  'Leaking dam worries farmers\n\nFarmers below the dam at %Orrin% fear a dry spring. @Pell Marsh@ said: “They opened every gate and never asked us.” The #Orrin Water Company# lowered the lake by 12 metres.',
  'Choir wins prize\n\nThe boys of %Saltby% sang a psalm. @Hanne Volt@ clapped and the jury gave them 300 crowns.',
  'Choir comes home\n\nA band met the choir of %Saltby% at the station after the psalm won 300 crowns on 4 June.',
  '',
].map(annotated);
const names = ['a', 'b', 'c', 'd', 'e'];

type Step = { readonly name: string; readonly text: number | undefined };
const steps = fc.array(fc.record({ name: fc.constantFrom(...names), text: fc.option(fc.nat(texts.length - 1), { nil: undefined, freq: 4 }) }), { maxLength: 14 });

function apply(corpus: Corpus, { name, text }: Step): void {
  if (text === undefined) corpus.delete(name);
  else corpus.set(name, texts[text]!);
}

function afresh(held: ReadonlyMap<string, number>): Corpus {
  const corpus = createCorpus();
  for (const [name, text] of [...held].sort()) corpus.set(name, texts[text]!);
  return corpus;
}

function answers(corpus: Corpus): unknown {
  return {
    documents: [...corpus.documents.keys()].sort(),
    identities: corpus.identities().map(({ name, type, count }) => `${type} ${name} ${count}`).sort(),
    stories: corpus.stories(),
    related: names.map((name) => corpus.related(name)),
    versions: names.map((name) => corpus.quoteVersions(name)),
    comparisons: names.map((name) => corpus.compare(name, 'a')),
  };
}

test('any sequence of changes answers like a corpus built afresh', () => {
  fc.assert(
    fc.property(steps, fc.array(fc.boolean(), { maxLength: 14 }), (sequence, queried) => {
      const corpus = createCorpus();
      const held = new Map<string, number>();
      sequence.forEach((step, index) => {
        apply(corpus, step);
        if (step.text === undefined) held.delete(step.name);
        else held.set(step.name, step.text);
        if (queried[index]) corpus.related(step.name); // what is worked out between changes must not be kept
      });
      expect(answers(corpus)).toEqual(answers(afresh(held)));
    }),
    { numRuns: 60 },
  );
});

test('what is related is told again as it was until a document is added, changed or removed, or the user says who is who', () => {
  const corpus = createCorpus();
  const held = new Map([0, 1, 2].map((text) => [names[text]!, text]));
  for (const [name, text] of held) corpus.set(name, texts[text]!);
  const told = corpus.related('a');
  expect(corpus.related('a')).toBe(told);
  corpus.identities();
  expect(corpus.related('a')).toBe(told);
  for (const step of [{ name: 'd', text: 0 }, { name: 'b', text: 3 }, { name: 'd', text: undefined }]) {
    corpus.related('a');
    apply(corpus, step);
    if (step.text === undefined) held.delete(step.name);
    else held.set(step.name, step.text);
    expect(corpus.related('a')).toEqual(afresh(held).related('a'));
  }
  const before = corpus.related('a');
  corpus.constrain(new IdentityConstraints());
  expect(corpus.related('a')).not.toBe(before);
});

test.each(['related', 'quoteVersions'] as const)('what is asked of %s is worked out bit by bit, and is told as if it were at once, left half way or not', (question) => {
  const folder = new Map([0, 1, 2].map((text) => [names[text]!, text]));
  const whole = afresh(folder)[question]('a');
  expect(whole).not.toEqual([]);
  let stepsLeft = 0;
  const isOver = (): boolean => stepsLeft-- <= 0;
  for (let allowed = 1; ; allowed++) {
    const corpus = afresh(folder);
    stepsLeft = allowed;
    const isWhole = corpus.workOut(question, 'a', isOver);
    expect(corpus[question]('a')).toEqual(whole);
    const changed = afresh(folder);
    stepsLeft = allowed;
    changed.workOut(question, 'a', isOver);
    changed.set('c', texts[3]!);
    while (!changed.workOut(question, 'a', isOver)) stepsLeft = 1;
    expect(changed[question]('a')).toEqual(afresh(new Map([0, 1, 3].map((text, index) => [names[index]!, text])))[question]('a'));
    if (!isWhole) continue;
    expect(allowed).toBeGreaterThan(3);
    break;
  }
});

const dam = (day: string, quote: string): string =>
  `Dam at %Orrin% leaks\n\nEngineers of the #Orrin Water Company# lowered the lake by 12 metres on ${day} after a leak in the dam worried farmers of %Orrin%. “${quote},” @Hanne Volt@ of the #Orrin Water Company# said.`;
const damStory = [
  dam('Monday', 'We saw the first crack at dawn and opened every gate at once'),
  dam('Tuesday', 'At dawn my crews saw a crack, and soon the gates were all open'),
  dam('Monday', 'We opened the gates when the crack was seen'),
  dam('Tuesday', 'A crack was seen at dawn and the gates opened'),
];
const additions = ['', ' It rained.', ' The crack was seen from the gates.', ' At dawn the crews rested.', ' “We saw nothing at all at dawn,” @Pell Marsh@ said.', ' “We opened the gates,” he said.'];

test('versions of quotes are those of a corpus built afresh when documents of their story change beside the quotes', () => {
  const change = fc.record({ document: fc.nat(damStory.length - 1), addition: fc.nat(additions.length - 1), isRenamed: fc.boolean() });
  const scores = new Set<string>();
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
      const held = new Map(damStory.map((text, number) => [`d${number}`, text]));
      const corpus = createCorpus();
      for (const [name, text] of held) corpus.set(name, annotated(text));
      for (const { document, addition, isRenamed } of changes) {
        corpus.quoteVersions('d0');
        const text = damStory[document]! + additions[addition]!;
        const name = [...held.keys()][document]!;
        held.delete(name);
        if (isRenamed) corpus.delete(name);
        held.set(isRenamed ? `${name}'` : name, text);
        corpus.set(isRenamed ? `${name}'` : name, annotated(text));
      }
      const fresh = createCorpus();
      for (const [name, text] of held) fresh.set(name, annotated(text));
      for (const name of held.keys()) {
        const versions = fresh.quoteVersions(name);
        expect(corpus.quoteVersions(name)).toEqual(versions);
        for (const { a, b, score } of versions) if (a.document === 'd0' && b.document === 'd1' && a.quote + b.quote === 0) scores.add(score.toFixed(6));
      }
    }),
    { numRuns: 40 },
  );
  // Words that stand in more documents of the story weigh less: else nothing would have been put to the test.
  expect(scores.size).toBeGreaterThan(1);
});

test('a corpus that is being read answers each question about a document from that document, and once settled like one built afresh', () => {
  const reading = fc.array(fc.record({ step: fc.record({ name: fc.constantFrom(...names), text: fc.nat(texts.length - 1) }), most: fc.nat(12), areMoreExpected: fc.boolean(), asked: fc.option(fc.constantFrom(...names), { nil: undefined }) }), { maxLength: 14 });
  fc.assert(
    fc.property(reading, (sequence) => {
      const corpus = createCorpus();
      const held = new Map<string, number>();
      corpus.isBeingRead = true;
      for (const { step, most, areMoreExpected, asked } of sequence) {
        apply(corpus, step);
        held.set(step.name, step.text);
        let done = 0;
        corpus.settle(() => ++done > most, areMoreExpected);
        if (asked === undefined) continue;
        const text = held.get(asked);
        expect(corpus.documents.get(asked)?.article.text).toBe(text === undefined ? undefined : texts[text]!.article.text);
        corpus.identitiesOf(asked).forEach((identity, index) => expect(identity.mentions.get(asked)).toContain(index));
      }
      expect(corpus.documents.size).toBe(held.size);
      expect(corpus.settle()).toBe(true);
      corpus.isBeingRead = false;
      expect(answers(corpus)).toEqual(answers(afresh(held)));
    }),
    { numRuns: 60 },
  );
});

test('a corpus of one version gives one answer, while it is being read too', () => {
  const action = fc.oneof(steps.map((sequence) => ({ sequence })), fc.record({ most: fc.nat(6), areMoreExpected: fc.boolean() }), fc.record({ isBeingRead: fc.boolean() }));
  fc.assert(
    fc.property(fc.array(action, { maxLength: 10 }), (actions) => {
      const corpus = createCorpus();
      const told = new Map<number, unknown>();
      for (const each of actions) {
        if ('sequence' in each) for (const step of each.sequence) apply(corpus, step);
        else if ('isBeingRead' in each) corpus.isBeingRead = each.isBeingRead;
        else {
          let done = 0;
          corpus.settle(() => ++done > each.most, each.areMoreExpected);
        }
        const { version } = corpus;
        const identities = corpus.identities().map(({ name, count }) => `${name} ${count}`);
        if (told.has(version)) expect(identities).toEqual(told.get(version));
        told.set(version, identities);
      }
    }),
    { numRuns: 300 },
  );
});

test('documents that keep coming are followed up each time the folder has grown by a share', () => {
  const corpus = createCorpus();
  corpus.isBeingRead = true;
  const rounds: number[] = [];
  let known = 0;
  for (let number = 1; number <= 400; number++) {
    corpus.set(`${number}`, annotated(`Doc\n\n@Hanne Volt@ came.`));
    expect(corpus.settle(undefined, true)).toBe(false);
    const count = corpus.identities()[0]?.count ?? 0;
    if (count !== known) rounds.push(number);
    known = count;
  }
  expect([rounds[0], rounds.at(-1)! > 350]).toEqual([32, true]);
  expect(rounds.length).toBeLessThan(20);
  expect(corpus.settle()).toBe(true);
  expect(corpus.identities()[0]?.count).toBe(400);
});

test('documents that come faster than they are followed up keep no round from ending', () => {
  const corpus = createCorpus();
  corpus.isBeingRead = true;
  const come = (number: number): void => corpus.set(`${number}`, annotated('Doc\n\n@Hanne Volt@ came.'));
  for (let number = 1; number <= 40; number++) come(number);
  for (let number = 41; number <= 440; number++) {
    come(number);
    let done = 0;
    corpus.settle(() => ++done > 1, true);
  }
  expect(corpus.identities()[0]?.count).toBeGreaterThanOrEqual(40);
  expect(corpus.settle()).toBe(true);
  expect(corpus.identities()[0]?.count).toBe(440);
});

/** A document made of these choices: words of one of some stories, names, and words of all stories. */
function invented(choices: readonly number[]): Analysis {
  const pick = (from: readonly string[], k: number): string => from[(choices[k % choices.length]! * (k + 7) + k) % from.length]!;
  const topic = choices[0]! % 5;
  const own = ['bridge rivets plates ferry toll', 'choir psalm tenor organ prize', 'dam spillway gates leak valley', 'orchard blight grafts cider frost', 'tram sidings strike fares depot'][topic]!.split(' ');
  const people = ['@Hanne Volt@', '@Pell Marsh@', '@Ines Marsh@', '@Volt@', '#Orrin Water Company#', '%Saltby%', '%Orrin%', '@Marsh@'];
  const common = 'council weather market school harbour letter window garden Monday 14 300 lamp winter'.split(' ');
  const sentences = Array.from({ length: 6 }, (_, k) => `The ${pick(own, k)} of ${pick(people, k)} met the ${pick(own, k + 3)} and ${pick(common, k)} ${pick(common, k + 5)}.`);
  return annotated(`The ${pick(own, 1)} and the ${pick(own, 2)}\n\n${sentences.join(' ')} “We heard the ${pick(own, 4)} crack at ${pick(common, 2)} and closed every ${pick(own, 5)},” said ${pick(people, topic)}.`);
}

test('a folder that is large enough for counts to be rounded answers like one built afresh, whatever was asked or prepared between changes', { timeout: 60_000 }, () => {
  const choices = fc.array(fc.nat(30), { minLength: 3, maxLength: 5 });
  const size = 48;
  const change = fc.record({ document: fc.nat(size + 3), choices: fc.option(choices, { nil: undefined, freq: 9 }), asked: fc.array(fc.nat(size), { maxLength: 3 }), prepared: fc.nat(2 * size) });
  const nameOf = (number: number): string => `document-${String(number).padStart(3, '0')}`;
  fc.assert(
    fc.property(fc.array(choices, { minLength: size, maxLength: size }), fc.array(change, { minLength: 1, maxLength: 8 }), (start, changes) => {
      const corpus = createCorpus();
      const held = new Map<string, Analysis>();
      const put = (name: string, analysis: Analysis): void => {
        corpus.set(name, analysis);
        held.set(name, analysis);
      };
      start.forEach((each, number) => put(nameOf(number), invented(each)));
      for (const { document, choices: now, asked, prepared } of changes) {
        let done = 0;
        corpus.prepare(() => ++done > prepared, asked.slice(1).map(nameOf));
        for (const number of asked) corpus.related(nameOf(number));
        if (now) put(nameOf(document), invented(now));
        else {
          corpus.delete(nameOf(document));
          held.delete(nameOf(document));
        }
      }
      const fresh = createCorpus();
      for (const [name, analysis] of [...held].sort(([a], [b]) => (a < b ? 1 : -1))) fresh.set(name, analysis);
      const asked = [...new Set(changes.flatMap((each) => [each.document, ...each.asked]))].map(nameOf);
      for (const name of asked) {
        expect(corpus.related(name)).toEqual(fresh.related(name));
        expect(corpus.quoteVersions(name)).toEqual(fresh.quoteVersions(name));
      }
      expect(corpus.stories()).toEqual(fresh.stories());
    }),
    { numRuns: 6 },
  );
});

test('what questions will need is prepared bit by bit to an end, and again for what has changed too much', () => {
  const corpus = createCorpus();
  const add = (number: number): void => corpus.set(`${number}`, invented([number, number * 7, number + 3]));
  for (let number = 0; number < 50; number++) add(number);
  corpus.settle();
  const stepsOf = (): number => {
    let steps = 1;
    for (; steps < 500; steps++) {
      let asked = 0;
      if (corpus.prepare(() => ++asked > 20)) break;
    }
    return steps;
  };
  expect(stepsOf()).toBe(8); // 50 searches, and 50 documents whose stories are found one member after another, 20 a step
  expect(stepsOf()).toBe(1);
  for (let number = 50; number < 100; number++) add(number);
  corpus.settle();
  expect(stepsOf()).toBe(15);
});

test('what is related to documents that are likely asked about is worked out ahead, and is told as if they were asked', () => {
  const corpus = afresh(new Map([0, 1, 2, 3].map((text) => [names[text]!, text])));
  let steps = 1;
  while (!corpus.prepare(() => ++steps % 3 === 0, ['b', 'unknown', 'a']) && steps < 100);
  expect(steps).toBeLessThan(100);
  const prepared = ['a', 'b'].map((name) => corpus.related(name));
  expect(prepared).toEqual(['a', 'b'].map((name) => afresh(new Map([0, 1, 2, 3].map((text) => [names[text]!, text]))).related(name)));
  corpus.set('c', texts[3]!);
  const held = new Map([0, 1, 3, 3].map((text, index) => [names[index]!, text]));
  expect(corpus.related('a')).toEqual(afresh(held).related('a'));
});

test('every mention has one identity, in the order of mentions, and that identity lists the mention', () => {
  const odd = annotated('The #–# and @Mr.@ met @Volt@, @Hanne Volt@ and #(OWC)# of %Orrin% near %…%.');
  fc.assert(
    fc.property(steps, (sequence) => {
      const corpus = createCorpus();
      corpus.set('odd', odd);
      for (const step of sequence) apply(corpus, step);
      for (const [document, { mentions }] of corpus.documents) {
        const identities = corpus.identitiesOf(document);
        expect(identities).toHaveLength(mentions.length);
        identities.forEach((identity, index) => expect(identity.mentions.get(document)).toContain(index));
      }
    }),
    { numRuns: 40 },
  );
});

test('every change has a version of its own, and deleting what is not there is no change', () => {
  const corpus = createCorpus();
  corpus.set('a', texts[0]!);
  const { version } = corpus;
  corpus.delete('b');
  expect(corpus.version).toBe(version);
  corpus.set('a', texts[1]!);
  expect(corpus.version).toBeGreaterThan(version);
});
