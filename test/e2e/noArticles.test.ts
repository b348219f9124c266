import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { CoverageMap } from './pages/coverageMap';
import { Workbench } from './pages/workbench';

describe('In a folder without articles, Dossier', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-no-articles-'));
  let workbench: Workbench;

  beforeAll(async () => {
    writeFileSync(path.join(folder, 'notes.md'), '# Notes\n');
    workbench = await Workbench.open(folder);
    await workbench.sidebar.show();
  });
  afterAll(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says in its views that there are none, and leads to the setting that tells which files are read', async () => {
    await workbench.sidebar.text('People & Organisations', 'No article in this folder').waitFor();
    await workbench.screenshot('no articles');
    await workbench.sidebar.text('Related Coverage', 'Change Which Files Are Read').click();
    const settings = workbench.page.locator('.settings-editor', { hasText: 'Dossier › Files: Include' });
    await settings.waitFor();
    await workbench.page.keyboard.press('Escape');
    await settings.waitFor({ state: 'hidden' });
  });

  it('says so where a name is to be chosen', async () => {
    await workbench.runCommand('Dossier: Show Dossier of…');
    await workbench.page.locator('.notification-toast', { hasText: 'No article in this folder' }).waitFor();
  });

  it('says so on the map', async () => {
    await workbench.runCommand('Dossier: Coverage Map');
    await new CoverageMap(workbench.page).button('Change Which Files Are Read').waitFor();
    await workbench.screenshot('no articles on the map');
  });

  it('notices the first article', async () => {
    writeFileSync(path.join(folder, 'vote.txt'), 'A vote\n\nAna Petrova spoke in the harbour.\n');
    await workbench.sidebar.text('Related Coverage', 'Open an article to see').waitFor();
  });
});
