import type { Locator, Page } from 'playwright-core';
import { chooseFromMenu } from './menus';

export type ViewName = 'Related Coverage' | 'People & Organisations' | 'Corrections & Notes';

/** Dossier's sidebar. */
export class Sidebar {
  constructor(private readonly page: Page) {}

  /** Shows it by a click on its icon in the activity bar, unless it is shown. */
  async show(): Promise<void> {
    if (await this.pane('Related Coverage').isVisible()) return;
    await this.page.locator('.activitybar a[aria-label^="Dossier"]').click();
    await this.pane('Related Coverage').waitFor();
  }

  /** The rows of a view, from top to bottom, as far as they are in view. */
  rows(view: ViewName): Locator {
    return this.pane(view).locator('.monaco-list-row');
  }

  row(view: ViewName, text: string | RegExp): Locator {
    return this.rows(view).filter({ hasText: text }).first();
  }

  /** The row that keys go to; none while the focus is elsewhere. */
  rowInFocus(view: ViewName): Locator {
    return this.pane(view).locator('.monaco-list:focus .monaco-list-row.focused');
  }

  /** Unfolds a row, if it is folded. */
  async expand(view: ViewName, text: string | RegExp): Promise<void> {
    await this.turn(view, text, 'false');
  }

  /** Folds a row, if it is unfolded. */
  async collapse(view: ViewName, text: string | RegExp): Promise<void> {
    await this.turn(view, text, 'true');
  }

  /** Unfolds the first row below another, one level deeper, when it is there: what it says is not known, or may stand elsewhere, too. */
  async expandBelow(view: ViewName, text: string): Promise<void> {
    const row = this.row(view, text);
    await row.waitFor();
    const [index, level] = await row.evaluate((element) => [Number(element.getAttribute('data-index')), Number(element.getAttribute('aria-level'))] as const);
    await this.turnRow(this.pane(view).locator(`.monaco-list-row[data-index="${index + 1}"][aria-level="${level + 1}"]`), 'false');
  }

  private async turn(view: ViewName, text: string | RegExp, from: 'true' | 'false'): Promise<void> {
    await this.turnRow(this.row(view, text), from);
  }

  private async turnRow(row: Locator, from: 'true' | 'false'): Promise<void> {
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) === from) await row.locator('.monaco-tl-twistie').click();
  }

  /** Runs an action that stands in the title of a view. */
  async actOnView(view: ViewName, action: string): Promise<void> {
    await this.pane(view).locator('.pane-header').hover();
    await this.pane(view).locator(`.pane-header .actions a[aria-label^="${action}"]`).click();
  }

  /** Runs an action that stands at the end of a row while the pointer rests on it. */
  async act(view: ViewName, text: string | RegExp, action: string): Promise<void> {
    const row = this.row(view, text);
    await row.hover();
    await row.locator(`.actions a[aria-label^="${action}"]`).click();
  }

  /** Takes an item of a row's context menu, by way of its submenus. */
  async chooseFromContextMenu(view: ViewName, text: string | RegExp, ...path: readonly string[]): Promise<void> {
    await this.row(view, text).click({ button: 'right' });
    await chooseFromMenu(this.page, ...path);
  }

  /** Unfolds a view whose title alone is shown. */
  async unfold(view: ViewName): Promise<void> {
    const header = this.page.locator(`.pane-header[aria-label^="${view}"]`);
    await header.waitFor();
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
  }

  /** The rows that stand under a row that is unfolded, one level below it. */
  async rowsUnder(view: ViewName, text: string | RegExp): Promise<string[]> {
    const rows = await this.rows(view).evaluateAll((elements) =>
      elements.map((element) => ({
        level: Number(element.getAttribute('aria-level')),
        label: element.querySelector('.label-name')?.textContent ?? '',
        description: element.querySelector('.label-description')?.textContent ?? '',
        text: element.textContent ?? '',
      })),
    );
    const parent = rows.findIndex((row) => (typeof text === 'string' ? row.text.includes(text) : text.test(row.text)));
    const level = rows[parent]?.level ?? 0;
    const after = rows.slice(parent + 1);
    const end = after.findIndex((row) => row.level <= level);
    const below = end < 0 ? after : after.slice(0, end);
    return below.filter((row) => row.level === level + 1).map((row) => `${row.label} ${row.description}`.trim());
  }

  /** What stands above the rows of a view: what they are about. */
  message(view: ViewName, text: string): Locator {
    return this.pane(view).locator('.tree-explorer-viewlet-tree-view .message', { hasText: text });
  }

  /** A text that stands anywhere in a view. */
  text(view: ViewName, text: string): Locator {
    return this.pane(view).getByText(text).first();
  }

  private pane(view: ViewName): Locator {
    return this.page.locator('.split-view-view', { has: this.page.locator(`.pane-header[aria-label^="${view}"]`) }).last();
  }
}
