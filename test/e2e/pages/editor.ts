/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core';
import { chooseFromMenu } from './menus';

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

  private async focus(): Promise<void> {
    await this.lines.first().click({ position: { x: 2, y: 2 } });
  }

  /** The text in view. */
  async text(): Promise<string> {
    return (await this.lines.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
  }

  /** Whether keys go into the text. */
  async hasFocus(): Promise<boolean> {
    return (await this.page.locator('.editor-instance > .monaco-editor.focused, .editor-instance .monaco-editor[data-uri].focused').count()) > 0;
  }

  /** Whether a line is broken to fit the window: more rows are drawn than are numbered. */
  async isWrapped(): Promise<boolean> {
    return (await this.lines.count()) > (await this.page.locator('.editor-instance .margin-view-overlays .line-numbers').count());
  }

  /** Brings a text into view with the find widget, which selects it. False when the text does not stand in the file. */
  async find(text: string): Promise<boolean> {
    await this.focus();
    await this.page.keyboard.press('Control+F');
    const widget = this.page.locator('.find-widget.visible');
    await widget.locator('textarea[aria-label="Find"]').fill(text);
    const matches = widget.locator('.matchesCount', { hasText: /No results| of / });
    await matches.waitFor();
    const found = (await matches.innerText()) !== 'No results';
    await this.page.keyboard.press('Enter');
    await widget.locator('.codicon-widget-close').click();
    await widget.waitFor({ state: 'hidden' });
    return found;
  }

  /** Types a paragraph at the end. */
  async append(text: string): Promise<void> {
    await this.focus();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.insertText(`\n\n${text}`);
  }

  /** How a text in view is drawn. */
  async drawn(text: string): Promise<Drawn> {
    const drawn = await this.page.evaluate(drawnText, text);
    if (drawn === undefined) throw new Error(`“${text}” is not in view:\n${await this.text()}`);
    return drawn;
  }

  /** The card that opens when the pointer rests on a text in view, once it holds the words expected. */
  async hoverCard(text: string, expected: string): Promise<Locator> {
    const card = this.page.locator('.monaco-hover:visible', { hasText: expected }).first();
    // The index may still be being read, and a card that is open is not asked for again.
    for (let attempt = 0; attempt < 10; attempt++) {
      const { x, y } = await this.drawn(text);
      await this.page.mouse.move(x, y - 1);
      await this.page.mouse.move(x + 2, y);
      if (await card.waitFor({ timeout: 2000 }).then(() => true, () => false)) return card;
      await this.page.mouse.move(640, 5);
    }
    throw new Error(`No card with “${expected}” at “${text}”`);
  }

  async click(text: string): Promise<void> {
    const { x, y } = await this.drawn(text);
    await this.page.mouse.click(x, y);
  }

  /** Opens the context menu on a text in view and chooses an item, by way of its submenus. */
  async chooseFromContextMenu(text: string, ...path: readonly string[]): Promise<void> {
    const { x, y } = await this.drawn(text);
    await this.page.mouse.click(x, y, { button: 'right' });
    await chooseFromMenu(this.page, ...path);
  }

  /** The name of the file shown. */
  async fileName(): Promise<string | null> {
    return this.page.locator('.tab.active').first().getAttribute('data-resource-name');
  }

  /** The text of the line that the cursor is in, with all the rows that it is wrapped to, as far as they are in view. */
  async currentLine(): Promise<string> {
    return this.page.evaluate(() => {
      const topOf = (element: Element): number => element.getBoundingClientRect().top;
      const cursor = document.querySelector('.editor-instance .cursors-layer .cursor');
      if (cursor === null) return '';
      const slack = 2;
      const lineTops = [...document.querySelectorAll('.editor-instance .line-numbers')].filter((number) => number.textContent !== '').map(topOf);
      const top = Math.max(...lineTops.filter((candidate) => candidate <= topOf(cursor) + slack));
      const bottom = Math.min(...lineTops.filter((candidate) => candidate > top + slack));
      const rows = [...document.querySelectorAll('.editor-instance .view-line')].filter((row) => topOf(row) >= top - slack && topOf(row) < bottom - slack);
      const inOrder = rows.sort((a, b) => topOf(a) - topOf(b));
      return inOrder.map((row) => row.textContent ?? '').join('').replaceAll('\u00a0', ' ');
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
