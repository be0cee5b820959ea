import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findObjections, findSidewaysScroll } from './testing/accessibility.ts';
import { chromiumPath, explainSkip } from './testing/browser.ts';
import { cardFor, customerWhoReads } from './testing/customer.ts';
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

const cards = [
  ['Show me the alternatives', 'terms-comparison'],
  ['What if I pay it off?', 'payoff'],
  ['What can I afford?', 'affordable'],
  ['Is flat cheaper?', 'rates'],
  ['Show the legal rates', 'legal-rates'],
  ['The disclosure, please', 'disclosure'],
  ['I earn $5,200 a month. Pre-qualify me.', 'schedule'],
] as const;

/** What each card must say: its name, then figures as the language writes them. */
const said = {
  'en-US': {
    'terms-comparison': ['Alternatives side by side', '$598.54', 'Interest saved $1,949.56', 'lowest total'],
    payoff: ['Payoff quote', '$22,634.18', 'Jun 3, 2027', 'Each day later', '$4.32'],
    affordable: ['What fits', '$24,139.35', '48 months', 'Amount you could finance'],
    rates: ['Rates compared', '3.00%', '5.40%', 'As an effective rate', 'Costs less'],
    'legal-rates': ['One deal, every legal rate', 'European Union: APRC', '7.22%', 'within tolerance'],
    disclosure: [
      'Truth in Lending disclosure (United States)',
      'Annual percentage rate',
      'The cost of your credit as a yearly rate.',
      '71',
    ],
    schedule: ['Payment schedule', '$469.59', 'Download the schedule', 'Calendar'],
  },
  'zh-CN': {
    'terms-comparison': ['方案对比', 'US$598.54', '节省利息 US$1,949.56', '总额最低'],
    payoff: ['提前结清报价', 'US$22,634.18', '2027年6月3日', '每晚一天'],
    affordable: ['负担得起的方案', 'US$24,139.35', '48 个月', '可贷金额'],
    rates: ['利率对比', '3.00%', '折合有效利率', '更便宜'],
    'legal-rates': ['一笔交易，各种法定利率', '欧盟：APRC', '在容差内'],
    disclosure: ['诚实借贷披露（美国）', '以年利率表示的信贷成本。', 'US$5,679.47', '71'],
    schedule: ['还款计划', 'US$469.59', '下载还款计划', '日历'],
  },
  'de-DE': {
    'terms-comparison': [
      'Varianten im Vergleich',
      '598,54 $',
      'Gesparte Zinsen 1.949,56 $',
      'am günstigsten',
    ],
    payoff: ['Ablösebetrag', '22.634,18 $', '03.06.2027', 'Je Tag später'],
    affordable: ['Was passt', '24.139,35 $', '48 Monate', 'Möglicher Finanzierungsbetrag'],
    rates: ['Zinsen im Vergleich', '3,00 %', 'Als Effektivzins', 'Günstiger'],
    'legal-rates': ['Ein Geschäft, jeder gesetzliche Zins', '7,22 %', 'innerhalb der Toleranz'],
    disclosure: [
      'Truth-in-Lending-Angaben (USA)',
      'Die Kosten Ihres Kredits als jährlicher Satz.',
      '5.679,47 $',
      '71',
    ],
    schedule: ['Zahlungsplan', '469,59 $', 'Zahlungsplan herunterladen', 'Kalender'],
  },
} as const;

const locales = Object.keys(said) as (keyof typeof said)[];

