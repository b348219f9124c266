import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasSeeds, seedsFolder } from './articles';
import { Workbench } from './pages/workbench';

const seeds = hasSeeds ? readdirSync(seedsFolder).filter((name) => name.endsWith('.txt')) : [];

// Publishers' texts, which are not part of the project: skipped where they are not there.
describe.skipIf(!hasSeeds)('the five articles beside the checkout', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open(seedsFolder);
  });
  afterAll(() => workbench?.close());

  it.each(seeds)('lists for %s the other four as the same story and nothing else', async (seed) => {
    await workbench.openFile(seed);
    await workbench.sidebar.show();
    const others = seeds.filter((name) => name !== seed);
    const listed = async (): Promise<string[]> => {
      const rows = await workbench.sidebar.rowsUnder('Related Coverage', 'Same story');
      return rows.flatMap((row) => seeds.filter((name) => row.includes(name))).sort();
    };
    await expect.poll(listed, { timeout: 30_000 }).toEqual(others);
    await workbench.screenshot(`seed ${seed}`);
  });

  it('shows one card for a name in each article that names it', async () => {
    let cards = 0;
    for (const seed of seeds) {
      await workbench.openFile(seed);
      if (!(await workbench.editor.find('Bessent'))) continue;
      const card = await workbench.editor.hoverCard('Bessent', 'Scott Bessent');
      const text = await card.innerText();
      expect(await card.locator('.hover-contents').count()).toBe(1);
      expect(text).toMatch(/treasury secretary/i);
      expect(text).toMatch(/other documents?/);
      await workbench.screenshot(`seed hover ${seed}`);
      cards++;
    }
    expect(cards).toBeGreaterThan(0);
  });

  it.each(['Light Modern', 'Dark High Contrast', 'Light High Contrast'])('is drawn in the theme %s', async (theme) => {
    await workbench.setTheme(theme);
    await workbench.openFile(seeds[0]!);
    await workbench.screenshot(`seed ${theme}`);
  });
});
