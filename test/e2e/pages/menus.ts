import type { Locator, Page } from 'playwright-core';

/** The context menu that is open. */
export function contextMenu(page: Page): Locator {
  return page.locator('.monaco-menu').last();
}

/** Takes an item of the context menu that is open, by way of its submenus. */
export async function chooseFromMenu(page: Page, ...path: readonly string[]): Promise<void> {
  for (const [depth, item] of path.entries()) {
    const row = page.locator('.monaco-menu .action-label').filter({ hasText: new RegExp(`^${escapeRegExp(item)}$`) }).last();
    await row.waitFor();
    if (depth < path.length - 1) {
      await row.hover();
      continue;
    }
    // A menu that has just opened heeds no click.
    for (let attempt = 0; attempt < 10; attempt++) {
      await row.click();
      if (await row.waitFor({ state: 'hidden', timeout: 1000 }).then(() => true, () => false)) return;
    }
    throw new Error(`The menu stays open at ${item}.`);
  }
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
