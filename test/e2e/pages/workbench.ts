import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { chromium } from 'playwright-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect, inject, vi } from 'vitest';
import { root } from '../../../scripts/setUp.mjs';
import { writeSettings } from '../../../scripts/vscode/server.mjs';
import { workbenchUrl } from '../../../scripts/vscode/workbenchUrl.mjs';
import { Editor } from './editor';
import { chooseFromMenu, contextMenu } from './menus';
import { Sidebar } from './sidebar';

const defaultSettings = {
  'workbench.colorTheme': 'Dark Modern',
  'workbench.reduceMotion': 'on',
  'editor.minimap.enabled': false,
  'git.enabled': false,
};

interface VisitOptions {
  readonly language?: string;
  /** Called when the window has been closed. */
  readonly onClosed?: () => Promise<void>;
}

/** A VS Code with the packaged extension, open on a folder in a browser, used as a person uses it. */
export class Workbench {
  static readonly #opened = new Set<Workbench>();
  readonly editor: Editor;
  readonly sidebar: Sidebar;

  private constructor(
    readonly page: Page,
    private readonly browser: Browser,
    private readonly onClosed: () => Promise<void>,
  ) {
    this.editor = new Editor(page);
    this.sidebar = new Sidebar(page);
  }

  /**
   * Opens a folder in a window that knows nothing of those before it, with settings of its own.
   * @param language what VS Code believes to be its display language; its own texts stay English without a language pack
   */
  static async open(folder: string, settings: Record<string, unknown> = {}, language?: string): Promise<Workbench> {
    const vscode = inject('vscode');
    writeSettings(vscode.settingsFile, { ...defaultSettings, ...settings });
    return Workbench.visit(workbenchUrl(vscode, folder), language === undefined ? {} : { language });
  }

