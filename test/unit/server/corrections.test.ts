import { afterEach, describe, expect, test } from 'vitest';
import { FileChangeType, type Range, type SemanticTokens } from 'vscode-languageserver-protocol';
import type {
  AnnotationItem,
  AnnotationsResult,
  ChangeReachResult,
  Correction,
  CorrectionScope,
  CorrectResult,
  LikelyIdentitiesResult,
  NameItem,
  NameType,
  UncertainResult,
} from '../../../server/src/protocol';
import { LineIndex } from '../../../server/src/service/ranges';
import { InMemoryFiles } from '../../support/inMemoryFiles';
import { LspClient, until, type ClientBehaviour } from '../../support/lspClient';
import { readMarkers } from '../../support/markers';
import { testEngine } from '../../support/testEngine';

const names = { 'Ana Petrova': 'person', Petrova: 'person', 'Joe Marsh': 'person', Monday: 'person', 'Harbour Board': 'organisation', 'Port Ellery': 'place' } as const;
const vote = 'Harbour vote put off\n\n“We need time,” said Ana Petrova of the Harbour Board on Monday.\n\nMs Petrova met Joe Marsh in Port Ellery.\n';
const chair = 'Chair under fire\n\nThe chair, Ana Petrova, faced questions on Monday about the vote.\n';
const news = 'file:///news';
const votePath = `${news}/vote.txt`;
const chairPath = `${news}/chair.txt`;
const annotationFile = '/news/.dossier/annotations.jsonl';

let client: LspClient;
let files: InMemoryFiles;
afterEach(() => client.stop());

async function start(contents: Record<string, string> = { '/news/vote.txt': vote, '/news/chair.txt': chair }, behaviour: Partial<ClientBehaviour> = {}, known: Readonly<Record<string, NameType>> = names): Promise<void> {
  files = new InMemoryFiles(contents);
  client = await LspClient.start({ files, writer: files, engine: testEngine(known) }, { folders: [news], ...behaviour });
}

/** Starts with both articles read and the first open. */
async function startReading(): Promise<void> {
  await start();
  await client.open(votePath, vote);
  await client.ready();
}

/** The range of the words marked by `[…]` in a piece of the text; an empty one where `|` stands. */
function rangeIn(text: string, marked: string): Range {
  const { text: piece, ranges, cursors } = readMarkers(marked);
  const offset = text.indexOf(piece);
  expect(offset).toBeGreaterThanOrEqual(0);
  const { start, end } = ranges[0] ?? { start: cursors[0]!, end: cursors[0]! };
  return new LineIndex(text).range({ start: offset + start, end: offset + end });
}

const at = (marked: string, uri = votePath, text = vote): { uri: string; range: Range } => ({ uri, range: rangeIn(text, marked) });

async function correct(target: object, correction: Correction, scope?: CorrectionScope): Promise<CorrectResult> {
  return client.request<CorrectResult>('dossier/correct', { items: [{ target, correction, ...(scope === undefined ? {} : { scope }) }] });
}

/** As `correct`, where nothing must fail. */
async function corrected(target: object, correction: Correction, scope?: CorrectionScope): Promise<CorrectResult> {
  const result = await correct(target, correction, scope);
  expect(result.failures).toEqual([]);
  return result;
}

async function folderNames(): Promise<string[]> {
  const { names: found } = await client.request<{ names: NameItem[] }>('dossier/names', { scope: 'folder' });
  return found.map(({ name, type, count }) => `${type} ${name} ${count}`).sort();
}

const identityOf = async (name: string): Promise<string> => {
  const { names: found } = await client.request<{ names: NameItem[] }>('dossier/names', { scope: 'folder' });
  return found.find((item) => item.name === name)!.identity;
};

const annotations = async (uri?: string): Promise<readonly AnnotationItem[]> => (await client.request<AnnotationsResult>('dossier/annotations', uri === undefined ? {} : { uri })).items;
const tokensOf = (uri: string): Promise<SemanticTokens> => client.request('textDocument/semanticTokens/full', { textDocument: { uri } });

