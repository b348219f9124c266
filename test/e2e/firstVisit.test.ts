import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyExamples } from './articles';
import { Preview } from './pages/preview';
import { Workbench } from './pages/workbench';

const article = 'agency-ferry-contract.txt';

// What somebody does who has never seen Dossier and goes by the walkthrough alone.
describe('A first visit', () => {
  const examples = copyExamples();
  let workbench: Workbench;

  /** Opens a step of the walkthrough and presses its button. */
  const take = async (step: string, button: string): Promise<void> => {
    await workbench.runCommand('Dossier: Open Walkthrough');
    const walkthrough = workbench.page.locator('.gettingStartedContainer');
    await walkthrough.locator('.step-title', { hasText: step }).click();
    await walkthrough.locator('.getting-started-step.expanded a.monaco-button', { hasText: button }).click();
  };

  beforeAll(async () => {
    workbench = await Workbench.open(examples.folder);
  });
  afterAll(async () => {
    await workbench?.close();
    examples.remove();
  });

  it('opens an article', async () => {
    await take('Open an article', 'Open an Article');
    await workbench.type(article);
    await workbench.pick(article);
    await expect.poll(() => workbench.editor.fileName()).toBe(article);
    await expect.poll(() => workbench.editor.isWrapped()).toBe(true);
    await workbench.screenshot('first visit 1 article');
  });

  it('sees who else tells the story', async () => {
    await take('See who else tells the story', 'Show Related Coverage');
    const first = await workbench.sidebar.rowInFocus('Related Coverage').innerText();
    await workbench.page.keyboard.press('ArrowDown');
    await expect.poll(() => workbench.sidebar.rowInFocus('Related Coverage').innerText()).not.toBe(first);
    await workbench.sidebar.row('Related Coverage', 'Same story').waitFor();
    await workbench.screenshot('first visit 2 related coverage');
  });

  it('corrects a name', async () => {
    await workbench.openFile(article);
    await workbench.editor.chooseFromContextMenu('Okonjo', 'Dossier', 'Not a Name');
    await workbench.statusItem('Not a name, in the whole folder: “David Okonjo”').waitFor();
    await expect.poll(() => existsSync(path.join(examples.folder, '.dossier/annotations.jsonl'))).toBe(true);
    await workbench.screenshot('first visit 3 corrected');
  });

  it('compares the article with its story', async () => {
    await workbench.runCommand('Dossier: Compare Coverage');
    await expect.poll(() => workbench.quickPicks()).toContainEqual(expect.stringMatching(/story/i));
    await workbench.screenshot('first visit 4 choice');
    await workbench.page.keyboard.press('Enter');
    await new Preview(workbench.page).content.waitFor();
    await workbench.screenshotEverywhere('first visit 4 story');
  });

  it('exports a report, which opens', async () => {
    await workbench.openFile(article);
    await take('Take it with you', 'Export');
    await workbench.pick('Its Story');
    await workbench.pick('Report');
    await workbench.acceptFileDialog();
    const report = 'agency-ferry-contract-story-report.md';
    await new Preview(workbench.page).heading('Dossier report').waitFor();
    expect(readFileSync(path.join(examples.folder, report), 'utf8')).toMatch(/^# Dossier report\n/);
    await workbench.screenshotEverywhere('first visit 5 report');
  });
});
