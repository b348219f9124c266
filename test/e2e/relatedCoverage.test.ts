import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyExamples } from './articles';
import { Workbench } from './pages/workbench';

const view = 'Related Coverage';
const ferryStory = ['agency-ferry-contract.txt', 'ellery-online-ferry-agency-copy.txt', 'the-islander-ferry-contract.txt'];

describe('Related Coverage', () => {
  const examples = copyExamples();
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open(examples.folder);
    await workbench.openFile('carrick-courier-ferry-contract.txt');
    await workbench.sidebar.show();
  });
  afterAll(async () => {
    await workbench?.close();
    examples.remove();
  });

  it('lists the articles on the same story and no other', async () => {
    await expect.poll(async () => (await workbench.sidebar.rowsUnder(view, 'Same story')).length, { timeout: 30_000 }).toBe(ferryStory.length);
    const rows = await workbench.sidebar.rowsUnder(view, 'Same story');
    for (const file of ferryStory) expect(rows.some((row) => row.includes(file))).toBe(true);
    await workbench.screenshot('related coverage');
  });

  it('says below each why, the strongest first, without a click', async () => {
    const [why] = await workbench.sidebar.rowsUnder(view, 'the-islander-ferry-contract.txt');
    expect(why).toMatch(/^\d+ quotes · /);
  });

  it('puts stories above shared names', async () => {
    const rows = await workbench.sidebar.rows(view).allInnerTexts();
    const sharedNames = rows.findIndex((row) => row.includes('Shares names'));
    const story = rows.findIndex((row) => row.includes('Same story'));
    expect(story).toBe(0);
    expect(sharedNames === -1 || sharedNames > story).toBe(true);
  });

  it('opens an article by a click and keeps its list', async () => {
    await workbench.sidebar.row(view, 'the-islander-ferry-contract.txt').click();
    await expect.poll(() => workbench.editor.fileName()).toBe('the-islander-ferry-contract.txt');
    await workbench.sidebar.row(view, 'the-islander-ferry-contract.txt').waitFor();
  });

  it('opens the evidence of a reason at its line', async () => {
    const [, file = ''] = / (\S+\.txt)$/.exec((await workbench.sidebar.rowsUnder(view, 'Same story'))[0] ?? '') ?? [];
    await workbench.sidebar.expand(view, /^\d+ quotes · /);
    await workbench.sidebar.expand(view, /^\d+ (?:same quotes|quotes in both[^·]*)$/);
    const evidence = workbench.sidebar.row(view, /^There \d/);
    await evidence.waitFor();
    const excerpt = (await evidence.locator('.label-description').innerText()).slice(0, 30);
    await evidence.click();
    await expect.poll(() => workbench.editor.fileName()).toBe(file);
    await expect.poll(() => workbench.editor.currentLine()).toContain(excerpt);
    await workbench.screenshot('related coverage unfolded');
    await workbench.sidebar.collapse(view, /^\d+ quotes · /);
  });

  it('steps on with F4 and back with Shift+F4, from the editor', async () => {
    await workbench.openFile('carrick-courier-ferry-contract.txt');
    await workbench.sidebar.row(view, 'the-islander-ferry-contract.txt').click();
    await expect.poll(() => workbench.editor.fileName()).toBe('the-islander-ferry-contract.txt');
    await workbench.page.keyboard.press('Shift+F4');
    await expect.poll(() => workbench.editor.fileName()).not.toBe('the-islander-ferry-contract.txt');
    await workbench.page.keyboard.press('F4');
    await expect.poll(() => workbench.editor.fileName()).toBe('the-islander-ferry-contract.txt');
    await expect.poll(() => workbench.sidebar.rowsUnder(view, 'Same story')).toHaveLength(ferryStory.length);
  });

  it('pins an article to the top and unpins it', async () => {
    await workbench.sidebar.act(view, 'the-islander-ferry-contract.txt', 'Pin to the Top');
    await workbench.sidebar.row(view, 'Pinned').waitFor();
    expect(await workbench.sidebar.rowsUnder(view, 'Pinned')).toHaveLength(1);
    await workbench.screenshot('related coverage pinned');
    await workbench.sidebar.act(view, 'the-islander-ferry-contract.txt', 'Unpin');
    await workbench.sidebar.row(view, 'Pinned').waitFor({ state: 'detached' });
  });

  it('of the document is asked for with the cursor at its very start, though a name stands there', async () => {
    await workbench.openFile('agency-ferry-contract.txt');
    await workbench.editor.click('Northway Marine');
    await workbench.page.keyboard.press('Control+Home');
    await workbench.runCommand('Dossier: Show Related Coverage');
    await workbench.sidebar.message(view, 'Related to “Northway Marine wins').waitFor();
  });

  it('of the name under the cursor is asked for in the palette', async () => {
    await workbench.openFile('carrick-courier-ferry-contract.txt');
    await workbench.editor.click('Hamish Baird');
    await workbench.runCommand('Dossier: Show Related Coverage');
    await workbench.sidebar.message(view, 'Hamish Baird').waitFor();
    await workbench.sidebar.row(view, 'the-islander-ferry-contract.txt').waitFor();
    await expect.poll(() => workbench.sidebar.rows(view).filter({ hasText: 'agency-ferry-contract.txt' }).count()).toBe(0);
    await workbench.openFile('agency-ferry-contract.txt');
    await workbench.sidebar.message(view, 'Hamish Baird”. Kept, whatever article you open').waitFor();
    await workbench.screenshot('related coverage kept');
    await workbench.sidebar.actOnView(view, 'Follow the Active Document');
    await workbench.sidebar.message(view, 'Related to “').waitFor();
    await workbench.openFile('carrick-courier-ferry-contract.txt');
  });

  it('is asked for in the context menu', async () => {
    await workbench.editor.chooseFromContextMenu('Janet Pryce', 'Show Related Coverage');
    await workbench.sidebar.message(view, 'Janet Pryce').waitFor();
    await workbench.sidebar.row(view, 'agency-ferry-contract.txt').waitFor();
  });

  it('of the document is asked for in the editor title', async () => {
    await workbench.chooseFromEditorTitle('Show Related Coverage');
    await workbench.sidebar.row(view, 'Same story').waitFor();
  });

  it('stands above the people and organisations of the document', async () => {
    const names = workbench.sidebar.row('People & Organisations', 'Moira Kessock');
    await names.waitFor();
    await names.click();
    await expect.poll(() => workbench.editor.currentLine()).toContain('Moira Kessock');
  });

  it('sets sentences that differ side by side', async () => {
    await workbench.openFile('fairhaven-herald-leak.txt');
    await workbench.sidebar.expandBelow(view, 'national-ledger-leak.txt');
    await workbench.sidebar.expand(view, /^Differs · 1$/);
    await expect.poll(() => workbench.sidebar.rowsUnder(view, /^Number14 · 11$/)).toEqual([expect.stringContaining('14 dialysis patients'), expect.stringContaining('11 dialysis patients')]);
    await workbench.screenshot('related coverage differs');
  });

  it('sets sentences side by side that tell of one matter in other words', async () => {
    await workbench.openFile('business-daily-brightwater-shares.txt');
    await workbench.sidebar.expandBelow(view, 'lakeshore-radio-leak.txt');
    await workbench.sidebar.expand(view, /^In other words · 1$/);
    await expect.poll(() => workbench.sidebar.rowsUnder(view, /^Here \d+.*environmental regulator/)).toEqual([expect.stringMatching(/^There \d+ .*environmental regulator/)]);
    await workbench.screenshot('related coverage in other words');
  });

  it('lists what is related to the article in front where a group was folded, gone for a while, and is drawn unfolded again', async () => {
    await workbench.openFile('carrick-courier-ferry-contract.txt');
    await workbench.sidebar.message(view, 'Related to').waitFor();
    await workbench.sidebar.collapse(view, 'Same story');
    await workbench.openFile('metro-arts-review.txt');
    await workbench.sidebar.row(view, 'Same story').waitFor({ state: 'detached' });
    await workbench.openFile('the-islander-ferry-contract.txt');
    const story = () => workbench.sidebar.rowsUnder(view, 'Same story');
    await expect.poll(async () => (await story()).join()).toContain('carrick-courier-ferry-contract.txt');
    await workbench.openFile('carrick-courier-ferry-contract.txt');
    await expect.poll(async () => (await story()).join()).toContain('the-islander-ferry-contract.txt');
    expect((await story()).join()).not.toContain('carrick-courier-ferry-contract.txt');
  });

  it('hides commands that need a row from the palette', async () => {
    const titles = await workbench.commandsFor('Dossier: ');
    expect(titles).toContain('Dossier: Show Related Coverage');
    expect(titles).not.toContain('Dossier: Open to the Side');
  });
});