describe('a correction', () => {
  test('is in force at once in the open document, soon in the others, and the views are told', async () => {
    await startReading();
    const before = await tokensOf(votePath);
    const { changes } = await corrected(at('on Mon|day'), { kind: 'not-a-name' });
    expect(changes).toHaveLength(1);
    expect((await tokensOf(votePath)).data).toHaveLength(before.data.length - 5);
    await until(async () => !(await folderNames()).some((name) => name.includes('Monday')));
    await until(() => client.annotationChanges > 0 && client.tokenRefreshes > 0);
  });

  test('is one line of JSON-LD in the folder’s file, and no source file changes', async () => {
    await startReading();
    await corrected(at('on Mon|day'), { kind: 'not-a-name' }, 'place');
    const lines = files.textOf(annotationFile).trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({ type: 'Annotation', motivation: 'classifying', target: { source: 'vote.txt' } });
    expect([files.textOf('/news/vote.txt'), files.textOf('/news/chair.txt')]).toEqual([vote, chair]);
  });

  test('holds in a document with a backslash in its name', async () => {
    const odd = `${news}/port%5Cvote.txt`;
    await start({ '/news/port\\vote.txt': vote });
    await client.open(odd, vote);
    await client.ready();
    await corrected(at('on [Monday]', odd), { kind: 'not-a-name' }, 'place');
    await until(async () => !(await folderNames()).some((name) => name.includes('Monday')));
    expect((await client.status()).problems).toEqual([]);
    expect((await annotations(odd)).map(({ state }) => state)).toEqual(['attached']);
  });

  test('of one place leaves the same name elsewhere', async () => {
    await startReading();
    await corrected(at('on [Monday]'), { kind: 'not-a-name' }, 'place');
    expect(await folderNames()).toContain('person Monday 1');
  });

  test('marks words as a name and as a quote', async () => {
    await startReading();
    await corrected(at('about the [vote]', chairPath, chair), { kind: 'mark', as: 'organisation' });
    await until(async () => (await folderNames()).includes('organisation vote 2'));
    await corrected(at('[met Joe Marsh in Port Ellery]'), { kind: 'mark', as: 'quote' });
    expect((await client.status()).quotes).toBe(2);
  });

  test('marks the words with capitals at the cursor, where nothing is selected and no name was found', async () => {
    const strike = 'Nurses walk out\n\nIt fell to Priti Venkataraman to speak for the nurses.\n';
    await start({ '/news/vote.txt': vote, '/news/strike.txt': strike });
    await client.open(`${news}/strike.txt`, strike);
    await client.ready();
    const { changes, place } = await corrected(at('Venka|taraman', `${news}/strike.txt`, strike), { kind: 'mark', as: 'person' });
    expect(changes).toHaveLength(1);
    await until(async () => (await folderNames()).includes('person Priti Venkataraman 1'));
    const item = { target: at('Venka|taraman', `${news}/strike.txt`, strike), correction: { kind: 'mark', as: 'person' } };
    const reached = await client.request<ChangeReachResult>('dossier/changeReach', { item, place, changes, scope: 'document' });
    expect(reached).toMatchObject({ failures: [], isTakenBack: true, changes: [{ after: expect.stringContaining('"Priti Venkataraman"') as string }] });
    const none = await correct(at('to spe|ak', `${news}/strike.txt`, strike), { kind: 'mark', as: 'person' });
    expect(none.failures).toEqual([{ index: 0, message: 'Select the words of the name first.' }]);
  });

  test('makes two identities one, and splits a name off again', async () => {
    await startReading();
    await corrected(at('met Joe Mar|sh'), { kind: 'same-as', identity: await identityOf('Ana Petrova') });
    await until(async () => (await folderNames()).some((name) => /^person .* 4$/.test(name)));
    await corrected(at('met Joe Mar|sh'), { kind: 'split' });
    await until(async () => (await folderNames()).includes('person Joe Marsh 1'));
    expect(files.textOf(annotationFile).trimEnd().split('\n').length).toBeLessThanOrEqual(2);
  });

  test('makes a forename alone the same as a full name in its document only, unless more is asked for', async () => {
    const gala = 'At the gala\n\nRosalind sang.\n';
    await start({ '/news/vote.txt': vote, '/news/gala.txt': gala, '/news/ball.txt': 'At the ball\n\nRosalind danced.\n' }, {}, { ...names, Rosalind: 'person' });
    await client.open(`${news}/gala.txt`, gala);
    await client.ready();
    expect(await folderNames()).toContain('person Rosalind 2');
    await corrected(at('Rosa|lind', `${news}/gala.txt`, gala), { kind: 'same-as', identity: await identityOf('Joe Marsh') });
    await until(async () => (await folderNames()).includes('person Joe Marsh 2'));
    expect(await folderNames()).toContain('person Rosalind 1');
    expect((await annotations()).map(({ scope }) => scope)).toEqual(['document']);
  });

  test('splits a surname from its bearer in the document that holds both', async () => {
    await startReading();
    await corrected(at('Ms Petr|ova'), { kind: 'split' });
    await until(async () => (await folderNames()).includes('person Petrova 1'));
  });

  test('splits a name off in one document where others call its bearer by the very same name, whatever the longest is', async () => {
    const contents = { '/news/match.txt': 'A late goal\n\nJoe Marsh scored twice.\n', '/news/ward.txt': 'A ward\n\nJoe Albert Marsh wrote.\n', '/news/letter.txt': 'A letter\n\nJoe Marsh replied.\n' };
    files = new InMemoryFiles(contents);
    client = await LspClient.start({ files, writer: files, engine: testEngine({ 'Joe Albert Marsh': 'person', 'Joe Marsh': 'person' }) }, { folders: [news] });
    const match = contents['/news/match.txt'];
    await client.open(`${news}/match.txt`, match);
    await client.ready();
    expect(await folderNames()).toEqual(['person Joe Marsh 3']);
    await corrected(at('Joe Mar|sh', `${news}/match.txt`, match), { kind: 'split' });
    await until(async () => (await folderNames()).length === 2);
    expect(await folderNames()).toEqual(['person Joe Albert Marsh 2', 'person Joe Marsh 1']);
  });

  test('splits a name off at one place, with what follows from it and nothing else, and takes that back', async () => {
    const gala = 'At the gala\n\nAna Petrova sang. A dancer, Ana Petrova, danced. Ms Petrova bowed.\n';
    await start({ '/news/vote.txt': vote, '/news/chair.txt': chair, '/news/gala.txt': gala });
    await client.open(`${news}/gala.txt`, gala);
    await client.ready();
    expect(await folderNames()).toContain('person Ana Petrova 6');
    const { changes } = await correct(at('dancer, Ana Petr|ova', `${news}/gala.txt`, gala), { kind: 'split' }, 'place');
    await until(async () => (await folderNames()).includes('person Ana Petrova 4'));
    expect(await folderNames()).toContain('person Ana Petrova 2');
    expect((await annotations()).map(({ scope }) => scope)).toEqual(['place']);
    await client.request<CorrectResult>('dossier/undoCorrections', { changes });
    await until(async () => (await folderNames()).includes('person Ana Petrova 6'));
  });

  test('makes two of one name one again', async () => {
    await startReading();
    await corrected(at('chair, Ana Petr|ova', chairPath, chair), { kind: 'split' });
    await until(async () => (await folderNames()).filter((name) => name.includes('Ana Petrova')).length === 2);
    const { names: found } = await client.request<{ names: NameItem[] }>('dossier/names', { scope: 'folder' });
    const [one, other] = found.filter(({ name }) => name === 'Ana Petrova');
    await corrected({ identity: one!.identity }, { kind: 'same-as', identity: other!.identity });
    await until(async () => (await folderNames()).includes('person Ana Petrova 3'));
  });

  test('does not make two of one name one where a third would become it, too, and says why', async () => {
    const contents = Object.fromEntries(['vote', 'chair', 'letter'].map((name) => [`/news/${name}.txt`, `About a ${name}\n\nAna Petrova wrote of the ${name}.\n`]));
    await start(contents);
    await client.open(votePath, contents['/news/vote.txt']!);
    await client.ready();
    for (const name of ['vote', 'chair']) await corrected(at('Ana Petr|ova', `${news}/${name}.txt`, contents[`/news/${name}.txt`]!), { kind: 'split' });
    await until(async () => (await folderNames()).length === 3);
    const { names: found } = await client.request<{ names: NameItem[] }>('dossier/names', { scope: 'folder' });
    const [one, other] = found.filter(({ location }) => !location.uri.includes('letter'));
    const { failures } = await correct({ identity: one!.identity }, { kind: 'same-as', identity: other!.identity });
    expect(failures.map(({ message }) => message)).toEqual([expect.stringContaining('Others have this name too')]);
    expect(await folderNames()).toHaveLength(3);
  });

  test('gives an identity another name for show, which every later correction still understands', async () => {
    await startReading();
    await corrected({ identity: await identityOf('Ana Petrova') }, { kind: 'canonical-name', name: 'Dame  Ana' });
    expect(await folderNames()).toContain('person Dame Ana 3');
    await corrected(at('met Joe Mar|sh'), { kind: 'same-as', identity: await identityOf('Dame Ana') });
    expect(await folderNames()).toContain('person Dame Ana 4');
  });

  test('changes who speaks', async () => {
    await startReading();
    const range = rangeIn(vote, 'We ne|ed time');
    const likely = await client.request<LikelyIdentitiesResult>('dossier/likelyIdentities', { target: { uri: votePath, range }, purpose: 'speaker' });
    expect(likely.identities[0]!.name).toBe('Ana Petrova');
    expect(likely.current).toBe(likely.identities[0]!.identity);
    await corrected({ uri: votePath, range }, { kind: 'speaker', identity: await identityOf('Joe Marsh') });
    const after = await client.request<LikelyIdentitiesResult>('dossier/likelyIdentities', { target: { uri: votePath, range }, purpose: 'speaker' });
    expect(after.identities.find(({ identity }) => identity === after.current)?.name).toBe('Joe Marsh');
    await corrected({ uri: votePath, range }, { kind: 'speaker' });
    const unattributed = await client.request<LikelyIdentitiesResult>('dossier/likelyIdentities', { target: { uri: votePath, range }, purpose: 'speaker' });
    expect([unattributed.current, unattributed.subject]).toEqual([undefined, 'We need time']);
  });

  test('changes who speaks all parts of one statement, and one step undoes it', async () => {
    const talk = 'Talks fail\n\nAna Petrova met Joe Marsh. “We need time,” Ana Petrova said. “We need more of it.” “I do not,” Joe Marsh said.\n';
    await start({ '/news/talk.txt': talk });
    const uri = `${news}/talk.txt`;
    await client.open(uri, talk);
    await client.ready();
    const speakerOf = async (marked: string): Promise<string | undefined> => {
      const { identities, current } = await client.request<LikelyIdentitiesResult>('dossier/likelyIdentities', { target: at(marked, uri, talk), purpose: 'speaker' });
      return identities.find(({ identity }) => identity === current)?.name;
    };
    const speakers = async (): Promise<(string | undefined)[]> => [await speakerOf('We need ti|me'), await speakerOf('more of| it'), await speakerOf('I do n|ot')];
    expect(await speakers()).toEqual(['Ana Petrova', 'Ana Petrova', 'Joe Marsh']);
    const { changes } = await corrected(at('more of| it', uri, talk), { kind: 'speaker', identity: await identityOf('Joe Marsh') });
    expect(await speakers()).toEqual(['Joe Marsh', 'Joe Marsh', 'Joe Marsh']);
    const undone = await client.request<CorrectResult>('dossier/undoCorrections', { changes });
    expect(undone.failures).toEqual([]);
    expect(await speakers()).toEqual(['Ana Petrova', 'Ana Petrova', 'Joe Marsh']);
  });

  test('of all names of an identity reaches each spelling', async () => {
    await startReading();
    await corrected({ identity: await identityOf('Ana Petrova') }, { kind: 'mark', as: 'organisation' });
    await until(async () => !(await folderNames()).some((name) => name.startsWith('person') && name.includes('Petrova')));
  });

  test('of all names of an identity holds in each workspace folder that names it, and what is said of who is who is written once', async () => {
    await start({ '/news/vote.txt': vote, '/more/chair.txt': chair, '/else/kelp.txt': 'Kelp returns\n\nDivers found kelp again.\n' }, { folders: [news, 'file:///more', 'file:///else'] });
    await client.open(votePath, vote);
    await client.ready();
    const { changes } = await corrected({ identity: await identityOf('Monday') }, { kind: 'not-a-name' });
    expect(changes.map(({ folder }) => folder).sort()).toEqual(['file:///more', news]);
    await until(async () => !(await folderNames()).some((name) => name.includes('Monday')));
    const called = await corrected({ identity: await identityOf('Ana Petrova') }, { kind: 'canonical-name', name: 'Dame Ana' });
    expect(called.changes).toHaveLength(1);
    await until(async () => (await folderNames()).includes('person Dame Ana 3'));
  });

  test('of an identity is kept in the folder though a document of no folder names it first', async () => {
    await start();
    await client.open('file:///elsewhere/vote.txt', vote);
    expect(await folderNames()).toContain('person Monday 1');
    await client.ready();
    const { changes } = await corrected({ identity: await identityOf('Monday') }, { kind: 'not-a-name' });
    expect(changes.map(({ folder }) => folder)).toEqual([news]);
    expect((await correct({ identity: await identityOf('Ana Petrova') }, { kind: 'canonical-name', name: 'Dame Ana' })).failures).toEqual([]);
  });

  test('takes the place of one that decided the same', async () => {
    await startReading();
    await corrected(at('in Port Ell|ery'), { kind: 'mark', as: 'organisation' });
    await corrected(at('in Port Ell|ery'), { kind: 'mark', as: 'person' });
    const items = await annotations();
    expect(items.map(({ kind, words }) => `${kind} ${words}`)).toEqual(['person Port Ellery']);
    expect((await correct(at('in Port Ell|ery'), { kind: 'mark', as: 'person' })).changes).toEqual([]);
  });

  test('several at once are written together, and each that cannot be done says why', async () => {
    await startReading();
    const { items } = await client.request<UncertainResult>('dossier/uncertain', { uri: votePath });
    expect(items).toEqual([]);
    const result = await client.request<CorrectResult>('dossier/correct', {
      items: [
        { target: at('on Mon|day'), correction: { kind: 'confirm' } },
        { target: at('vote p|ut off'), correction: { kind: 'not-a-name' } },
        { target: { identity: 'nobody' }, correction: { kind: 'not-a-name' } },
        { target: at('We ne|ed time'), correction: { kind: 'confirm' } },
      ],
    });
    expect(result.changes).toHaveLength(2);
    expect(result.failures).toEqual([
      { index: 1, message: 'There is no name here.' },
      { index: 2, message: 'This person, organisation or place is not there any more.' },
    ]);
  });

  test('is undone, and what was undone can be done again by undoing that', async () => {
    await startReading();
    const done = await corrected(at('on Mon|day'), { kind: 'not-a-name' });
    const undone = await client.request<CorrectResult>('dossier/undoCorrections', { changes: done.changes });
    expect(undone.failures).toEqual([]);
    expect(files.textOf(annotationFile)).toBe('');
    await until(async () => (await folderNames()).includes('person Monday 2'));
    await client.request<CorrectResult>('dossier/undoCorrections', { changes: undone.changes });
    await until(async () => !(await folderNames()).some((name) => name.includes('Monday')));
  });

  test('is made again with another reach at its own words, which an edit has moved', async () => {
    await startReading();
    const item = { target: at('said Ana Petr|ova of'), correction: { kind: 'not-a-name' as const } };
    const { place, changes } = await corrected(item.target, item.correction, 'place');
    const edited = `A line more.\n\n${vote}`;
    await client.change(votePath, 2, edited);
    const result = await client.request<ChangeReachResult>('dossier/changeReach', { item, place, changes, scope: 'folder' });
    expect([result.isTakenBack, result.failures]).toEqual([true, []]);
    expect((await annotations()).map(({ words, scope }) => [words, scope])).toEqual([['Ana Petrova', 'folder']]);
    const back = await client.request<ChangeReachResult>('dossier/changeReach', { item, place: result.place, changes: result.changes, scope: 'place' });
    expect([back.isTakenBack, back.failures]).toEqual([true, []]);
    expect((await annotations()).map(({ words, scope, range }) => [words, scope, range])).toEqual([['Ana Petrova', 'place', rangeIn(edited, 'said [Ana Petrova] of')]]);
  });

  test.each(['+275760-09-13T00:00:00.000Z', 'last week'])('can be changed and taken back whatever time it bears: %s', async (modified) => {
    const line = JSON.stringify({ type: 'Annotation', id: 'urn:uuid:theirs', created: modified, modified, body: { value: 'Who?', 'dossier:judgement': 'note' }, target: { source: 'vote.txt', selector: [{ type: 'TextQuoteSelector', exact: 'Joe Marsh' }] } });
    await start({ '/news/vote.txt': vote, [annotationFile]: `${line}\n` });
    await client.open(votePath, vote);
    await client.ready();
    const value = async (): Promise<unknown> => (await annotations()).map((item) => item.value);
    const edited = await client.request<CorrectResult>('dossier/editNote', { id: 'urn:uuid:theirs', text: 'Her brother.' });
    expect([edited.failures, await value()]).toEqual([[], ['Her brother.']]);
    expect((await client.request<CorrectResult>('dossier/undoCorrections', edited)).failures).toEqual([]);
    expect(await value()).toEqual(['Who?']);
  });

  test('leaves what other programs wrote in the file, and comes back with it', async () => {
    const line = JSON.stringify({
      type: 'Annotation',
      id: 'urn:uuid:theirs',
      generator: 'https://other.example',
      created: 'last week',
      modified: 'last week',
      body: { value: 'Who?', 'dossier:judgement': 'note' },
      target: { source: 'vote.txt', selector: [{ type: 'TextQuoteSelector', exact: 'Joe Marsh' }] },
    });
    await start({ '/news/vote.txt': vote, [annotationFile]: `${line}\n` });
    await client.open(votePath, vote);
    await client.ready();
    await corrected(at('on Mon|day'), { kind: 'not-a-name' });
    expect(files.textOf(annotationFile)).toContain(`${line}\n`);
    const edited = await client.request<CorrectResult>('dossier/editNote', { id: 'urn:uuid:theirs', text: 'Her brother.' });
    expect(edited.failures).toEqual([]);
    expect((await annotations()).map(({ value }) => value)).toContain('Her brother.');
    expect(files.textOf(annotationFile)).toContain('other.example');
    const removed = await client.request<CorrectResult>('dossier/removeAnnotations', { ids: ['urn:uuid:theirs'] });
    expect(files.textOf(annotationFile)).not.toContain('other.example');
    expect((await client.request<CorrectResult>('dossier/undoCorrections', removed)).failures).toEqual([]);
    expect(files.textOf(annotationFile)).toContain('other.example');
  });

  test('whose words are gone keeps its reach', async () => {
    await startReading();
    const item = { target: at('said Ana Petr|ova of'), correction: { kind: 'not-a-name' as const } };
    const { place, changes } = await corrected(item.target, item.correction);
    await client.change(votePath, 2, vote.replace('Ana Petrova', 'the chair'));
    const result = await client.request<ChangeReachResult>('dossier/changeReach', { item, place, changes, scope: 'document' });
    expect(result).toEqual({ changes: [], failures: [{ index: 0, message: 'Where its words stand now is not certain.' }], isTakenBack: false });
    expect((await annotations()).map(({ scope }) => scope)).toEqual(['folder']);
  });

  test('that was changed by somebody else since is not undone', async () => {
    await startReading();
    const { changes } = await corrected(at('in Port Ell|ery'), { kind: 'mark', as: 'organisation' });
    await corrected(at('in Port Ell|ery'), { kind: 'mark', as: 'person' });
    const { failures } = await client.request<CorrectResult>('dossier/undoCorrections', { changes });
    expect(failures).toEqual([{ index: 0, message: expect.stringContaining('changed since') }]);
    expect(await annotations()).toHaveLength(1);
  });

  test('is a command too, for clients that know no other way', async () => {
    await startReading();
    const result = await client.request<CorrectResult>('workspace/executeCommand', { command: 'dossier/correct', arguments: [{ items: [{ target: at('on Mon|day'), correction: { kind: 'not-a-name' } }] }] });
    expect(result.changes).toHaveLength(1);
  });

  test.each([{}, { items: 5 }, { items: [{ target: { uri: votePath }, correction: { kind: 'confirm' } }] }, { items: [{ target: { identity: 'x' }, correction: { kind: 'mark', as: 'dog' } }] }])(
    'with ill-formed parameters is refused: %j',
    async (params) => {
      await startReading();
      await expect(client.request('dossier/correct', params)).rejects.toThrow('cannot be used');
      expect(files.textOf(annotationFile)).toBe('');
    },
  );
});

