import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findObjections, findSidewaysScroll } from './testing/accessibility.ts';
import { chromiumPath, explainSkip } from './testing/browser.ts';
import { greeted, type Stage, setStage } from './testing/stage.ts';

explainSkip();
let stage: Stage;
beforeAll(async () => {
  const set = await setStage();
  if (set) stage = set;
}, 120_000);
afterAll(() => stage?.close());

async function business(options = {}) {
  const opened = await stage.open('demo-ben', { viewport: { width: 1440, height: 1000 }, ...options });
  await opened.page.getByRole('button', { name: 'Business' }).click();
  await opened.page.getByRole('heading', { name: 'Your business' }).waitFor();
  return opened;
}

describe.skipIf(!chromiumPath)('a dealer’s business in a real browser', () => {
  it('lists deals with what waits for whom, by stage and page by page', async () => {
    const { page, errors } = await business();
    const table = page.getByRole('region', { name: 'All deals', exact: true }).last();
    const row = table.getByRole('row', { name: /Priya Raman/ });
    for (const text of ['Returned', 'Cure the defects', 'You', '12 d']) await row.getByText(text).waitFor();
    expect(await table.getByRole('row').count()).toBe(3);
    await page.getByRole('button', { name: 'More deals' }).click();
    await table.getByRole('row', { name: /Buyer not named yet/ }).waitFor();
    expect(await page.getByRole('button', { name: 'More deals' }).count()).toBe(0);
    await page.getByLabel('Stage').selectOption({ label: 'Funded (1)' });
    await table.getByRole('row', { name: /Priya Raman/ }).waitFor({ state: 'detached' });
    expect(await table.getByRole('row').count()).toBe(2);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('opens a deal from the list by keyboard alone', async () => {
    const { page } = await business();
    const deal = page.getByRole('button', { name: 'Open the deal of Priya Raman' });
    await deal.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Priya Raman', exact: true }).waitFor();
    await page.context().close();
  });

  it('shows no share without its cases, and says where they are few', async () => {
    const { page } = await business();
    const card = page.getByRole('region', { name: 'Scorecard' });
    await card.getByText('33.3%').first().waitFor();
    await card.getByText('8 of 24', { exact: true }).first().waitFor();
    await card.getByText('3 of 12, few cases').first().waitFor();
    await card.getByText('95 % sure: 10.0% to 60.0%').first().waitFor();
    await card
      .getByRole('row', { name: /Harbor Auto/ })
      .getByText('no cases yet')
      .first()
      .waitFor();
    await card
      .getByRole('row', { name: /VIN differs/ })
      .getByText('Meridian Credit Union 3')
      .waitFor();
    await card
      .getByRole('row', { name: /2026-03/ })
      .getByText('$200,000.00')
      .waitFor();
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)(
    'gives a reviewer nothing to object to, in the %s',
    async (colorScheme) => {
      const { page } = await business({ colorScheme });
      await page.getByText('VIN differs').waitFor();
      await page.getByRole('button', { name: 'Make the link' }).click();
      await page.getByLabel('Invitation link').waitFor();
      expect(await findObjections(page)).toEqual([]);
      await page.context().close();
    },
  );

  it('fits a phone', async () => {
    const { page } = await business({
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    await page.getByText('VIN differs').waitFor();
    expect(await findSidewaysScroll(page)).toEqual([]);
    await page.context().close();
  });

  it('is there in Chinese and German', async () => {
    const { page } = await business({ locale: 'de-DE' });
    await page.getByLabel('Language').selectOption('de-DE');
    await page.getByRole('heading', { name: 'Ihr Geschäft' }).waitFor();
    await page.getByText('Mängel beheben').waitFor();
    await page.getByLabel('Sprache').selectOption('zh-CN');
    await page.getByRole('heading', { name: '您的业务' }).waitFor();
    await page.getByText('补正缺陷').waitFor();
    await page.context().close();
  });
});

describe.skipIf(!chromiumPath)('an invitation in a real browser', () => {
  it('is a link that the dealer makes and a buyer opens', async () => {
    const { page } = await business();
    await page.getByRole('button', { name: 'Make the link' }).click();
    const link = await page.getByLabel('Invitation link').inputValue();
    expect(link).toBe(`${stage.server.url}/?invitation=ci_good`);
    await page.getByText('Open until Mar 16, 2026').waitFor();
    await page.context().close();

    const context = await stage.browser.newContext({ locale: 'en-US', reducedMotion: 'reduce' });
    const buyer = await context.newPage();
    await buyer.goto(link);
    await buyer.getByRole('heading', { name: 'You are invited' }).waitFor();
    expect(buyer.url()).toBe(`${stage.server.url}/`);
    expect(await findObjections(buyer)).toEqual([]);
    await buyer.reload();
    await buyer.getByLabel('Your name').fill('Robin Example');
    const [request] = await Promise.all([
      buyer.waitForRequest(/redeem$/),
      buyer.getByRole('button', { name: 'Begin' }).click(),
    ]);
    expect(request.postDataJSON()).toEqual({ name: 'Robin Example', locale: 'en-US' });
    expect(request.headers().authorization).toBeUndefined();
    await greeted(buyer);
    await context.close();
  });

  it('that is not valid says so, and leaves the way in by key', async () => {
    const context = await stage.browser.newContext({ locale: 'en-US', reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`${stage.server.url}/?invitation=ci_used`);
    await page.getByLabel('Your name').fill('Robin Example');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('alert').getByText('Ask your dealer for a new one.').waitFor();
    await page.getByRole('button', { name: 'I have a key already' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await context.close();
  });
});
