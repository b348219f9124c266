import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyExamples } from './articles';
import { Preview } from './pages/preview';
import { Workbench } from './pages/workbench';

describe('pages', () => {
  const examples = copyExamples();
  let workbench: Workbench;
  let preview: Preview;

  beforeAll(async () => {
    workbench = await Workbench.open(examples.folder);
    preview = new Preview(workbench.page);
    await workbench.openFile('carrick-courier-ferry-contract.txt');
    await workbench.sidebar.show();
    await workbench.sidebar.row('Related Coverage', 'Same story').waitFor();
  });
  afterAll(async () => {
    await workbench?.close();
    examples.remove();
  });

  it('compare the article with one that is chosen from the related ones', async () => {
    await workbench.runCommand('Dossier: Compare Coverage');
    await workbench.pick('the-islander-ferry-contract.txt');
    await preview.heading('Compare coverage').waitFor();
    await preview.heading(/^Quotes in both/).waitFor();
    await preview.heading(/^Sentences that differ/).waitFor();
    await workbench.statusItem(/\d+ articles$/).waitFor();
    await workbench.screenshotEverywhere('page comparison');
  });

  it('lead to file and line', async () => {
    await preview.row('Janet Pryce').getByRole('link', { name: /^line/ }).last().click();
    await expect.poll(() => workbench.editor.fileName()).toBe('the-islander-ferry-contract.txt');
    await expect.poll(() => workbench.editor.currentLine()).toContain('sleep in a cupboard');
  });

  it('show the dossier of the name at the cursor', async () => {
    await workbench.editor.click('Janet Pryce');
    await workbench.runCommand('Dossier: Show Dossier of');
    await preview.heading('Janet Pryce').waitFor();
    await preview.heading(/^Described as/).waitFor();
    await preview.heading(/^Says/).waitFor();
    await workbench.screenshotEverywhere('page dossier');
  });

  it('lead to the dossier of another name', async () => {
    await preview.follow('Moira Kessock', 'Moira Kessock');
  });

  it('are copied as Markdown with links that lead from the folder, and none that only the preview knows', async () => {
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await preview.content.click();
    await workbench.chooseFromEditorTitle('Copy as Markdown');
    const copied = () => workbench.page.evaluate<string>('navigator.clipboard.readText()');
    await expect.poll(copied).toMatch(/\]\(agency-ferry-contract\.txt#L\d+\)/);
    expect(await copied()).not.toMatch(/\]\((?:\/|command:)/);
  });

  it('are saved as Markdown, which opens, with links that lead from the file', async () => {
    await preview.content.click();
    await workbench.chooseFromEditorTitle('Save as Markdown');
    await workbench.acceptFileDialog();
    const file = path.join(examples.folder, 'Moira Kessock.md');
    await expect.poll(() => workbench.editor.fileName()).toBe('Moira Kessock.md');
    expect(readFileSync(file, 'utf8')).toMatch(/\]\(agency-ferry-contract\.txt#L\d+\)/);
  });

  it('compare two files chosen in the explorer', async () => {
    await workbench.chooseFromExplorer(['business-daily-brightwater-shares.txt', 'metro-arts-review.txt'], 'Compare Coverage…');
    await preview.heading('Compare coverage').waitFor();
    await preview.content.getByText('metro-arts-review.txt').first().waitFor();
  });

  it('compare an article with its whole story', async () => {
    await workbench.openFile('agency-ferry-contract.txt');
    await workbench.runCommand('Dossier: Compare Coverage');
    await workbench.pick('Its whole story');
    await preview.heading('Compare with its story').waitFor();
    await preview.heading(/^Quotes only in the others/).waitFor();
    await workbench.screenshot('page story');
  });

  it('follow the folder', async () => {
    await preview.content.click({ position: { x: 2, y: 2 } });
    await workbench.runCommand('View: Move Editor into Right Group');
    await preview.content.waitFor();
    await workbench.page.locator('.tab[data-resource-name="agency-ferry-contract.txt"]').first().click();
    await workbench.editor.append('\n\n“The timetable will be printed on blue paper,” said Moira Kessock.');
    await preview.content.getByText('printed on blue paper').first().waitFor();
  });
});
