import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyExamples } from './articles';
import { Workbench } from './pages/workbench';

describe('quotes', () => {
  const examples = copyExamples();
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open(examples.folder, { 'dossier.codeLens.enabled': true });
    await workbench.openFile('carrick-courier-ferry-contract.txt');
    await workbench.sidebar.show();
  });
  afterAll(async () => {
    await workbench?.close();
    examples.remove();
  });

  it('have a card with the speaker, the cue and the wording of other articles', async () => {
    const card = await workbench.editor.hoverCard('sleep in a cupboard', 'the-islander-ferry-contract.txt');
    const text = await card.innerText();
    expect(text).toMatch(/direct quote/);
    expect(text).toContain('Janet Pryce');
    await workbench.screenshot('quote card');
  });

  it('and the headline have counts above them when the reader wants them, which lead there', async () => {
    const lenses = workbench.page.locator('.codelens-decoration a');
    await lenses.filter({ hasText: /^\d+ related · \d+ people · \d+ organisations$/ }).waitFor();
    await workbench.screenshot('code lenses');
    await lenses.filter({ hasText: /also in \d+ documents?$/ }).first().click();
    await workbench.page.locator('.reference-zone-widget .monaco-list-row', { hasText: 'the-islander-ferry-contract.txt' }).waitFor();
    await workbench.screenshot('code lens versions');
    await workbench.page.keyboard.press('Escape');
  });

  it('stand in the outline under those who say them', async () => {
    await workbench.runCommand('Explorer: Focus on Outline View');
    const outline = workbench.page.locator('.outline-tree .monaco-list-row');
    await outline.filter({ hasText: 'Moira Kessock' }).first().waitFor();
    const rows = await outline.evaluateAll((elements) => elements.map((row) => ({ level: Number(row.getAttribute('aria-level')), text: row.textContent ?? '' })));
    const speaker = rows.findIndex(({ text }) => text.includes('Moira Kessock'));
    expect(rows[speaker + 1]).toMatchObject({ level: rows[speaker]!.level + 1, text: expect.stringContaining('“') as string });
    await workbench.screenshot('outline by speaker');
  });

  it('show in the call hierarchy who speaks about whom', async () => {
    await workbench.editor.click('Northway Marine');
    await workbench.runCommand('Peek Call Hierarchy');
    await workbench.page.locator('.call-hierarchy .monaco-list-row', { hasText: 'Moira Kessock' }).waitFor();
    await workbench.screenshot('call hierarchy');
  });
});
