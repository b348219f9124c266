import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyExamples } from './articles';
import { Workbench } from './pages/workbench';

describe('the web extension', () => {
  const examples = copyExamples();
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open(examples.folder, { 'remote.extensionKind': { 'dossier.dossier': ['web'] } });
    await workbench.openFile('the-islander-ferry-contract.txt');
  });
  afterAll(async () => {
    await workbench?.close();
    examples.remove();
  });

  it('runs in a worker of the browser', async () => {
    const names = (): Promise<string[]> => Promise.all(workbench.page.workers().map((worker) => worker.evaluate(() => (globalThis as { name?: string }).name ?? '')));
    await expect.poll(names, { timeout: 30_000 }).toContain('Dossier');
  });

  it('draws names in colours of their own', async () => {
    const colourOf = async (text: string): Promise<string> => (await workbench.editor.drawn(text)).colour;
    await expect.poll(() => colourOf('Pryce'), { timeout: 30_000 }).not.toBe(await colourOf('the'));
  });

  it('shows a card that names the other articles of the folder', async () => {
    const card = await workbench.editor.hoverCard('Pryce', 'carrick-courier-ferry-contract.txt');
    expect(await card.innerText()).toContain('Janet Pryce');
    await workbench.screenshot('web hover card');
  });

  it('lists related coverage and opens it', async () => {
    await workbench.sidebar.show();
    await workbench.sidebar.row('Related Coverage', 'carrick-courier-ferry-contract.txt').click();
    await expect.poll(() => workbench.editor.fileName()).toBe('carrick-courier-ferry-contract.txt');
    await workbench.screenshot('web related coverage');
  });
});
