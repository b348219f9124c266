import type { FrameLocator, Locator, Page } from 'playwright-core';
import { vi } from 'vitest';

/** The Markdown preview in front. */
export class Preview {
  constructor(private readonly page: Page) {}

  /** The document that it shows. */
  get content(): Locator {
    return this.frame.locator('.markdown-body');
  }

  heading(text: string | RegExp): Locator {
    return this.content.getByRole('heading', { name: text });
  }

  /** The row of a table that holds a text. */
  row(text: string | RegExp): Locator {
    return this.content.locator('tbody tr').filter({ hasText: text }).first();
  }

  link(text: string | RegExp): Locator {
    return this.content.getByRole('link', { name: text }).first();
  }

  /**
   * Follows a link to another page, and waits for that page's heading. VS Code draws a preview anew when its text or
   * the window has changed, and a click that falls into that moment is lost: so it clicks again, as a reader does.
   */
  async follow(link: string, heading: string): Promise<void> {
    await vi.waitFor(async () => {
      await this.link(link).click({ timeout: 5000 }).catch(() => undefined);
      await this.heading(heading).waitFor({ timeout: 5000 });
    }, 45_000);
  }

  private get frame(): FrameLocator {
    return this.page.locator('iframe.webview.ready:visible').contentFrame().locator('iframe#active-frame').contentFrame();
  }
}