describe('documents without a place for annotations', () => {
  test.each([
    ['untitled:Untitled-1', 'Save the document'],
    ['file:///elsewhere/vote.txt', 'lies in no folder of the workspace'],
  ])('say so: %s', async (uri, message) => {
    await start();
    await client.open(uri, vote);
    const { failures, changes } = await correct(at('on Mon|day', uri), { kind: 'not-a-name' });
    expect(changes).toEqual([]);
    expect(failures[0]!.message).toContain(message);
  });

  test.each(['the disk is full', 'permission denied', 'the disk is read-only'])('or that cannot be written say why, and nothing changes: %s', async (reason) => {
    await startReading();
    files.refusal = reason;
    const { failures, changes } = await correct(at('on Mon|day'), { kind: 'not-a-name' });
    expect([changes, failures]).toEqual([[], [{ index: 0, message: `.dossier/annotations.jsonl cannot be written: ${reason}.`, mayRetry: true }]]);
    expect(await folderNames()).toContain('person Monday 2');
    files.refusal = undefined;
    await corrected(at('on Mon|day'), { kind: 'not-a-name' });
  });
});

describe('notes', () => {
  test('make threads that are answered, edited, resolved and removed', async () => {
    await startReading();
    const { changes } = await corrected(at('[Harbour Board]'), { kind: 'note', text: ' Call them. ' });
    const { id } = changes[0]!;
    await corrected(at('[Harbour Board]'), { kind: 'note', text: 'Done.', replyTo: id });
    await client.request('dossier/editNote', { id, text: 'Call them again.' });
    await client.request('dossier/editNote', { id, resolved: true });
    const items = await annotations(votePath);
    expect(items.map(({ value, replyTo, resolved }) => [value, replyTo === id, resolved === true])).toEqual([
      ['Call them again.', false, true],
      ['Done.', true, false],
    ]);
    expect(items[0]).toMatchObject({ state: 'attached', range: rangeIn(vote, '[Harbour Board]'), scope: 'place', words: 'Harbour Board' });
    expect(items[0]).not.toHaveProperty('creator');
    const { changes: removed } = await client.request<CorrectResult>('dossier/removeAnnotations', { ids: [id] });
    expect(removed).toHaveLength(2);
    await client.request('dossier/undoCorrections', { changes: removed });
    expect(await annotations(votePath)).toHaveLength(2);
  });

  test('on a line without a name are about that line, however lines end', async () => {
    const text = 'Kelp returns\r\rDivers found it again.\rThey were glad.\r';
    await start({ '/news/kelp.txt': text });
    await client.open(`${news}/kelp.txt`, text);
    await client.ready();
    await corrected({ uri: `${news}/kelp.txt`, range: { start: { line: 2, character: 3 }, end: { line: 2, character: 3 } } }, { kind: 'note', text: 'Where?' });
    expect((await annotations()).map(({ words }) => words)).toEqual(['Divers found it again.']);
  });

  test('of which the first is gone leave a reply that is listed as an orphan, can be removed, and becomes a note where it is given a place', async () => {
    await startReading();
    const { id } = (await corrected(at('[Harbour Board]'), { kind: 'note', text: 'Call them.' })).changes[0]!;
    const reply = (await corrected(at('[Harbour Board]'), { kind: 'note', text: 'Done.', replyTo: id })).changes[0]!;
    await client.stop();
    await start({ '/news/vote.txt': vote, [annotationFile]: `${reply.after!}\n` });
    await client.open(votePath, vote);
    await client.ready();
    const [lost, ...others] = await annotations(votePath);
    expect([lost!.state, lost!.value, lost!.reason, lost!.replyTo, others]).toEqual(['orphaned', 'Done.', 'The note that it answers is not there any more.', undefined, []]);
    const removed = await client.request<CorrectResult>('dossier/removeAnnotations', { ids: [reply.id] });
    expect(await annotations()).toEqual([]);
    await client.request('dossier/undoCorrections', removed);
    await client.request<CorrectResult>('dossier/reattachAnnotation', { id: reply.id, ...at('[Joe Marsh]') });
    expect(await annotations()).toEqual([expect.objectContaining({ state: 'attached', value: 'Done.', words: 'Joe Marsh' })]);
    expect(files.textOf(annotationFile)).not.toContain('replyTo');
  });

  test('have the author that a setting names, which corrections have not', async () => {
    await start(undefined, { settings: { notes: { author: ' Rosa Reader ' } } });
    await client.open(votePath, vote);
    await client.ready();
    await corrected(at('[Joe Marsh]'), { kind: 'note', text: 'Who?' });
    await corrected(at('[Harbour Board]'), { kind: 'not-a-name' });
    const authors = (await annotations(votePath)).map(({ kind, creator = 'nobody' }) => `${kind} by ${creator}`);
    expect(authors.toSorted()).toEqual(['not-a-name by nobody', 'note by Rosa Reader']);
  });

  test('follow edits before them, and are orphaned, kept and re-attached when their words have gone', async () => {
    await startReading();
    const { changes } = await corrected(at('[Joe Marsh]'), { kind: 'note', text: 'Who?' });
    await client.change(votePath, 2, `Corrected\n${vote}`);
    expect((await annotations(votePath))[0]).toMatchObject({ state: 'attached', range: rangeIn(`Corrected\n${vote}`, '[Joe Marsh]') });
    const without = vote.replace('Joe Marsh', 'a man');
    await client.change(votePath, 3, without);
    expect((await annotations(votePath))[0]).toMatchObject({ state: 'orphaned', words: 'Joe Marsh', uri: votePath, reason: expect.any(String) });
    const result = await client.request<CorrectResult>('dossier/reattachAnnotation', { id: changes[0]!.id, uri: votePath, range: rangeIn(without, '[a man]') });
    expect(result.failures).toEqual([]);
    expect((await annotations(votePath))[0]).toMatchObject({ state: 'attached', words: 'a man', value: 'Who?' });
  });
});

