import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, explainSkip } from './testing/browser.ts';
import { greeted, pdf, type Stage, say, setStage } from './testing/stage.ts';

explainSkip();
let stage: Stage;
beforeAll(async () => {
  const set = await setStage();
  if (set) stage = set;
}, 120_000);
afterAll(() => stage?.close());

const inThread = (page: Page, text: string | RegExp) => page.locator('.viewport').getByText(text);
const messages = (page: Page) => page.locator('.viewport article').count();

/** A customer who has said nothing yet. */
async function customer() {
  const opened = await stage.open('demo-maya');
  await greeted(opened.page);
  return opened;
}

describe.skipIf(!chromiumPath)('a customer in a real browser', () => {
  it('signs in by link, and the key leaves the address bar', async () => {
    const { page, errors } = await stage.open('demo-maya');
    await page.getByText('Springfield Motors').waitFor();
    expect(page.url()).not.toContain('demo-maya');
    await page.getByText('You are talking to an AI assistant.').waitFor();
    await page.getByText('Demo data: invented').waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('signs in by pasting a key, and is told how to mend a wrong one', async () => {
    const { page } = await stage.open('nonsense');
    await page.getByText('Paste a key that the server printed').waitFor();
    await page.getByLabel('Key', { exact: true }).fill('demo-maya');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('textbox', { name: 'Message' }).waitFor();
    await page.context().close();
  });

  it('asks, and sees steps, cards and sentences arrive with figures that name their tool', async () => {
    const { page, errors } = await customer();
    await say(page, 'What would a 2023 Outback cost me a month?');
    await inThread(page, 'Look through the stock').waitFor();
    await page.getByRole('region', { name: 'Payment quote' }).waitFor();
    await page.getByRole('region', { name: 'In stock' }).getByText('$25,495.00').waitFor();
    const figure = page.locator('.figure', { hasText: '$465.72' });
    await figure.waitFor();
    expect(await figure.getAttribute('title')).toBe('Monthly payment · Compute the payment');
    await page.locator('[role=log]', { hasText: 'Attach a recent pay stub' }).waitFor({ state: 'attached' });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('shows steps while they run', async () => {
    const { page } = await customer();
    stage.server.options.paceMs = 60;
    await say(page, 'What would it cost?');
    await page.locator('.step[data-status=running]').first().waitFor();
    await page.locator('.step[data-status=done]').nth(1).waitFor();
    stage.server.options.paceMs = 0;
    await inThread(page, 'pre-qualify you now').waitFor();
    await page.context().close();
  });

  it('reads the deal: decision, offers in each order, misses with cures, schedule as table and file', async () => {
    const { page, errors } = await customer();
    await say(page, 'I earn $5,200 a month. Pre-qualify me.');
    const decision = page.getByRole('region', { name: 'Prequalification' });
    await decision.getByText('91.4%').waitFor();
    await decision.getByText('This is a prequalification, not an approval of credit.').waitFor();
    await decision.getByText('The name on the pay stub could not be matched').waitFor();
    const offers = page.getByRole('region', { name: 'Offers' });
    await offers.getByText('5 programs fit').waitFor();
    await offers.getByText('The first 3 of 5 offers').waitFor();
    await offers.getByRole('button', { name: 'Show all 5 offers' }).click();
    await offers.getByText('All 5 offers').waitFor();
    expect(await offers.locator('.offer').count()).toBe(5);
    await offers.getByRole('button', { name: 'Monthly payment' }).click();
    await offers.getByText('lowest payment').waitFor();
    await offers.getByRole('button', { name: 'Speed of funding' }).click();
    const soonest = offers.locator('.offer').first();
    await soonest.getByText('First Lantern').waitFor();
    await soonest.getByText('soonest funded').waitFor();
    await soonest.getByText('1 business day').waitFor();
    await offers.getByRole('button', { name: 'Certainty' }).click();
    await soonest.getByText('least to go wrong').waitFor();
    await offers.getByText('Spring Event').waitFor();
    expect(await offers.innerText()).not.toMatch(/reserve|fee to the dealer|odds|buy rate/i);
    await offers.getByText('120 programs do not fit').click();
    await offers.getByText('Would fit with: $4,500.00 down').waitFor();
    const schedule = page.getByRole('region', { name: 'Payment schedule' });
    await schedule.locator('canvas').waitFor();
    await schedule.getByText('All payments').click();
    expect(await schedule.locator('tbody tr').count()).toBe(60);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('approves once, however often the button is clicked', async () => {
    const { page } = await customer();
    const before = stage.server.requests.length;
    await say(page, 'Submit it');
    const approve = page.getByRole('button', { name: 'Approve and submit' });
    await approve.waitFor();
    await approve.dblclick();
    await inThread(page, 'You approved this.').waitFor();
    await page.getByRole('region', { name: 'Submitted' }).getByText('MCU-7Q4K-2026').waitFor();
    const approvals = stage.server.requests
      .slice(before)
      .filter((request) => request.includes('/approvals/'));
    expect(approvals).toHaveLength(1);
    expect(await page.getByRole('button', { name: 'Do not submit' }).count()).toBe(0);
    await page.context().close();
  });

  it('declines, and nothing is sent', async () => {
    const { page } = await customer();
    await say(page, 'Submit it');
    await page.getByRole('button', { name: 'Do not submit' }).click();
    await inThread(page, 'You declined this. Nothing was sent.').waitFor();
    await page.context().close();
  });

  it('sees an approval expire', async () => {
    const { page } = await customer();
    stage.server.options.approvalSeconds = 1;
    await say(page, 'Submit it');
    await inThread(page, 'This approval has expired. Nothing was sent.').waitFor();
    stage.server.options.approvalSeconds = 900;
    expect(await page.getByRole('button', { name: 'Approve and submit' }).count()).toBe(0);
    await page.context().close();
  });

  it('is told what a new message does while an approval waits, and no longer than that', async () => {
    const { page } = await customer();
    const hint = page.locator('.pending-hint');
    const box = page.getByRole('textbox', { name: 'Message' });
    expect(await hint.count()).toBe(0);
    await say(page, 'Submit it');
    await hint.getByText('A new message makes the request to Meridian Credit Union void.').waitFor();
    expect(await box.getAttribute('aria-describedby')).toBe(await hint.getAttribute('id'));
    await page.getByRole('button', { name: 'Do not submit' }).click();
    await hint.waitFor({ state: 'detached' });
    expect(await box.getAttribute('aria-describedby')).toBeNull();
    await page.context().close();
  });

  it('sees how long a reply takes once it takes long', async () => {
    const { page } = await customer();
    await page.clock.install();
    stage.server.options.paceMs = 400;
    await say(page, 'What would it cost?');
    const working = page.locator('.working');
    await working.waitFor();
    await page.clock.runFor(2_500);
    expect(await working.innerText()).toBe('Working…');
    await page.clock.runFor(2_000);
    await working.getByText(/^[4-6] s$/).waitFor();
    stage.server.options.paceMs = 0;
    await page.context().close();
  });

  it('sees an approval replaced by a newer message', async () => {
    const { page } = await customer();
    await say(page, 'Submit it');
    await page.getByRole('button', { name: 'Approve and submit' }).waitFor();
    await say(page, 'What would it cost?');
    await inThread(page, 'Replaced by your newer message.').waitFor();
    await page.context().close();
  });

  it('uploads by the button and sends the paper with the message', async () => {
    const { page } = await customer();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Attach a PDF or photo' }).click(),
    ]);
    await chooser.setFiles(pdf('stub.pdf'));
    await page.getByText('Ready to send').waitFor();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('.message.user').getByText('stub.pdf').waitFor();
    await page.getByRole('region', { name: 'Pay stub' }).waitFor();
    await page.context().close();
  });

  it('uploads what is dropped anywhere, and says why a wrong file was not', async () => {
    const { page } = await customer();
    await drop(page, 'header', 'dropped.pdf', '%PDF-1.4', 'application/pdf');
    await page.getByText('Ready to send').waitFor();
    await drop(page, 'main', 'holiday.txt', 'sun', 'text/plain');
    const toast = page.getByRole('alert').filter({ hasText: 'Only PDFs and pictures can be attached.' });
    await toast.getByText('Save the page as a PDF').waitFor();
    await drop(page, 'main', 'fake.pdf', 'not one', 'application/pdf');
    await expect.poll(() => toast.count()).toBe(2);
    await drop(page, 'main', 'unnamed', 'GIF89a', '');
    await page.getByText('Ready to send').nth(1).waitFor();
    await page.context().close();
  });

  it('shows text of a paper as text: no markup, no script, no reordering of the row', async () => {
    const { page, errors } = await customer();
    await say(page, 'I earn $5,200 a month. Pre-qualify me.');
    const stub = page.getByRole('region', { name: 'Pay stub' });
    await stub.getByText('6 fields').click();
    const memo = stub.getByRole('row', { name: /Memo/ });
    await memo.getByText('<img src=x').waitFor();
    expect(await page.locator('.viewport img').count()).toBe(0);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await memo.locator('bdi').count()).toBe(1);
    await memo.getByText('page 2').waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('finds the conversation again after a reload', async () => {
    const { page } = await customer();
    await say(page, 'What would it cost?');
    await inThread(page, 'pre-qualify you now').waitFor();
    const count = await messages(page);
    await page.reload();
    await inThread(page, 'pre-qualify you now').waitFor();
    expect(await messages(page)).toBe(count);
    await page.context().close();
  });

  it('follows a turn that was running when the page was reloaded', async () => {
    const { page } = await customer();
    stage.server.options.paceMs = 60;
    await say(page, 'What would it cost?');
    await page.locator('.step').first().waitFor();
    await page.reload();
    await inThread(page, 'pre-qualify you now').waitFor();
    stage.server.options.paceMs = 0;
    expect(await messages(page)).toBe(2);
    await page.context().close();
  });

  it('goes on after the connection breaks, drawing nothing twice', async () => {
    const { page } = await customer();
    stage.server.options.dropAfterEvents = 4;
    stage.server.options.paceMs = 20;
    await say(page, 'What would it cost?');
    await inThread(page, 'pre-qualify you now').waitFor();
    stage.server.options.paceMs = 0;
    expect(await messages(page)).toBe(2);
    expect(await page.getByRole('region', { name: 'Payment quote' }).count()).toBe(1);
    await page.context().close();
  });

  it('tells what failed: a step by its code, a turn by what to try next', async () => {
    const { page } = await customer();
    await say(page, 'Please fail');
    await inThread(page, 'deals/not_found').waitFor();
    await inThread(page, 'not yet').waitFor();
    expect(await inThread(page, 'repayment/no_offer').count()).toBe(0);
    await say(page, 'Please break');
    await inThread(page, 'Try again; if it happens twice, ask for a person.').waitFor();
    await page.context().close();
  });

  it('reaches a person by one button', async () => {
    const { page } = await customer();
    await page.getByRole('button', { name: 'Talk to a person' }).click();
    await page
      .getByRole('region', { name: 'A person will answer' })
      .getByText('Answer by Mar 3, 2026')
      .waitFor();
    await page.getByText('Nothing can be submitted until they release this conversation.').waitFor();
    await page.context().close();
  });

  it('changes the language of the page at once, figures included', async () => {
    const { page } = await customer();
    await say(page, 'What would it cost?');
    await inThread(page, 'pre-qualify you now').waitFor();
    await page.getByLabel('Language').selectOption('de-DE');
    await page.getByRole('region', { name: 'Ratenberechnung' }).getByText('465,72').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de-DE');
    await page.getByLabel('Sprache').selectOption('zh-CN');
    await page.getByRole('button', { name: '联系人工' }).waitFor();
    await page.context().close();
  });
});

/** Drops a file on an element, as a file manager would. */
async function drop(page: Page, selector: string, name: string, text: string, type: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([name, text, type]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text ?? ''], name ?? '', { type: type ?? '' }));
      return transfer;
    },
    [name, text, type],
  );
  await page.dispatchEvent(selector, 'dragover', { dataTransfer });
  await page.dispatchEvent(selector, 'drop', { dataTransfer });
}
