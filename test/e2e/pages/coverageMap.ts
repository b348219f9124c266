import type { FrameLocator, Locator, Page } from 'playwright-core';

/** The coverage map in front. */
export class CoverageMap {
  constructor(private readonly page: Page) {}

  get grid(): Locator {
    return this.frame.getByRole('grid');
  }

  get status(): Locator {
    return this.frame.locator('#status');
  }

  tab(name: string): Locator {
    return this.frame.getByRole('tab', { name });
  }

  control(label: string): Locator {
    return this.frame.getByLabel(label, { exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name }).first();
  }

  row(text: string): Locator {
    return this.frame.locator('tbody tr', { hasText: text }).first();
  }

  /** What a screen reader says of the cell that the keys have moved to. */
  async spoken(): Promise<string> {
    const id = await this.grid.getAttribute('aria-activedescendant');
    return (await this.frame.locator(`[id="${id}"]`).getAttribute('aria-label')) ?? '';
  }

  /** How many pixels of the canvas have a colour of their own: neither the background nor shades of text. */
  async colours(): Promise<number> {
    return this.frame.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      const seen = new Set<string>();
      for (let at = 0; at < data.length; at += 4) {
        const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
        if (Math.max(red, green, blue) - Math.min(red, green, blue) > 40) seen.add(`${red} ${green} ${blue}`);
      }
      return seen.size;
    });
  }

  private get frame(): FrameLocator {
    return this.page.locator('iframe.webview.ready:visible').contentFrame().locator('iframe#active-frame').contentFrame();
  }
}
