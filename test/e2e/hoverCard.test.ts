import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyExamples } from './articles';
import { Workbench } from './pages/workbench';

describe('the hover card', () => {
  const examples = copyExamples();
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open(examples.folder);
    await workbench.openFile('the-islander-ferry-contract.txt');
    await workbench.sidebar.show();
  });
  afterAll(async () => {
    await workbench?.close();
    examples.remove();
  });

  it('of a person names role, counts and the other articles', async () => {
    const card = await workbench.editor.hoverCard('Pryce', 'carrick-courier-ferry-contract.txt');
    const text = await card.innerText();
    expect(text).toMatch(/general secretary/i);
    expect(text).toContain('Janet Pryce');
    expect(text).toContain('agency-ferry-contract.txt');
    expect(text).not.toContain('fairhaven');
    expect(await card.locator('.hover-contents').count()).toBe(1);
    await workbench.screenshot('hover card');
  });

  it('opens another article at the line of the name', async () => {
    const card = await workbench.editor.hoverCard('Pryce', 'Janet Pryce');
    await card.getByRole('link', { name: 'Island ferry contract goes to Northway Marine after two-year wait' }).click();
    await expect.poll(() => workbench.editor.fileName()).toBe('carrick-courier-ferry-contract.txt');
    await expect.poll(() => workbench.editor.currentLine()).toContain('Seafarers’ Union welcomed');
  });

  it('of a quote names the speaker', async () => {
    await workbench.openFile('carrick-courier-ferry-contract.txt');
    const card = await workbench.editor.hoverCard('sleep in a cupboard', 'Janet Pryce');
    expect(await card.innerText()).toMatch(/direct quote/);
  });

  it('shows related coverage on a click', async () => {
    const card = await workbench.editor.hoverCard('Okonjo', 'David Okonjo');
    await card.getByRole('link', { name: 'Related coverage' }).click();
    await workbench.sidebar.row('Related Coverage', 'agency-ferry-contract.txt').waitFor();
  });
});