describe.skipIf(!chromiumPath)('cards of a loan in a real browser', () => {
  it.each(locales)('says what the tools worked out, in %s, and draws its charts', async (locale) => {
    const { page, errors } = await customer(locale);
    for (const [line, kind] of cards) {
      const card = await cardFor(page, line, kind);
      const text = (await card.innerText()).replaceAll(/\s+/g, ' ');
      const [name, ...figures] = said[locale][kind];
      expect(await page.getByRole('region', { name, exact: true }).count(), name).toBeGreaterThan(0);
      for (const figure of figures) expect(text.toLowerCase()).toContain(figure.toLowerCase());
    }
    expect(await page.locator('.card-terms-comparison canvas').count()).toBe(2);
    expect(await page.locator('.card-schedule canvas').count()).toBe(1);
    for (const chart of await page.getByRole('img').all())
      expect(await chart.getAttribute('aria-label')).toMatch(/20\d\d/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('tells a chart as a table too, opened by keyboard', async () => {
    const { page } = await customer('en-US');
    const card = await cardFor(page, 'Show me the alternatives', 'terms-comparison');
    const summary = card.getByText('The chart as a table').last();
    await summary.focus();
    await page.keyboard.press('Enter');
    const table = card.getByRole('region', { name: /Balance against the value of the car/ });
    await table.waitFor();
    expect(await table.locator('tbody tr').count()).toBe(48);
    expect(await table.getByRole('cell', { name: 'Negative equity', exact: true }).count()).toBe(19);
    expect(await table.locator('thead th').allInnerTexts()).toEqual([
      'Due',
      'Balance',
      'Value of the car',
      'Negative equity',
    ]);
    await page.context().close();
  });

  it('shows the charts of the cheapest first, and of another when it is picked', async () => {
    const { page } = await customer('en-US');
    const card = await cardFor(page, 'Show me the alternatives', 'terms-comparison');
    await card.getByRole('img', { name: /paid to date, until Mar 2, 2030/ }).waitFor();
    await card.getByRole('button', { name: 'Another term: 84 months' }).click();
    await card.getByRole('img', { name: /paid to date, until Mar 2, 2033/ }).waitFor();
    await card.getByText('Negative equity for 57 months').waitFor();
    await page.context().close();
  });

  it('lays out the standard information of the EU without the federal box', async () => {
    const { page } = await customer('en-US');
    const card = await cardFor(page, 'The European form', 'disclosure');
    await card.getByText('Total amount payable').waitFor();
    await card.getByText('7.22%').waitFor();
    expect(await card.locator('.federal-box').count()).toBe(0);
    await page.context().close();
  });

  it.each([
    ['CSV', 'csv'],
    ['Kalender', 'ics'],
    ['PDF', 'pdf'],
  ])('downloads the schedule as %s, in the language of the page', async (button, extension) => {
    const { page, errors } = await customer('de-DE');
    const card = await cardFor(page, 'I earn $5,200 a month. Pre-qualify me.', 'schedule');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      card.getByRole('button', { name: button, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`payment-schedule-deal_7.${extension}`);
    expect(await readFile(await download.path(), 'utf8')).toBe(`${extension} in de-DE`);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('says so when the deal has another schedule by now', async () => {
    const { page } = await customer('en-US');
    const card = await cardFor(page, 'I earn $5,200 a month. Pre-qualify me.', 'schedule');
    await page.route('**/schedule?*', (route) =>
      route.continue({ url: route.request().url().replace('firstDue=2026', 'firstDue=2025') }),
    );
    await card.getByRole('button', { name: 'PDF' }).click();
    await page.getByText('The deal now has another schedule than this one.').waitFor();
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)(
    'gives a reviewer nothing to object to, in the %s',
    async (colorScheme) => {
      const { page } = await customer('en-US', { colorScheme });
      for (const [line, kind] of cards) await cardFor(page, line, kind);
      for (const summary of await page.locator('.fold > summary').all()) await summary.click();
      expect(await findObjections(page)).toEqual([]);
      await page.context().close();
    },
  );

  it('fits a phone of 360 pixels without scrolling sideways', async () => {
    const { page } = await customer('de-DE', {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    for (const [line, kind] of cards) await cardFor(page, line, kind);
    for (const summary of await page.locator('.fold > summary').all()) await summary.click();
    expect(await findSidewaysScroll(page)).toEqual([]);
    await page.context().close();
  });
});
