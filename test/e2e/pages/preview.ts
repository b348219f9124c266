import type { FrameLocator, Locator, Page } from 'playwright-core';

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

  private get frame(): FrameLocator {
    return this.page.locator('iframe.webview.ready:visible').contentFrame().locator('iframe#active-frame').contentFrame();
  }
}
