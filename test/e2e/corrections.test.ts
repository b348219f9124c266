import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyExamples } from './articles';
import { Workbench } from './pages/workbench';

const names = 'People & Organisations';
const list = 'Corrections & Notes';
const article = 'agency-ferry-contract.txt';

describe('A correction', () => {
  const examples = copyExamples();
  const file = (name: string) => path.join(examples.folder, name);
  const before = readFileSync(file(article));
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open(examples.folder);
    await workbench.openFile(article);
    await workbench.sidebar.show();
    await workbench.sidebar.row(names, 'David Okonjo').waitFor();
  });
  afterAll(async () => {
    await workbench?.close();
    examples.remove();
  });

  it('of the context menu says that a name is none, and is undone in the status bar', async () => {
    await workbench.editor.chooseFromContextMenu('Okonjo', 'Dossier', 'Not a Name');
    await workbench.sidebar.row(names, 'David Okonjo').waitFor({ state: 'detached' });
    await workbench.statusItem('Not a name, in the whole folder: “David Okonjo”').waitFor();
    await workbench.screenshot('correction with undo');
    await workbench.statusItem('Undo').click();
    await workbench.statusItem('Taken back: Not a name, in the whole folder: “David Okonjo”').waitFor();
    await workbench.sidebar.row(names, 'David Okonjo').waitFor();
    expect(await workbench.statusItem('Undo').count()).toBe(0);
  });

  it('by the keyboard marks the selection', async () => {
    await workbench.editor.find('hybrid ferries');
    await workbench.page.keyboard.press('Control+K');
    await workbench.page.keyboard.press('Alt+O');
    await workbench.sidebar.row(names, 'hybrid ferries').waitFor();
    expect((await workbench.editor.drawn('hybrid ferries')).colour).toBe((await workbench.editor.drawn('Halden & Sons')).colour);
  });

  it('reaches as far as is chosen', async () => {
    await workbench.statusItem('Marked as an organisation, in the whole folder').waitFor();
    await workbench.statusItem('Change how far').click();
    await expect.poll(() => workbench.quickPicks()).toContainEqual(expect.stringMatching(/The Whole Folder.*now/));
    await workbench.pick('This Document');
    await workbench.statusItem('Marked as an organisation, in this document').waitFor();
    await workbench.sidebar.unfold(list);
    await workbench.sidebar.expand(list, article);
    await workbench.sidebar.row(list, 'hybrid ferries').waitFor();
  });

  it('is offered by the lightbulb', async () => {
    await workbench.editor.click('Meridian Press');
    await workbench.runCommand('Quick Fix...');
    const actions = workbench.page.locator('.action-widget .monaco-list-row');
    await actions.filter({ hasText: 'is not a name here' }).waitFor();
    await workbench.screenshot('lightbulb');
    await actions.filter({ hasText: '“Meridian Press” is a person' }).click();
    await workbench.statusItem('Marked as a person, in the whole folder: “Meridian Press”').waitFor();
    await workbench.page.keyboard.press('Control+K');
    await workbench.page.keyboard.press('Alt+Z');
    await workbench.statusItem('Taken back: Marked as a person').waitFor();
  });

  it('of a row gives a name another in the list', async () => {
    await workbench.sidebar.chooseFromContextMenu(names, 'Janet Pryce', 'Correct', 'Rename in the List…');
    await workbench.type('Janet A. Pryce');
    await workbench.page.keyboard.press('Enter');
    await workbench.sidebar.row(names, 'Janet A. Pryce').waitFor();
  });

  it('joins two names that are one', async () => {
    await workbench.editor.chooseFromContextMenu('hybrid ferries', 'Dossier', 'Same As…');
    await workbench.page.locator('.quick-input-title', { hasText: 'Same As (“hybrid ferries”)' }).waitFor();
    await workbench.type('Seafarers');
    await workbench.screenshot('same as');
    await workbench.pick('Seafarers');
    await workbench.statusItem('Same as Seafarers').waitFor();
    await workbench.editor.click('hybrid ferries');
    await workbench.editor.hoverCard('hybrid ferries', 'Seafarers');
  });

  it('names another speaker', async () => {
    await workbench.editor.click('We have a fixed price');
    await workbench.runCommand('Dossier: Change Speaker…');
    await workbench.pick('Moira Kessock');
    const card = await workbench.editor.hoverCard('fixed price', 'Moira Kessock');
    expect((await card.innerText()).trim().split('\n')[0]).toMatch(/Moira Kessock$/);
  });

  it('accepts or rejects several at once', async () => {
    await workbench.runCommand('Dossier: Review What Is Uncertain…');
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    await rows.nth(1).waitFor();
    await workbench.screenshot('review what is uncertain');
    const uncertain = async (): Promise<number> => Number(/\d+$/.exec(await workbench.page.locator('.quick-input-title', { hasText: 'Uncertain: ' }).innerText())?.[0]);
    const before = await uncertain();
    await rows.nth(0).click();
    await rows.nth(1).click();
    await workbench.page.locator('.quick-input-widget .action-label[aria-label^="Accept what is ticked"]').click();
    await workbench.statusItem('Accepted: 2').waitFor();
    await workbench.runCommand('Dossier: Review What Is Uncertain…');
    await expect.poll(uncertain).toBe(before - 2);
    await workbench.page.keyboard.press('Escape');
  });

  it('never touches the article', () => {
    expect(readFileSync(file(article)).equals(before)).toBe(true);
    expect(existsSync(file('.dossier/annotations.jsonl'))).toBe(true);
  });
});
