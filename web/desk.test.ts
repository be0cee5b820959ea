import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findObjections, findSidewaysScroll } from './testing/accessibility.ts';
import { chromiumPath, explainSkip } from './testing/browser.ts';
import { greeted, pdf, type Stage, say, setStage } from './testing/stage.ts';

explainSkip();
let stage: Stage;
beforeAll(async () => {
  const set = await setStage();
  if (set) stage = set;
}, 120_000);
afterAll(() => stage?.close());

async function dealer() {
  const opened = await stage.open('demo-ben', { viewport: { width: 1440, height: 1000 } });
  await opened.page.getByRole('navigation', { name: 'Pipeline' }).getByText('4 deals').waitFor();
  return opened;
}

describe.skipIf(!chromiumPath)('a dealer in a real browser', () => {
  it('sees the pipeline: buyer, vehicle, status, decision and best payment', async () => {
    const { page, errors } = await dealer();
    const deal = page.getByRole('button', { name: /Jonathan Q/ });
    for (const text of ['2023 Subaru Outback Premium', 'Prequalified', 'Offers in', '$469.59']) {
      await deal.getByText(text).waitFor();
    }
    await page
      .getByRole('button', { name: /Priya Raman/ })
      .getByText('Declined')
      .waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('opens a deal: conflicts side by side, facts with their source, papers, reasons', async () => {
    const { page } = await dealer();
    await page.getByRole('button', { name: /Jonathan Q/ }).click();
    const conflicts = page.getByRole('region', { name: '2 conflicts' });
    await conflicts.getByText('$2,100.00, twice a month').waitFor();
    await conflicts.getByText('$5,000.00, monthly').waitFor();
    await page.getByRole('region', { name: 'Facts' }).getByText('Pay stub, page 1').first().waitFor();
    const papers = page.getByRole('region', { name: 'Documents' });
    await papers.getByText('3 fields').click();
    await papers
      .getByRole('row', { name: /Gross pay/ })
      .getByText('$2,100.00')
      .waitFor();
    await page.getByRole('button', { name: /Priya Raman/ }).click();
    await page.getByText('Excessive obligations in relation to income').waitFor();
    await page.context().close();
  });

  it('sees which notices a deal owes and by when, and has each as a page and a PDF', async () => {
    const { page, errors } = await dealer();
    await page.getByRole('button', { name: /Priya Raman/ }).click();
    const notices = page.getByRole('region', { name: 'Notices' });
    await notices.getByText('by Apr 1, 2026').waitFor();
    await notices.getByText('The completed application, Mar 2, 2026').waitFor();
    expect(await findObjections(page)).toEqual([]);
    const download = async (name: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        notices.getByRole('button', { name }).click(),
      ]);
      return [file.suggestedFilename(), readFileSync(await file.path(), 'utf8')];
    };
    expect(await download('Page: Draft, Adverse action notice')).toEqual([
      'draft-adverse_action.html',
      'notice-drafts/adverse_action in en-US',
    ]);
    await notices.getByRole('button', { name: 'PDF: Draft, Adverse action notice' }).click();
    await page.getByRole('alert').getByText('Ask for the page').waitFor();
    await page.getByRole('button', { name: /Luis Ortega/ }).click();
    await notices.getByText('No notice is owed on this deal now.').waitFor();
    expect(await download('PDF: Risk-based pricing notice, Mar 2, 2026')).toEqual([
      'notice_5.pdf',
      'notices/notice_5 in en-US',
    ]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('talks about the deal on the desk, and finds that conversation when coming back to it', async () => {
    const { page } = await dealer();
    await page.getByRole('button', { name: /Luis Ortega/ }).click();
    await page.getByRole('heading', { name: 'Chat about Luis Ortega' }).waitFor();
    await say(page, 'What would it cost?');
    await page.locator('.viewport').getByText('pre-qualify you now').waitFor();
    await page.getByRole('button', { name: /Priya Raman/ }).click();
    await page.getByRole('heading', { name: 'Start with a buyer' }).waitFor();
    await page.getByRole('button', { name: /Luis Ortega/ }).click();
    await page.locator('.viewport').getByText('pre-qualify you now').waitFor();
    await page.context().close();
  });

  it('writes down what the funder did, is told what is wrong with it, and loses nothing then', async () => {
    const { page, errors } = await dealer();
    await page.getByRole('button', { name: /Luis Ortega/ }).click();
    const card = page.getByRole('region', { name: 'Submitted' });
    const record = card.getByRole('button', { name: 'Record the outcome' });
    await card.getByLabel('Outcome').selectOption({ label: 'Returned' });
    await card.getByLabel('Day the funder says').fill('2026-04-01');
    const sent = () => stage.server.requests.filter((line) => line.endsWith('/submissions/sub_5/outcomes'));
    await record.click();
    const first = card.getByRole('checkbox').first();
    expect(await first.evaluate((box: HTMLInputElement) => box.validationMessage)).toBe(
      'Choose at least one reason.',
    );
    expect(sent()).toEqual([]);
    await card.getByLabel('VIN differs').check();
    await card.getByLabel('Income not proved').check();
    expect(await findObjections(page)).toEqual([]);
    await record.click();
    await card.getByRole('alert').getByText('2026-04-01 is not from 2026-03-02 to 2026-03-06.').waitFor();
    expect(await card.getByLabel('VIN differs').isChecked()).toBe(true);
    expect(await card.getByLabel('Day the funder says').inputValue()).toBe('2026-04-01');
    await card.getByLabel('Day the funder says').fill('2026-03-05');
    await record.click();
    await card.getByText('Returned · Mar 5, 2026 · VIN differs, Income not proved').waitFor();
    await card.getByLabel('Outcome').selectOption({ label: 'Funded' });
    await card.getByLabel('Day the funder says').fill('2026-03-06');
    await record.click();
    await card.getByText('Funded · Mar 6, 2026').waitFor();
    await record.waitFor({ state: 'detached' });
    expect(sent()).toHaveLength(3);
    for (const [locale, status] of [
      ['de-DE', 'Zurückgekommen'],
      ['zh-CN', '被退回'],
    ] as const) {
      await page.locator('.header select').first().selectOption(locale);
      await page.locator('.outcomes').getByText(status).waitFor();
    }
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('sees each exception to the markup: from what to what, why, who and when', async () => {
    const { page } = await dealer();
    await page.getByRole('button', { name: /Jonathan Q/ }).click();
    const exceptions = page.getByRole('region', { name: 'Exceptions to the markup' });
    for (const text of ['At most 1.00% instead of 2.00%', 'dealer_ben', 'Mar 2, 2026'])
      await exceptions.getByText(text).waitFor();
    await page.context().close();
  });

  it('sees buy rate, reserve, fee and odds in the offers, which a customer does not', async () => {
    const { page } = await dealer();
    await page.getByRole('button', { name: 'New deal' }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Attach a PDF or photo' }).click(),
    ]);
    await chooser.setFiles([pdf('application.pdf'), pdf('stub.pdf'), pdf('order.pdf')]);
    await page.getByText('Ready to send').nth(2).waitFor();
    await page.getByRole('button', { name: 'Send' }).click();
    const chat = page.getByRole('region', { name: 'Chat', exact: true });
    await chat.getByText('Dealer reserve').first().waitFor();
    for (const text of ['Buy rate', 'Fee to the dealer', 'Odds of a hitch', '12.5%', '$199.00'])
      await chat.getByText(text).first().waitFor();
    expect(await chat.getByRole('region', { name: 'Pay stub' }).count()).toBe(3);
    await chat.getByText('at the same time').first().waitFor();
    await chat.getByRole('region', { name: '2 documents compared' }).getByText('1HGBH2G50MN123465').waitFor();
    await page.context().close();
  });

  it('pre-qualifies a buyer by the quick form, and is told when a term is impossible', async () => {
    const { page } = await dealer();
    const fill = (label: string, value: string) => page.getByLabel(label).fill(value);
    await fill('Buyer’s name', 'Ada Byron');
    await fill('Vehicle (stock id, or year, make and model)', '2023 Subaru Outback Premium');
    await fill('Down payment', '3,500');
    await fill('Gross income', '5200');
    await fill('Months on the job', '38');
    await fill('Months at address', '26');
    await fill('Housing payment a month', '1350');
    await fill('Other debt a month', '240.50');
    await fill('Term in months', '999');
    await page.getByRole('button', { name: 'Pre-qualify', exact: true }).click();
    expect(
      await page.locator('[name=price]').evaluate((box: HTMLInputElement) => box.validationMessage),
    ).toBe('A described vehicle needs a price. With a stock id the asking price is used.');
    await fill('Price (optional)', '25,495');
    await page.getByRole('button', { name: 'Pre-qualify', exact: true }).click();
    await page.getByRole('alert').getByText('Choose a term in that range.').waitFor();
    await fill('Term in months', '60');
    const [request] = await Promise.all([
      page.waitForRequest(/prequalifications/),
      page.getByRole('button', { name: 'Pre-qualify', exact: true }).click(),
    ]);
    expect(request.postDataJSON()).toEqual({
      buyer: {
        name: 'Ada Byron',
        grossIncome: { amount: 520_000, per: 'month' },
        employmentMonths: 38,
        residenceMonths: 26,
        housingPayment: 135_000,
        monthlyDebt: 24_050,
      },
      vehicle: { year: 2023, make: 'Subaru', model: 'Outback Premium', price: 2_549_500 },
      terms: { downPayment: 350_000, termMonths: 60 },
      currency: 'USD',
    });
    const result = page.getByRole('region', { name: 'Result' });
    await result.getByRole('region', { name: 'Prequalification' }).getByText('91.4%').waitFor();
    await result.getByRole('region', { name: 'Offers' }).waitFor();
    await page.context().close();
  });
});

const held = 'Nothing can be submitted until they release this conversation.';
const wide = { viewport: { width: 1440, height: 900 } };

/** A customer who has asked for a person, with an approval on the way there. */
async function waitingCustomer() {
  const { page } = await stage.open('demo-maya');
  await greeted(page);
  await say(page, 'What would it cost?');
  await page.getByRole('region', { name: 'In stock' }).waitFor();
  await say(page, 'Submit it');
  await page.getByRole('button', { name: 'Approve and submit' }).waitFor();
  await page.getByRole('button', { name: 'Talk to a person' }).click();
  await page.getByText(held).waitFor();
  return page;
}

describe.skipIf(!chromiumPath)('staff in a real browser', () => {
  it('read a conversation that waits, release it, and its owner is told', async () => {
    const customer = await waitingCustomer();
    const { page, errors } = await stage.open('demo-kim', wide);
    const waiting = page.getByRole('region', { name: 'Waiting for a person 1' });
    await waiting.getByRole('button', { name: /Customer · Mar 2, 2026/ }).click();
    const chat = page.getByRole('region', { name: 'Chat', exact: true });
    await chat.getByText('Replaced by your newer message.').waitFor();
    expect(await page.getByRole('button', { name: 'Talk to a person' }).count()).toBe(0);
    expect(await page.getByRole('textbox', { name: 'Message' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Ask for the payment' }).count()).toBe(0);
    expect(await findObjections(page)).toEqual([]);
    await page.getByRole('button', { name: 'Release to the assistant' }).click();
    await page.getByText('Released.').waitFor();
    await page.getByText('Nobody is waiting.').waitFor();
    expect(stage.server.requests.filter((request) => request.endsWith('/release'))).toHaveLength(1);
    expect(errors).toEqual([]);
    await page.context().close();
    const record = customer.waitForResponse(/\/v1\/conversations\/\w+$/);
    await customer.reload();
    await record;
    await customer.getByRole('region', { name: 'A person will answer' }).waitFor();
    expect(await customer.getByText(held).count()).toBe(0);
    await customer.context().close();
  });

  it('decide nothing for somebody else', async () => {
    const customer = await waitingCustomer();
    await say(customer, 'Submit it');
    await customer.getByRole('button', { name: 'Approve and submit' }).waitFor();
    const { page } = await stage.open('demo-kim', wide);
    await page
      .getByRole('region', { name: /Waiting/ })
      .getByRole('button')
      .first()
      .click();
    await page.getByText('Only the person of this conversation can approve this.').waitFor();
    expect(await page.getByRole('button', { name: 'Approve and submit' }).count()).toBe(0);
    await page.context().close();
    await customer.context().close();
  });

  it('do the same on a phone', async () => {
    const customer = await waitingCustomer();
    const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
    const { page } = await stage.open('demo-kim', phone);
    await page
      .getByRole('region', { name: /Waiting/ })
      .getByRole('button')
      .first()
      .click();
    await page.getByRole('button', { name: 'Release to the assistant' }).waitFor();
    expect(await findSidewaysScroll(page)).toEqual([]);
    await page.context().close();
    await customer.context().close();
  });
});
