import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findObjections, findSidewaysScroll } from './testing/accessibility.ts';
import { chromiumPath, explainSkip } from './testing/browser.ts';
import { customerWhoReads, wordsOf } from './testing/customer.ts';
import { type Stage, setStage } from './testing/stage.ts';

explainSkip();
let stage: Stage;
beforeAll(async () => {
  const set = await setStage();
  if (set) stage = set;
}, 120_000);
afterAll(() => stage?.close());

const customer = (locale: string, options: Parameters<Stage['open']>[1] = {}) =>
  customerWhoReads(stage, locale, options);

async function ask(page: Page, text: string, phrase: string): Promise<string> {
  await page.locator('#composer-input').fill(text);
  await page.keyboard.press('Enter');
  const drawn = page.locator('.card-structures', { hasText: phrase }).last();
  await drawn.waitFor();
  for (const fold of await drawn.locator('summary').all()) await fold.click();
  return wordsOf(drawn);
}

const said = {
  'en-US': {
    met: [
      'Ways to structure the deal',
      '64 in all',
      '$419.88',
      '$35,231.28',
      '72 months',
      'Funders willing',
      '$366.56',
    ],
    unmet: ['What would have to give', 'Above the payment asked', '$53.20', '$3,000.00'],
    figures: ['419.88', '473.20'],
  },
  'zh-CN': {
    met: ['交易方案', '共 64 个', 'US$419.88', '可承接资方', '72 个月'],
    unmet: ['可放宽的条件', '超出月供要求', 'US$53.20'],
    figures: ['419.88', '473.20'],
  },
  'de-DE': {
    met: ['Wege, das Geschäft zu gestalten', '64 insgesamt', '419,88 $', 'Bereite Finanzierer', '72 Monate'],
    unmet: ['Was nachgeben müsste', 'Über der gewünschten Rate', '53,20 $'],
    figures: ['419,88', '473,20'],
  },
} as const;
const locales = Object.keys(said) as (keyof typeof said)[];

describe.skipIf(!chromiumPath)('the card of structures in a real browser', () => {
  it.each(locales)('says what the tool worked out, in %s', async (locale) => {
    const { met, unmet, figures } = said[locale];
    const { page, errors } = await customer(locale);
    const first = await ask(page, 'Get her under 420', figures[0]);
    for (const text of met) expect(first).toContain(text.toLowerCase());
    const second = await ask(page, 'Get her under 300', figures[1]);
    for (const text of unmet) expect(second).toContain(text.toLowerCase());
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('gives a reviewer nothing to object to, and fits a phone', async () => {
    const { page } = await customer('de-DE', {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    await ask(page, 'Get her under 420', '419,88');
    await ask(page, 'Get her under 300', '473,20');
    expect(await findSidewaysScroll(page)).toEqual([]);
    expect(await findObjections(page)).toEqual([]);
    await page.context().close();
  });
});
