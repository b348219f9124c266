import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyExamples } from './articles';
import { CoverageMap } from './pages/coverageMap';
import { Workbench } from './pages/workbench';

describe('the coverage map', () => {
  const examples = copyExamples();
  let workbench: Workbench;
  let map: CoverageMap;
  const violations: string[] = [];

  beforeAll(async () => {
    workbench = await Workbench.open(examples.folder);
    workbench.page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) violations.push(message.text());
    });
    map = new CoverageMap(workbench.page);
    await workbench.openFile('agency-ferry-contract.txt');
    await workbench.runCommand('Dossier: Coverage Map');
  });
  afterAll(async () => {
    await workbench?.close();
    examples.remove();
  });

  it('draws who stands in which document', async () => {
    await expect.poll(() => map.status.innerText(), { timeout: 30_000 }).toMatch(/^Documents: 16 · Names: \d+$/);
    await expect.poll(() => map.colours()).toBeGreaterThan(1);
    await workbench.screenshotEverywhere('coverage map');
  });

  it('is walked through with the arrow keys and told to screen readers', async () => {
    await map.grid.focus();
    await workbench.page.keyboard.press('Control+Home');
    await workbench.page.keyboard.press('ArrowLeft');
    const name = await map.spoken();
    expect(name).toMatch(/: in \d+ of these documents$/);
    await workbench.page.keyboard.press('ArrowRight');
    await expect.poll(() => map.spoken()).toMatch(/, mentions in “.*”: \d|not in “/);
    await workbench.screenshot('coverage map keyboard');
  });

  it('shows one story when it is chosen', async () => {
    const story = await map.control('Story').locator('option').filter({ hasText: /ferry/i }).first().getAttribute('value');
    await map.control('Story').selectOption(story!);
    await expect.poll(() => map.status.innerText()).toMatch(/^Documents: 4 /);
    await workbench.screenshot('coverage map of a story');
  });

  it('shows statements by date', async () => {
    await map.tab('Timeline').click();
    await map.button(/Moira Kessock, (said|published)/).waitFor();
    await workbench.screenshotEverywhere('coverage map timeline');
  });

  it('opens the place of a cell with Enter, and keeps its state while it is hidden', async () => {
    await map.tab('Matrix').click();
    await map.control('Filter names').fill('pryce');
    await expect.poll(() => map.status.innerText()).toMatch(/^Documents: 4 · Names: 1$/);
    await map.grid.focus();
    await workbench.page.keyboard.press('Control+Home');
    await expect.poll(() => map.spoken()).toMatch(/^Janet Pryce .*, mentions in/);
    await workbench.page.keyboard.press('Enter');
    await expect.poll(() => workbench.editor.currentLine()).toContain('Janet Pryce');
    await workbench.runCommand('Dossier: Coverage Map');
    await expect.poll(() => map.status.innerText()).toMatch(/^Documents: 4 · Names: 1$/);
    expect(await map.control('Filter names').inputValue()).toBe('pryce');
  });

  it('is a table of text for those who want one', async () => {
    await map.tab('Table').click();
    await map.row('Janet Pryce').getByText('Documents: 4').click();
    await workbench.screenshot('coverage map table');
    await map.row('Janet Pryce').getByRole('button', { name: 'FERRY DEAL SIGNED' }).click();
    await expect.poll(() => workbench.editor.fileName()).toBe('the-islander-ferry-contract.txt');
  });

  it('breaks no rule of its content security policy', () => {
    expect(violations).toEqual([]);
  });
});
