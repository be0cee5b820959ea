import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { buildPages, chromiumPath, launchBrowser, watchErrors } from './browser.ts';
import { type FakeServer, startFakeServer } from './fake-server.ts';

export interface Stage {
  readonly server: FakeServer;
  readonly browser: Browser;
  /** Opens the pages signed in by link, as somebody who has said nothing yet: no test draws what another one said. */
  open(key: string, options?: BrowserContextOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

interface OpenPage {
  readonly page: Page;
  /** Script errors and refusals of the content security policy so far. */
  readonly errors: readonly string[];
}

/** Builds the pages, starts the scripted server and a browser. Without Chromium there is no stage. */
export async function setStage(): Promise<Stage | null> {
  if (!chromiumPath) return null;
  const pages = await buildPages();
  const server = await startFakeServer({
    pages: pages.folder,
    paceMs: 0,
    dropAfterEvents: Number.POSITIVE_INFINITY,
    approvalSeconds: 900,
  });
  const browser = await launchBrowser();
  let people = 0;
  return {
    server,
    browser,
    async open(key, options = {}) {
      const context = await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(8_000);
      const errors = watchErrors(page);
      await page.goto(`${server.url}/#key=${key}.${++people}`);
      return { page, errors };
    },
    async close() {
      await browser.close();
      await server.close();
      await pages.remove();
    },
  };
}

/** Waits until a customer may begin. */
export async function greeted(page: Page): Promise<void> {
  await page.getByRole('heading', { name: /What would you like to drive/ }).waitFor();
}

/** Types into the message box and sends. */
export async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(text);
  await page.keyboard.press('Enter');
}

/** A PDF as far as anyone here looks. */
export const pdf = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
});
