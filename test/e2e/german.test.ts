import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyExamples } from './articles';
import { Workbench } from './pages/workbench';

describe('In German, Dossier', () => {
  const examples = copyExamples();
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open(examples.folder, {}, 'de');
    await workbench.openFile('carrick-courier-ferry-contract.txt');
  });
  afterAll(async () => {
    await workbench?.close();
    examples.remove();
  });

  it('has the texts of its manifest and of its code', async () => {
    await workbench.page.locator('.activitybar a[aria-label^="Dossier"]').click();
    const rows = workbench.page.locator('.monaco-list-row');
    await rows.filter({ hasText: 'Dieselbe Geschichte' }).waitFor();
    await rows.filter({ hasText: /^\d Zitate · / }).first().waitFor();
    await rows.filter({ hasText: 'Personen · ' }).waitFor();
    await workbench.page.locator('.pane-header[aria-label^="Verwandte Berichte"]').waitFor();
    expect(await workbench.commandsFor('Dossier: Kein Name')).toContain('Dossier: Kein Name');
    await workbench.screenshot('german');
  });
});
