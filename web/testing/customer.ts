import type { Locator, Page } from 'playwright-core';
import type { Stage } from './stage.ts';

/** The demo's customer, who reads a language. */
export async function customerWhoReads(
  stage: Stage,
  locale: string,
  options: Parameters<Stage['open']>[1] = {},
): ReturnType<Stage['open']> {
  const opened = await stage.open('demo-maya', options);
  const { page } = opened;
  await page.locator('.header select').first().selectOption(locale);
  await page.locator(`html[lang="${locale}"]`).waitFor({ state: 'attached' });
  return opened;
}

/** Says a line and waits for the card that it draws. */
export async function cardFor(page: Page, text: string, card: string): Promise<Locator> {
  await page.locator('#composer-input').fill(text);
  await page.keyboard.press('Enter');
  const drawn = page.locator(`.card-${card}`).last();
  await drawn.waitFor();
  return drawn;
}

/** The card's words on one line, in lower case, for style sheets write some in capitals. */
export const wordsOf = async (card: Locator): Promise<string> =>
  (await card.innerText()).replaceAll(/\s+/g, ' ').toLowerCase();