describe('workspace folders within each other', () => {
  const wire = `${news}/wire`;
  const wirePath = `${wire}/chair.txt`;
  const wireFile = '/news/wire/.dossier/annotations.jsonl';

  test('show as orphans what the outer says of a document of the inner, and give it over', async () => {
    await start({ '/news/vote.txt': vote, '/news/wire/chair.txt': chair });
    await client.open(votePath, vote);
    await client.ready();
    const { id } = (await corrected(at('on [Monday]', wirePath, chair), { kind: 'not-a-name' }, 'place')).changes[0]!;
    const content = files.textOf(annotationFile);
    await client.stop();
    await start({ '/news/vote.txt': vote, '/news/wire/chair.txt': chair, [annotationFile]: content }, { folders: [news, wire] });
    await client.open(votePath, vote);
    await client.ready();
    for (const items of [await annotations(), await annotations(wirePath)]) {
      expect(items).toEqual([expect.objectContaining({ state: 'orphaned', uri: wirePath, reason: 'The document lies in another folder of the workspace, which has corrections and notes of its own.' })]);
    }
    expect(await folderNames()).toContain('person Monday 2');
    const reattached = await client.request<CorrectResult>('dossier/reattachAnnotation', { id, ...at('on [Monday]', wirePath, chair) });
    expect([reattached.failures, files.textOf(annotationFile)]).toEqual([[], '']);
    expect(files.textOf(wireFile)).toContain('"source":"chair.txt"');
    await until(async () => (await folderNames()).includes('person Monday 1'));
    expect(await annotations(wirePath)).toEqual([expect.objectContaining({ id, state: 'attached' })]);
    expect((await client.request<CorrectResult>('dossier/undoCorrections', { changes: reattached.changes })).failures).toEqual([]);
    expect([files.textOf(annotationFile).includes('"source":"wire/chair.txt"'), files.textOf(wireFile)]).toEqual([true, '']);
  });

  test('keep a note where it is when it cannot be written where it goes', async () => {
    await start({ '/news/vote.txt': vote, '/news/wire/chair.txt': chair }, { folders: [news, wire] });
    await client.open(votePath, vote);
    await client.ready();
    const { id } = (await corrected(at('[Joe Marsh]'), { kind: 'note', text: 'Who?' })).changes[0]!;
    const content = files.textOf(annotationFile);
    files.refusal = 'the disk is full';
    const { changes, failures } = await client.request<CorrectResult>('dossier/reattachAnnotation', { id, ...at('[Ana Petrova]', wirePath, chair) });
    expect([changes, failures.length, files.textOf(annotationFile)]).toEqual([[], 1, content]);
  });
});

