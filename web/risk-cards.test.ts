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

const said = {
  'en-US': {
    paths: [
      'What would have changed the answer',
      '$3,623.94',
      '2021 Mazda CX-30 Select',
      '84 months',
      'No promise',
    ],
    affordability: ['Can it be carried?', '$499.83', '40.5%', '$3,360.00', 'Sep 2, 2028', 'decide nothing'],
  },
  'zh-CN': {
    paths: ['怎样本可改变结果', 'US$3,623.94', '84 个月', '并非承诺'],
    affordability: ['能否承担', 'US$499.83', '2028年9月2日', '不作任何决定'],
  },
  'de-DE': {
    paths: ['Was die Antwort gewendet hätte', '3.623,94 $', '84 Monate', 'Kein Versprechen'],
    affordability: ['Ist es tragbar?', '499,83 $', '02.09.2028', 'entscheiden nichts'],
  },
} as const;
const locales = Object.keys(said) as (keyof typeof said)[];

describe.skipIf(!chromiumPath)('cards about a decision in a real browser', () => {
  it.each(locales)('say what the tools worked out, in %s', async (locale) => {
    const { page, errors } = await customer(locale);
    const shown = {
      paths: await ask(page, 'How do I get to yes?', 'paths'),
      affordability: await ask(page, 'Can I carry it?', 'affordability'),
    };
    for (const kind of ['paths', 'affordability'] as const)
      for (const text of said[locale][kind]) expect(shown[kind]).toContain(text.toLowerCase());
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('give a reviewer nothing to object to, and fit a phone', async () => {
    const { page } = await customer('de-DE', {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    await ask(page, 'How do I get to yes?', 'paths');
    await ask(page, 'Can I carry it?', 'affordability');
    expect(await findSidewaysScroll(page)).toEqual([]);
    expect(await findObjections(page)).toEqual([]);
    await page.context().close();
  });
});
