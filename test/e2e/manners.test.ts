import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyExamples } from './articles';
import { Workbench } from './pages/workbench';

describe('Dossier', () => {
  const examples = copyExamples();
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open(examples.folder);
  });
  afterAll(async () => {
    await workbench?.close();
    examples.remove();
  });

  it('says what to do while no article is open', async () => {
    await workbench.sidebar.show();
    await workbench.sidebar.text('Related Coverage', 'Open an article to see which other documents').waitFor();
    await workbench.sidebar.text('People & Organisations', 'Show the Names in This Folder').waitFor();
    await workbench.screenshot('welcome');
  });

  it('shows nothing in the status bar while no article is open', async () => {
    expect(await workbench.statusItem('Dossier').count()).toBe(0);
  });

  it('leads newcomers through six steps with pictures, and ticks what was done', async () => {
    await workbench.runCommand('Dossier: Open Walkthrough');
    const steps = workbench.page.locator('.gettingStartedContainer .step-title');
    await expect.poll(() => steps.allInnerTexts()).toEqual([
      'Open a folder of articles',
      'Open an article',
      'Rest the pointer on a name or a quote',
      'See who else tells the story',
      'Correct a mistake once',
      'Take it with you',
    ]);
    await workbench.page.keyboard.press('Control+B');
    const picture = workbench.page.frameLocator('iframe.webview').frameLocator('iframe').locator('svg');
    await picture.waitFor();
    expect((await picture.boundingBox())!.width).toBeGreaterThan(300);
    await workbench.screenshot('walkthrough');
    await workbench.page.keyboard.press('Control+B');
    await workbench.openFile('carrick-courier-ferry-contract.txt');
    await workbench.sidebar.row('Related Coverage', 'Same story').waitFor();
    await workbench.runCommand('Dossier: Open Walkthrough');
    const done = workbench.page.locator('.gettingStartedContainer .codicon-getting-started-step-checked');
    await expect.poll(() => done.count()).toBeGreaterThanOrEqual(2);
    await workbench.screenshot('walkthrough with steps done');
  });

  it('offers in the palette what can be done now, and nothing that needs a row or a note', async () => {
    await workbench.openFile('carrick-courier-ferry-contract.txt');
    expect(await workbench.commandsFor('Dossier: Not a Name')).toContain('Dossier: Not a Name');
    for (const hidden of ['Open to the Side', 'Pin to the Top', 'Save Note', 'Undo the Last Correction']) expect(await workbench.commandsFor(`Dossier: ${hidden}`)).not.toContain(`Dossier: ${hidden}`);
  });

  it.each(['Light Modern', 'Dark High Contrast', 'Light High Contrast', 'Dark Modern'])('is readable in the theme %s', async (theme) => {
    await workbench.setTheme(theme);
    await workbench.sidebar.row('Related Coverage', 'Same story').waitFor();
    await workbench.screenshot(`sidebar ${theme}`);
  });

  it('is usable in a window at 200 % zoom', async () => {
    await workbench.page.setViewportSize({ width: 640, height: 400 });
    await workbench.sidebar.row('Related Coverage', 'Same story').waitFor();
    await workbench.screenshot('sidebar at 200 %');
    await workbench.page.setViewportSize({ width: 1280, height: 900 });
  });
});
