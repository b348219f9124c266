import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyExamples } from './articles';
import { Workbench } from './pages/workbench';

const view = 'People & Organisations';

describe('People & Organisations', () => {
  const examples = copyExamples();
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open(examples.folder);
    await workbench.openFile('carrick-courier-ferry-contract.txt');
    await workbench.sidebar.show();
    await workbench.sidebar.row(view, 'Moira Kessock').waitFor();
  });
  afterAll(async () => {
    await workbench?.close();
    examples.remove();
  });

  const people = async () => (await workbench.sidebar.rowsUnder(view, /^People · /)).map((row) => row.replace(/ \d+ (here|in) .*/, ''));

  it('show the whole folder and this document again', async () => {
    await workbench.sidebar.actOnView(view, 'Show Names in the Whole Folder');
    await workbench.sidebar.row(view, 'Ingrid Halvorsen').waitFor();
    await workbench.sidebar.actOnView(view, 'Show Names in This Document');
    await workbench.sidebar.row(view, 'Ingrid Halvorsen').waitFor({ state: 'detached' });
  });

  it('are sorted by name', async () => {
    await workbench.runCommand('Dossier: Sort Names By…');
    await workbench.pick('From A to Z');
    await expect.poll(people).toEqual((await people()).toSorted((a, b) => a.localeCompare(b, 'en')));
    expect((await people()).length).toBeGreaterThan(2);
  });

  it('are filtered while a word is typed, and all there again when the filter is cleared', async () => {
    const all = await people();
    await workbench.sidebar.actOnView(view, 'Filter Names');
    await workbench.type('pryce');
    await expect.poll(people).toEqual(['Janet Pryce']);
    await workbench.page.keyboard.press('Enter');
    await workbench.sidebar.message(view, 'Names with “pryce”').waitFor();
    await workbench.screenshot('names filtered');
    await workbench.sidebar.actOnView(view, 'Clear Filter');
    await expect.poll(people).toEqual(all);
  });

  it('are found by Go to Symbol in Workspace without diacritics', async () => {
    await workbench.findSymbols('nystrom');
    await expect.poll(async () => (await workbench.quickPicks()).join(), { timeout: 10_000 }).toMatch(/Nyström \(.*Nystrom\)/);
    await workbench.page.keyboard.press('Escape');
  });

  it('unfold into roles, quotes and documents, each of which opens', async () => {
    await workbench.sidebar.expand(view, 'Janet Pryce');
    await workbench.sidebar.row(view, /general secretary/i).click();
    await expect.poll(() => workbench.editor.currentLine()).toMatch(/general secretary/i);
    await workbench.sidebar.expand(view, /^Quotes · /);
    await workbench.sidebar.row(view, 'sleep in a cupboard').waitFor();
    await workbench.screenshot('names unfolded');
  });
});
