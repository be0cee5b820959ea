import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findObjections, findSidewaysScroll } from './testing/accessibility.ts';
import { chromiumPath, explainSkip } from './testing/browser.ts';
import { cardFor, customerWhoReads, wordsOf } from './testing/customer.ts';
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

const ask = async (page: Page, text: string, card: string) => wordsOf(await cardFor(page, text, card));

/** Once the turn is over, as offers can be chosen then: what is opened while it is still drawn may be closed again. */
async function openMisses(page: Page): Promise<void> {
  await page.locator('.card-offers .offer button:enabled').first().waitFor();
  await page.locator('.card-offers summary').click();
  await page.locator('.card-offers details[open]').waitFor();
}

const said = {
  'en-US': {
    comparison: [
      'Two offers side by side',
      '$469.59',
      'cheaper in total',
      '$168.52',
      'Only this one wants',
      'nothing more',
    ],
    offers: [
      'Sort by',
      'Speed of funding',
      'Certainty',
      'lowest total cost',
      '3 business days',
      'Spring Event',
    ],
  },
  'zh-CN': {
    comparison: ['两个方案对比', 'US$469.59', '总额更低', 'US$168.52', '仅此方案需要', '无其他材料'],
    offers: ['排序', '放款速度', '放款把握', '总成本最低', '3 个工作日', 'Spring Event'],
  },
  'de-DE': {
    comparison: [
      'Zwei Angebote im Vergleich',
      '469,59 $',
      'insgesamt günstiger',
      '168,52 $',
      'Nur dieses verlangt',
    ],
    offers: ['Sortieren nach', 'Schnelligkeit', 'Sicherheit', 'geringste Gesamtkosten', '3 Werktage'],
  },
} as const;
const locales = Object.keys(said) as (keyof typeof said)[];

/** What settles each rule, all that has to change together, and how many programs a rule stops. */
const missesSaid = {
  'en-US': [
    '120 programs do not fit',
    'one may be stopped by several the income is below the minimum: 118 LTV too high: 7 capacity: 1',
    'The nearest 4 of 120',
    'LTV too high · settled by: Put more down: $3,900.00 down',
    'Longer term: 72 months',
    'Would fit with: $4,500.00 down',
    'Would fit with all of these: A gross monthly income of at least $6,000.00 + Months on the job of at least 60 + Wait until Apr 1, 2026',
  ],
  'zh-CN': ['120 个产品不符合', '显示最接近的 4 个', '：首付 US$3,900.00', '须同时满足', '2026年4月1日'],
  'de-DE': [
    '120 Programme passen nicht',
    'Die nächsten 4 von 120',
    'behoben durch',
    'Würde passen mit allem davon',
    '6.000,00 $',
    '01.04.2026',
  ],
} as const;

describe.skipIf(!chromiumPath)('cards about offers in a real browser', () => {
  it.each(locales)('say what the tools worked out, in %s', async (locale) => {
    const { page, errors } = await customer(locale);
    const shown = {
      offers: await ask(page, 'I earn $5,200 a month. Pre-qualify me.', 'offers'),
      comparison: await ask(page, 'Put them side by side', 'offer-comparison'),
    };
    for (const kind of ['offers', 'comparison'] as const)
      for (const text of said[locale][kind]) expect(shown[kind]).toContain(text.toLowerCase());
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it.each(locales)('tell what would change the mind of a program that refused, in %s', async (locale) => {
    const { page } = await customer(locale);
    await ask(page, 'I earn $5,200 a month. Pre-qualify me.', 'offers');
    await openMisses(page);
    const misses = page.locator('.card-offers details');
    const shown = (await misses.innerText()).replaceAll(/\s+/g, ' ').toLowerCase();
    for (const text of missesSaid[locale]) expect(shown).toContain(text.toLowerCase());
    const refused = await misses.locator('.misses > li').first().innerText();
    expect(refused).toContain('Redwood Financial');
    expect(refused).not.toContain(':');
    await page.context().close();
  });

  it('give a reviewer nothing to object to, and fit a phone', async () => {
    const { page } = await customer('de-DE', {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    await ask(page, 'I earn $5,200 a month. Pre-qualify me.', 'offers');
    await openMisses(page);
    await ask(page, 'Put them side by side', 'offer-comparison');
    expect(await findSidewaysScroll(page)).toEqual([]);
    expect(await findObjections(page)).toEqual([]);
    await page.context().close();
  });
});
