import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import { launchBrowser } from '../../../scripts/launchBrowser.mjs';
import { root } from '../../../scripts/setUp.mjs';
import { startServer, type Server } from '../../../scripts/vscode/server.mjs';
import { workbenchUrl } from '../../../scripts/vscode/workbenchUrl.mjs';
import { Editor } from './editor';
import { Sidebar } from './sidebar';

const settings = {
  'workbench.colorTheme': 'Dark Modern',
  'workbench.reduceMotion': 'on',
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
  'git.enabled': false,
};

/** A VS Code with the packaged extension, open on a folder in a browser, used as a person uses it. */
export class Workbench {
  readonly editor: Editor;
  readonly sidebar: Sidebar;

  private constructor(
    readonly page: Page,
    private readonly browser: Browser,
    private readonly server: Server,
  ) {
    this.editor = new Editor(page);
    this.sidebar = new Sidebar(page);
  }

  static async open(folder: string): Promise<Workbench> {
    const server = await startServer({ extensions: [inject('vsix')], settings });
    const browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(15_000);
    await page.goto(workbenchUrl(server, folder));
    const workbench = new Workbench(page, browser, server);
    await workbench.explorerRows.first().waitFor({ timeout: 60_000 });
    return workbench;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }

  private get explorerRows(): Locator {
    return this.page.locator('.explorer-folders-view .monaco-list-row');
  }

  /** Opens a file of the folder by its name. */
  async openFile(name: string): Promise<void> {
    await this.runQuickly(name);
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.editor.waitForText();
  }

  /** Runs a command by its title in the palette. */
  async runCommand(title: string): Promise<void> {
    await this.runQuickly(`>${title}`);
  }

  async setTheme(name: string): Promise<void> {
    await this.runCommand('Preferences: Color Theme');
    await this.chooseQuickly(name);
  }

  /** Titles that the palette offers for what is typed. */
  async commandsFor(typed: string): Promise<string[]> {
    await this.typeQuickly(`>${typed}`);
    const titles = await this.quickRows.locator('.label-name').allInnerTexts();
    await this.page.keyboard.press('Escape');
    return titles;
  }

  /** The text of the status bar's item that has this id or label. */
  statusItem(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item', { hasText: text });
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

  private async typeQuickly(text: string): Promise<void> {
    await this.page.keyboard.press(text.startsWith('>') ? 'F1' : 'Control+P');
    await this.quickInput.waitFor();
    await this.quickInput.fill(text);
  }

  private async runQuickly(text: string): Promise<void> {
    await this.typeQuickly(text);
    await this.acceptQuickly(text.replace('>', ''));
  }

  private async chooseQuickly(text: string): Promise<void> {
    await this.quickInput.waitFor();
    await this.quickInput.fill(text);
    await this.acceptQuickly(text);
  }

  private async acceptQuickly(text: string): Promise<void> {
    await this.quickRows.filter({ hasText: text }).first().click();
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }
}