  /** Opens the window at an address. */
  static async visit(url: string, { language, onClosed = () => Promise.resolve() }: VisitOptions = {}): Promise<Workbench> {
    const browser = await chromium.connect(inject('browser'));
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(30_000);
    if (language !== undefined) await page.addInitScript((tag) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: tag }), language);
    const workbench = new Workbench(page, browser, onClosed);
    Workbench.#opened.add(workbench);
    await page.goto(url);
    await workbench.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 90_000 });
    return workbench;
  }

  /** Keeps a picture of what is open now, to see why a test failed. */
  static async screenshotAll(name: string): Promise<void> {
    for (const workbench of Workbench.#opened) await workbench.screenshot(name);
  }

  async close(): Promise<void> {
    Workbench.#opened.delete(this);
    await this.page.close();
    await this.browser.close();
    await this.onClosed();
  }

  /** Opens a file of the folder by its name. */
  async openFile(name: string): Promise<void> {
    const open = async (): Promise<void> => {
      await this.runQuickly(name);
      // A view that takes the focus late closes the palette, and the key goes to the view.
      await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor({ timeout: 10_000 });
    };
    await vi.waitFor(open, { timeout: 40_000 });
    await this.page.locator(`.editor-instance .monaco-editor[data-uri$="/${name}"], .monaco-editor-pane-placeholder`).first().waitFor();
  }

  /** Runs a command by its title in the palette. */
  async runCommand(title: string): Promise<void> {
    await this.runQuickly(`>${title}`);
  }

  async setTheme(name: string): Promise<void> {
    await this.page.keyboard.press('Control+K');
    await this.page.keyboard.press('Control+T');
    const themes = this.page.locator('.quick-input-widget input[placeholder*="Theme" i]');
    await themes.fill(name);
    await this.quickRows.filter({ hasText: name }).first().click();
    await themes.waitFor({ state: 'hidden' });
  }

  /** Titles that the palette offers for what is typed. */
  async commandsFor(typed: string): Promise<string[]> {
    await this.typeQuickly(`>${typed}`);
    const titles = await this.quickRows.locator('.label-name').allInnerTexts();
    await this.page.keyboard.press('Escape');
    return titles;
  }

  /** Opens *Go to Symbol in Workspace* with some letters typed. */
  async findSymbols(typed: string): Promise<void> {
    await this.typeQuickly(`#${typed}`);
  }

  /** The rows of the quick pick that is open. */
  async quickPicks(): Promise<string[]> {
    const rows = await this.quickRows.allInnerTexts();
    return rows.map((row) => row.replace(/\s+/g, ' '));
  }

  /** Takes a row of the quick pick that is open. */
  async pick(text: string): Promise<void> {
    await this.quickRows.filter({ hasText: text }).first().click();
  }

  /** Types into the quick pick or input box that is open. */
  async type(text: string): Promise<void> {
    await this.quickInput.waitFor();
    await this.quickInput.fill(text);
  }

  /** The items of the status bar that hold a text. */
  statusItem(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item', { hasText: text });
  }

  async chooseFromEditorTitle(action: string): Promise<void> {
    await this.page.locator(`.editor-actions a[aria-label^="${action}"]`).click();
  }

  /** Chooses an action for one file of the explorer, or for several at once. */
  async chooseFromExplorer(files: string | readonly string[], action: string): Promise<void> {
    const names = [files].flat();
    await this.runCommand('View: Show Explorer');
    await this.page.locator('.explorer-folders-view .monaco-list:focus').waitFor();
    // The explorer draws its rows anew whenever the folder has changed, and a click meanwhile goes to another row or to none;
    // and it may select the file that was opened once more, even while the menu opens.
    const openMenu = async (): Promise<void> => {
      expect(await this.select(names)).toEqual(names);
      await this.explorerRow(names.at(-1)!).click({ button: 'right' });
      await contextMenu(this.page).waitFor();
      const selected = await this.selectedInExplorer();
      if (!isDeepStrictEqual(selected, names)) await this.page.keyboard.press('Escape');
      expect(selected).toEqual(names);
    };
    await vi.waitFor(openMenu, { timeout: 45_000 });
    await chooseFromMenu(this.page, action);
  }

  /** Selects files in the explorer by clicks. @returns those that are selected then */
  private async select(names: readonly string[]): Promise<string[]> {
    const [first, ...others] = names as [string, ...string[]];
    await this.explorerRow(first).click();
    // The explorer selects a file anew when it has opened.
    const isOpen = await this.page.locator(`.tab.active[data-resource-name="${first}"]`).waitFor({ timeout: 5000 }).then(() => true, () => false);
    if (!isOpen) return [];
    for (const name of others) await this.explorerRow(name).click({ modifiers: ['Control'] });
    await this.explorerRow(names.at(-1)!).and(this.page.locator('.selected')).waitFor({ timeout: 5000 }).catch(() => undefined);
    return this.selectedInExplorer();
  }

  private selectedInExplorer(): Promise<string[]> {
    return this.page.locator('.explorer-folders-view .monaco-list-row.selected .label-name').allInnerTexts();
  }

  private explorerRow(file: string): Locator {
    return this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: file }).first();
  }

  /** Takes the name that the dialogue for files proposes. */
  async acceptFileDialog(): Promise<void> {
    await this.quickInput.waitFor();
    await this.page.locator('.quick-input-widget .monaco-button', { hasText: /^(OK|Save|Export)$/ }).first().click();
  }

  /** Keeps pictures of the window at 1280 by 800 in dark, light and high contrast, and as it is laid out at twice the size. */
  async screenshotEverywhere(name: string): Promise<void> {
    const usual = this.page.viewportSize() ?? { width: 1280, height: 900 };
    await this.page.setViewportSize({ width: 1280, height: 800 });
    const themes = { 'Light Modern': 'vs', 'Dark High Contrast': 'hc-black', 'Dark Modern': 'vs-dark' };
    for (const [theme, kind] of Object.entries(themes)) {
      await this.setTheme(theme);
      await this.page.locator(`.monaco-workbench.${kind}`).waitFor();
      // Two frames: webviews are told after the workbench.
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      await this.screenshot(`${name} ${theme}`);
    }
    await this.page.setViewportSize({ width: 640, height: 400 });
    await this.screenshot(`${name} 200 percent`);
    await this.page.setViewportSize(usual);
  }

  /** Keeps a picture of the window in test-results/e2e. */
  async screenshot(name: string): Promise<void> {
    const folder = path.join(root, 'test-results/e2e');
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: path.join(folder, `${name}.png`) });
  }

  private get quickInput(): Locator {
    return this.page.locator('.quick-input-widget input[type="text"]:visible').first();
  }

  private get quickRows(): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row');
  }

  /** Opens the palette, again if something that takes the focus has closed it, and types. */
  private async typeQuickly(text: string): Promise<void> {
    const type = async (): Promise<void> => {
      if (!(await this.quickInput.isVisible())) await this.page.keyboard.press(text.startsWith('>') ? 'F1' : 'Control+P');
      await this.quickInput.fill(text, { timeout: 5000 });
    };
    await vi.waitFor(type, { timeout: 30_000 });
  }

  /**
   * Takes the row of the palette with that text once it is the one in focus: a click could meet a list that is just drawn anew.
   * Keys are pressed in the palette alone, for what has just opened may take the focus: an editor would type them, and a note fold.
   */
  private async runQuickly(text: string): Promise<void> {
    const inFocus = this.quickRows.and(this.page.locator('.focused')).filter({ hasText: text.replace('>', '') });
    const run = async (): Promise<void> => {
      await this.typeQuickly(text);
      try {
        await inFocus.waitFor({ timeout: 5000 });
        await this.quickInput.press('Enter', { timeout: 5000 });
      } catch (error) {
        // The palette knows the commands of the moment it was opened.
        if (await this.quickInput.isVisible()) await this.quickInput.press('Escape', { timeout: 5000 });
        throw error;
      }
    };
    await vi.waitFor(run, { timeout: 30_000 });
  }
}