describe('the file of annotations', () => {
  test('is in force from the start', async () => {
    await startReading();
    await corrected(at('on Mon|day'), { kind: 'not-a-name' });
    const content = files.textOf(annotationFile);
    await client.stop();
    await start({ '/news/vote.txt': vote, '/news/chair.txt': chair, [annotationFile]: content });
    await client.open(votePath, vote);
    await client.ready();
    expect((await folderNames()).some((name) => name.includes('Monday'))).toBe(false);
  });

  test('that changes on disk, as by a merge, is in force when the editor tells', async () => {
    await startReading();
    await corrected(at('on Mon|day'), { kind: 'not-a-name' });
    const content = files.textOf(annotationFile).replaceAll('Monday', 'Joe Marsh').replace(/urn:uuid:[^"]+/, 'urn:uuid:other');
    files.set(annotationFile, files.textOf(annotationFile) + content);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `file://${annotationFile}`, type: 2 }] });
    await until(async () => !(await folderNames()).some((name) => name.includes('Joe Marsh') || name.includes('Monday')));
  });

  test('keeps a damaged line, uses the others, and says so once', async () => {
    await startReading();
    await corrected(at('on Mon|day'), { kind: 'not-a-name' });
    files.set(annotationFile, `{"type":"Annot\n${files.textOf(annotationFile)}`);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `file://${annotationFile}`, type: 2 }] });
    const { problems } = await client.statusWhen(({ problems: all }) => all.length > 0);
    expect(problems).toEqual([expect.stringContaining('A line of .dossier/annotations.jsonl cannot be read; it is kept in the file, line 1')]);
    const { damaged, items } = await client.request<AnnotationsResult>('dossier/annotations', {});
    expect([damaged, items.length]).toEqual([[{ uri: `file://${annotationFile}`, line: 0, text: '{"type":"Annot' }], 1]);
    await corrected(at('met Joe Mar|sh'), { kind: 'confirm' });
    expect(files.textOf(annotationFile)).toContain('{"type":"Annot\n');
  });

  test('goes with a document that is renamed in the editor, and with a folder', async () => {
    await startReading();
    await corrected(at('on [Monday]'), { kind: 'not-a-name' }, 'place');
    await client.notify('workspace/didRenameFiles', { files: [{ oldUri: votePath, newUri: `${news}/old/vote 1.txt` }] });
    await until(() => files.textOf(annotationFile).includes('"old/vote%201.txt"'));
    await client.notify('workspace/didRenameFiles', { files: [{ oldUri: `${news}/old`, newUri: `${news}/new` }] });
    await until(() => files.textOf(annotationFile).includes('"new/vote%201.txt"'));
  });

  test('keeps what git has pulled when a document is renamed before the editor tells of it', async () => {
    await startReading();
    await corrected(at('[Joe Marsh]'), { kind: 'note', text: 'Who?' });
    const ours = files.textOf(annotationFile);
    const pulled = ours.replace('Who?', 'The chair’s brother.').replace(/"modified":"[^"]+"/, `"modified":"${new Date(Date.now() + 60_000).toISOString()}"`);
    files.set(annotationFile, pulled + ours.replace(/urn:uuid:[^"]+/, 'urn:uuid:theirs').replace('Who?', 'Who is he?'));
    await client.notify('workspace/didRenameFiles', { files: [{ oldUri: votePath, newUri: `${news}/later.txt` }] });
    await until(() => files.textOf(annotationFile).includes('"later.txt"'));
    await until(async () => (await annotations()).length === 2);
    expect((await annotations()).map(({ uri, value }) => [uri, value]).sort()).toEqual([
      [`${news}/later.txt`, 'The chair’s brother.'],
      [`${news}/later.txt`, 'Who is he?'],
    ]);
  });

  test('gives what was pulled to the other workspace folder that a document moves to, and keeps what it does not take', async () => {
    const more = '/more/.dossier/annotations.jsonl';
    await start({ '/news/vote.txt': vote, '/news/chair.txt': chair, '/more/a.txt': chair }, { folders: [news, 'file:///more'] });
    await client.open(votePath, vote);
    await client.ready();
    await corrected(at('[Joe Marsh]'), { kind: 'note', text: 'Who?' });
    const pulled = files.textOf(annotationFile).replace('Who?', 'Her brother.').replace(/"modified":"[^"]+"/, `"modified":"${new Date(Date.now() + 60_000).toISOString()}"`);
    const other = pulled.replace(/urn:uuid:[^"]+/, 'urn:uuid:other').replace('"vote.txt"', '"chair.txt"');
    files.set(annotationFile, pulled + other);
    await client.notify('workspace/didRenameFiles', { files: [{ oldUri: votePath, newUri: 'file:///more/vote.txt' }] });
    await until(() => files.textOf(more) !== '' && files.textOf(annotationFile) !== pulled + other);
    expect(files.textOf(more)).toContain('Her brother.');
    expect(files.textOf(annotationFile)).toBe(other);
  });

  test('finds a document that was renamed behind its back when exactly one is it, and is left as it is', async () => {
    await startReading();
    await corrected(at('on [Monday]'), { kind: 'not-a-name' }, 'place');
    await corrected(at('[Joe Marsh]'), { kind: 'note', text: 'Who?' });
    const content = files.textOf(annotationFile);
    await client.stop();
    await start({ '/news/renamed.txt': vote, '/news/chair.txt': chair, [annotationFile]: content });
    await client.open(chairPath, chair);
    await client.ready();
    await until(async () => (await annotations()).every(({ state, uri }) => state === 'attached' && uri === `${news}/renamed.txt`));
    await until(async () => (await folderNames()).includes('person Monday 1'));
    expect(files.textOf(annotationFile)).toBe(content);
  });

  test('stays with a document that was renamed behind its back, when that is edited and when it is renamed in the editor', async () => {
    await startReading();
    await corrected(at('on [Monday]'), { kind: 'not-a-name' }, 'place');
    await client.close(votePath);
    const change = async (...changes: readonly (readonly [path: string, text: string | undefined])[]): Promise<void> => {
      for (const [path, text] of changes) if (text === undefined) files.delete(`/news/${path}`); else files.set(`/news/${path}`, text);
      await client.notify('workspace/didChangeWatchedFiles', { changes: changes.map(([path, text]) => ({ uri: `${news}/${path}`, type: text === undefined ? FileChangeType.Deleted : FileChangeType.Changed })) });
    };
    const isAt = (path: string): Promise<true> => until(async () => (await annotations()).every(({ state, uri }) => state === 'attached' && uri === `${news}/${path}`) || undefined);
    await change(['vote.txt', undefined], ['found.txt', vote]);
    await isAt('found.txt');
    await change(['found.txt', `Once more.\n\n${vote}`]);
    await until(() => files.textOf(annotationFile).includes('"found.txt"'));
    await isAt('found.txt');
    expect(await folderNames()).toContain('person Monday 1');
    await change(['found.txt', undefined], ['again.txt', `Once more.\n\n${vote}`]);
    await client.notify('workspace/didRenameFiles', { files: [{ oldUri: `${news}/found.txt`, newUri: `${news}/again.txt` }] });
    await isAt('again.txt');
  });

  test('goes with a document that was renamed behind its back, and then in the editor', async () => {
    await startReading();
    await corrected(at('on [Monday]'), { kind: 'not-a-name' }, 'place');
    const content = files.textOf(annotationFile);
    await client.stop();
    await start({ '/news/found.txt': vote, '/news/chair.txt': chair, [annotationFile]: content });
    await client.open(chairPath, chair);
    await client.ready();
    await until(async () => (await annotations()).every(({ uri }) => uri === `${news}/found.txt`) || undefined);
    await client.notify('workspace/didRenameFiles', { files: [{ oldUri: `${news}/found.txt`, newUri: `${news}/old/again.txt` }] });
    await until(() => files.textOf(annotationFile).includes('"old/again.txt"'));
  });

  test('calls annotations orphans when two documents may be the one that is gone', async () => {
    await startReading();
    await corrected(at('on [Monday]'), { kind: 'not-a-name' }, 'place');
    const content = files.textOf(annotationFile);
    await client.stop();
    await start({ '/news/one.txt': vote, '/news/two.txt': vote, [annotationFile]: content });
    await client.open(`${news}/one.txt`, vote);
    await client.ready();
    expect(await annotations()).toEqual([expect.objectContaining({ state: 'orphaned', uri: votePath })]);
    expect(await folderNames()).toContain('person Monday 2');
  });
});
