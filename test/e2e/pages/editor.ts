/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core';

/** Where the first letter of a text is drawn in the window, and how. */
export interface Drawn {
  readonly x: number;
  readonly y: number;
  /** The classes that VS Code gives a token's colour and style. */
  readonly classes: string;
  readonly colour: string;
  /** Font weight, style and decoration. */
  readonly style: string;
}

/** The active text editor. */
export class Editor {
  constructor(private readonly page: Page) {}

  private get lines(): Locator {
    return this.page.locator('.editor-instance .view-line');
  }

  async waitForText(): Promise<void> {
    await this.lines.first().waitFor();
  }

  /** The text in view. */
  async text(): Promise<string> {
    return (await this.lines.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
  }

  /** Brings a text into view with the find widget, which selects it. */
  async find(text: string): Promise<void> {
    await this.lines.first().click({ position: { x: 2, y: 2 } });
    await this.page.keyboard.press('Control+F');
    const input = this.page.locator('.find-widget.visible textarea[aria-label="Find"]');
    await input.fill(text);
    await this.page.locator('.find-widget .matchesCount', { hasText: / of / }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Escape');
  }

  /** How a text in view is drawn. */
  async drawn(text: string): Promise<Drawn> {
    const drawn = await this.page.evaluate(drawnText, text);
    if (drawn === undefined) throw new Error(`“${text}” is not in view:\n${await this.text()}`);
    return drawn;
  }

  /** Rests the pointer on a text in view. */
  async pointAt(text: string): Promise<void> {
    const { x, y } = await this.drawn(text);
    // The pointer must move to be noticed.
    await this.page.mouse.move(x + 1, y);
    await this.page.mouse.move(x, y);
  }

  async pointAway(): Promise<void> {
    await this.page.mouse.move(640, 5);
  }

  async click(text: string): Promise<void> {
    const { x, y } = await this.drawn(text);
    await this.page.mouse.click(x, y);
  }

  /** Opens the context menu on a text in view and chooses an item. */
  async chooseFromContextMenu(text: string, item: string): Promise<void> {
    const { x, y } = await this.drawn(text);
    await this.page.mouse.click(x, y, { button: 'right' });
    await this.page.locator('.monaco-menu .action-label', { hasText: item }).click();
  }

  /** The name of the file shown. */
  async fileName(): Promise<string> {
    return this.page.locator('.tab.active .label-name').first().innerText();
  }

  /** The text of the line that the cursor is in, as far as it is in view. */
  async currentLine(): Promise<string> {
    return this.page.evaluate(() => {
      const cursor = document.querySelector('.editor-instance .cursors-layer .cursor')?.getBoundingClientRect();
      const lines = [...document.querySelectorAll('.editor-instance .view-line')];
      const line = lines.find((candidate) => {
        const box = candidate.getBoundingClientRect();
        return cursor !== undefined && box.top <= cursor.top + 1 && cursor.top + 1 < box.bottom;
      });
      return (line?.textContent ?? '').replaceAll('\u00a0', ' ');
    });
  }
}

/** Runs in the page: where a text stands in view, and how it is drawn. A line is cut into one element for each token. */
function drawnText(text: string): Drawn | undefined {
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const start = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(text);
    let nodeStart = 0;
    for (let node = walker.nextNode(); start >= 0 && node !== null; node = walker.nextNode()) {
      const { length } = node as Text;
      if (start < nodeStart + length) {
        const element = node.parentElement!;
        const letter = document.createRange();
        letter.setStart(node, start - nodeStart);
        letter.setEnd(node, start - nodeStart + 1);
        const { x, y, width, height } = letter.getBoundingClientRect();
        const { color, fontWeight, fontStyle, textDecorationLine } = getComputedStyle(element);
        const style = `${fontWeight} ${fontStyle} ${textDecorationLine}`;
        return { classes: element.className, colour: color, style, x: x + width / 2, y: y + height / 2 };
      }
      nodeStart += length;
    }
  }
  return undefined;
}
