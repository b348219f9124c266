import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyExamples } from './articles';
import { Workbench } from './pages/workbench';

const themes = ['Light Modern', 'Dark High Contrast', 'Light High Contrast', 'Dark (Visual Studio)', 'Monokai', 'Dark Modern'];
const person = 'Moira Kessock';
const organisation = 'Meridian Press';
const quote = 'fixed price';
const body = 'ends a process';

describe('an article', () => {
  const examples = copyExamples();
  let workbench: Workbench;
  const colourOf = async (text: string): Promise<string> => (await workbench.editor.drawn(text)).colour;
  const colours = async (...texts: string[]): Promise<number> => new Set(await Promise.all(texts.map(colourOf))).size;

  beforeAll(async () => {
    workbench = await Workbench.open(examples.folder);
    await workbench.openFile('agency-ferry-contract.txt');
  });
  afterAll(async () => {
    await workbench?.close();
    examples.remove();
  });

  it('draws people, organisations and quotes in colours of their own', async () => {
    await expect.poll(() => colours(person, organisation, quote, body), { timeout: 30_000 }).toBe(4);
  });

  it('gives each of them another token class than the text around them', async () => {
    const { classes: bodyClasses } = await workbench.editor.drawn(body);
    for (const text of [person, organisation, quote]) {
      const { classes } = await workbench.editor.drawn(text);
      expect(classes).toMatch(/\bmtk\d+\b/);
      expect(classes).not.toBe(bodyClasses);
    }
  });

  it.each(themes)('is coloured in the theme %s', async (theme) => {
    await workbench.setTheme(theme);
    await expect.poll(() => colours(person, organisation, quote, body)).toBe(4);
    await workbench.screenshot(`highlights ${theme}`);
  });

  it('colours what is typed, and a name within a quote as a name', async () => {
    await workbench.editor.append('“I have asked Moira Kessock to mend the harbour,” said Janet Pryce.');
    // Both names stand further up too, so they are looked for with what follows them here. The grammar colours a quote at once.
    await expect.poll(() => colourOf('Janet Pryce.')).toBe(await colourOf(person));
    await expect.poll(() => colourOf('Kessock to mend')).toBe(await colourOf(person));
    await expect.poll(() => colourOf('asked')).toBe(await colourOf(quote));
  });
});
