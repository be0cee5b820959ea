import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findObjections, findSidewaysScroll } from './testing/accessibility.ts';
import { chromiumPath, explainSkip } from './testing/browser.ts';
import { type Stage, setStage } from './testing/stage.ts';

explainSkip();
let stage: Stage;
beforeAll(async () => {
  const set = await setStage();
  if (set) stage = set;
}, 120_000);
afterAll(() => stage?.close());

const wide = { viewport: { width: 1440, height: 1000 } };

async function desk() {
  const opened = await stage.open('demo-ben', wide);
  await opened.page.getByRole('button', { name: /Jonathan Q/ }).click();
  const jacket = opened.page.getByRole('region', { name: 'Deal jacket' });
  await jacket.waitFor();
  return { ...opened, jacket };
}

const said = {
  'en-US': ['deal jacket', 'to settle', '$25,595.00 against $25,495.00', 'nov 1, 2025'],
  'zh-CN': ['交易资料审查', '项待办', 'us$25,595.00', '2025年11月1日', '应为 harbor auto finance'],
  'de-DE': ['unterlagen des geschäfts', 'offen', '25.595,00 $ gegenüber 25.495,00 $', '01.11.2025'],
} as const;

describe.skipIf(!chromiumPath)('the jacket of a deal in a real browser', () => {
  it('groups what has to be settled by who acts, and says what to collect', async () => {
    const { page, jacket, errors } = await desk();
    await jacket.getByText('To collect or do for Meridian Credit Union Members’ Auto').waitFor();
    await jacket.getByText('To collect or do so that all 2 would fund').waitFor();
    const groups = jacket.locator('.jacket-group');
    expect(await groups.locator('.eyebrow').allInnerTexts()).toEqual(
      ['Customer', 'Dealer'].map((who) => expect.stringMatching(new RegExp(who, 'i'))),
    );
    const first = groups.first();
    await first.getByText('For Harbor Auto Finance Prime Used').first().waitFor();
    expect(await first.locator('.tag .icon').count()).toBe(await first.locator('li').count());
    await groups.nth(1).getByText('$25,595.00 against $25,495.00').waitFor();
    await first.getByText('Old Bank <b>N.A.</b>').first().waitFor();
    expect(await findObjections(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('opens the paper at the page and place of a defect, by keyboard', async () => {
    const { page, jacket } = await desk();
    const source = jacket.locator('.jacket-group').nth(1).getByRole('button', { name: 'page 1' });
    await source.focus();
    await page.keyboard.press('Enter');
    const viewer = page.getByRole('dialog', { name: 'Pay stub' });
    await viewer.locator('.page-box[aria-pressed="true"]').first().waitFor();
    await page.keyboard.press('Escape');
    await viewer.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('looks at the papers as one funder', async () => {
    const { page, jacket } = await desk();
    await jacket.getByLabel('Look at it as').selectOption('Harbor Auto Finance');
    await jacket.getByText('should name Meridian Credit Union').waitFor({ state: 'detached' });
    await jacket.getByText('should name Harbor Auto Finance').waitFor();
    expect(stage.server.requests).toContain('GET /v1/deals/deal_7/jacket?funder=Harbor+Auto+Finance');
    await jacket.getByText('Program by program').click();
    await jacket.getByText('Could be sent now').waitFor();
    await jacket.getByText('Not to be funded yet').waitFor();
    await page.context().close();
  });

  it.each(Object.keys(said) as (keyof typeof said)[])(
    'says so in the conversation, in %s',
    async (locale) => {
      const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
      const { page } = await stage.open('demo-maya', phone);
      await page.locator('.header select').first().selectOption(locale);
      await page.locator(`html[lang="${locale}"]`).waitFor({ state: 'attached' });
      await page.locator('#composer-input').fill('Why would they kick this back?');
      await page.keyboard.press('Enter');
      const card = page.locator('.card-jacket').last();
      await card.waitFor();
      const text = (await card.innerText()).replaceAll(/\s+/g, ' ').toLowerCase();
      for (const part of said[locale]) expect(text).toContain(part);
      expect(await findSidewaysScroll(page)).toEqual([]);
      expect(await findObjections(page)).toEqual([]);
      await page.context().close();
    },
  );
});
