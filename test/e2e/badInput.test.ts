import { randomBytes } from 'node:crypto';
import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyExamples } from './articles';
import { Workbench } from './pages/workbench';

const megabyte = 1024 * 1024;

describe('a folder with files that are no articles', () => {
  const examples = copyExamples();
  let workbench: Workbench;
  const write = (name: string, content: string | Buffer): void => writeFileSync(path.join(examples.folder, name), content);

  beforeAll(async () => {
    write('a-binary.txt', randomBytes(64 * 1024));
    write('an-empty.txt', '');
    write('in-latin.txt', Buffer.from('The mayor was late\n\n\u0093N\u00e9 en 1950,\u0094 said Ren\u00e9 Blanc.\n', 'latin1'));
    write('a-huge.txt', 'The harbour master said the tide was late. '.repeat(30 * megabyte / 43));
    symlinkSync('nowhere.txt', path.join(examples.folder, 'a-broken-link.txt'));
    workbench = await Workbench.open(examples.folder, { 'dossier.files.maxSizeMB': 'many' });
    await workbench.openFile('agency-ferry-contract.txt');
  });
  afterAll(async () => {
    await workbench?.close();
    examples.remove();
  });

  it('still shows its articles', async () => {
    const colourOf = async (text: string): Promise<string> => (await workbench.editor.drawn(text)).colour;
    await expect.poll(() => colourOf('Moira Kessock'), { timeout: 30_000 }).not.toBe(await colourOf('ends a process'));
    await workbench.sidebar.show();
    await workbench.sidebar.row('Related Coverage', 'the-islander-ferry-contract.txt').waitFor({ timeout: 30_000 });
  });

  it('tells which files are left alone and why, and which setting it could not use', async () => {
    await workbench.runCommand('Dossier: Show Status');
    await expect.poll(() => workbench.quickPicks()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/a-binary\.txt.*binary/),
        expect.stringMatching(/a-huge\.txt.*over 20 MB/),
        expect.stringMatching(/an-empty\.txt.*empty/),
        expect.stringMatching(/maxSizeMB/),
      ]),
    );
    await workbench.screenshot('bad input');
    await workbench.page.keyboard.press('Escape');
  });

  it('tells of an article that is open in another encoding than it was written in, and opens it in the right one', async () => {
    await workbench.openFile('in-latin.txt');
    await workbench.statusItem('Wrong encoding').click();
    await workbench.pick('Reopen with Encoding');
    await workbench.pick('Western (Windows 1252)');
    await workbench.statusItem('Wrong encoding').waitFor({ state: 'detached' });
    expect(await workbench.editor.text()).toContain('“Né en 1950,” said René Blanc.');
  });

  it.each(['an-empty.txt', 'a-binary.txt', 'a-huge.txt'])('goes on working after %s was opened', async (name) => {
    await workbench.openFile(name);
    await workbench.openFile('carrick-courier-ferry-contract.txt');
    const card = await workbench.editor.hoverCard('Kessock', 'Moira Kessock');
    expect(await card.innerText()).toContain('agency-ferry-contract.txt');
  });
});
