import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromiumPath, explainSkip, launchBrowser } from './browser.ts';

/**
 * Takes the README's pictures by having a real conversation with a running server:
 *
 *     npx tsx web/testing/screenshots.ts --url http://127.0.0.1:8080 --customer KEY --dealer KEY --staff KEY [--paper stub.pdf] [--report report.html] [--out docs/images]
 */
const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:8080' },
    customer: { type: 'string' },
    dealer: { type: 'string' },
    /** Needs the customer's too: somebody has to ask for a person. */
    staff: { type: 'string' },
    /** A PDF to attach to the customer's second message. */
    paper: { type: 'string' },
    /** A page that `chauffeur eval report` wrote. */
    report: { type: 'string' },
    out: { type: 'string', default: join(import.meta.dirname, '../../docs/images') },
  },
});

const turnMsMax = 60_000;
const desktop = { viewport: { width: 1180, height: 900 }, deviceScaleFactor: 2 };
const wide = { viewport: { width: 1500, height: 940 }, deviceScaleFactor: 2 };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

const customerLines = [
  'What would a 2023 Outback cost me a month over 60 months?',
  'I want the 2023 Outback Premium with $3,500 down over 60 months. I earn $5,200 a month, have been 38 months on the job and 26 months at my address, pay $1,350 in rent and $240 of other debt a month, and my credit score is about 690. Please pre-qualify me.',
  'Please submit the application for the cheapest offer.',
] as const;
/** A deal with offers, so that the car's value stands in the charts; then the question. */
const repaymentLine = 'What if I pay 200 extra from March?';
const declinedLine =
  'I want the 2023 Outback with $500 down over 72 months. I earn $3,100 a month, have been 38 months on the job and 26 months at my address, pay $900 in rent and $310 of other debt a month, and my credit score is 560. Please pre-qualify me.';
const structureLine = 'Get him under $450 a month.';
const pathLine = 'What would it take to get approved?';
const dealerLine =
  'The buyer is Jonathan Public. Pre-qualify him for the 2023 Outback: $3,000 down, 72 months, earns $5,000 a month, 38 months on the job, 26 months at the address, rent $900, other debt $310, credit score 688.';

async function open(browser: Browser, key: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(`${values.url}/#key=${key}`);
  await page.getByRole('textbox', { name: 'Message' }).waitFor();
  return page;
}

/** Says a line and waits until the turn has ended. */
async function say(page: Page, line: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(line);
  await page.getByRole('button', { name: 'Send' }).click();
  await page
    .locator('.message.user', { hasText: line.slice(0, 40) })
    .last()
    .waitFor();
  await page.locator('.working').waitFor({ state: 'detached', timeout: turnMsMax });
  await page.waitForTimeout(600);
}

/** Scrolls so that a card stands at the top of the conversation. */
async function scrollTo(page: Page, name: string): Promise<void> {
  const card = page.locator('.viewport').getByRole('region', { name }).last();
  if ((await card.count()) > 0) await card.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await page.waitForTimeout(300);
}

const shoot = (page: Page, name: string) => page.screenshot({ path: join(values.out, `${name}.png`) });

async function customerPictures(browser: Browser, key: string): Promise<void> {
  const page = await open(browser, key, desktop);
  const fresh = page.getByRole('button', { name: 'New conversation' });
  await page.waitForTimeout(500);
  if (await fresh.isVisible()) await fresh.click();
  await say(page, customerLines[0]);
  await shoot(page, 'customer-quote');
  if (values.paper) await attach(page, values.paper);
  await say(page, customerLines[1]);
  await scrollTo(page, 'Prequalification');
  await shoot(page, 'customer-decision');
  await scrollTo(page, 'Offers');
  await shoot(page, 'customer-offers');
  await scrollTo(page, 'Payment schedule');
  await shoot(page, 'customer-schedule');
  const session = await page.evaluate(() => ({ ...sessionStorage }));
  await say(page, customerLines[2]);
  await shoot(page, 'customer-approval');
  await page.context().close();

  const small = await open(browser, key, phone);
  await small.evaluate((stored) => {
    for (const [name, value] of Object.entries(stored)) sessionStorage.setItem(name, String(value));
  }, session);
  await small.reload();
  await small.locator('.message.assistant').first().waitFor();
  await small.waitForTimeout(800);
  await scrollTo(small, 'Offers');
  await shoot(small, 'phone');
  await small.context().close();
}

/** What paying more each month would do, after the offers: the reply with its card, and the charts under it. */
async function repaymentPictures(browser: Browser, key: string): Promise<void> {
  const page = await open(browser, key, { ...desktop, viewport: { width: 1180, height: 1700 } });
  const fresh = page.getByRole('button', { name: 'New conversation' });
  await page.waitForTimeout(500);
  if (await fresh.isVisible()) await fresh.click();
  await say(page, customerLines[1]);
  await say(page, repaymentLine);
  const asked = page.locator('.message.user', { hasText: repaymentLine }).last();
  await asked.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await page.waitForTimeout(300);
  await shoot(page, 'repayment');
  await page.context().close();
}

async function attach(page: Page, path: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Attach a PDF or photo' }).click(),
  ]);
  await chooser.setFiles(path);
  await page.getByText('Ready to send').waitFor();
}

async function dealerPictures(browser: Browser, key: string): Promise<void> {
  const page = await open(browser, key, wide);
  await page.getByRole('button', { name: 'New deal' }).click();
  await shoot(page, 'dealer-quick-form');
  await say(page, dealerLine);
  await page.getByRole('heading', { name: /Chat about/ }).waitFor();
  await scrollTo(page, 'Offers');
  await shoot(page, 'dealer-desk');
  await page.context().close();
}

/** What a payment that no offer keeps would take, and what a dealer has under way. */
async function fundersPictures(browser: Browser, key: string): Promise<void> {
  const page = await open(browser, key, { ...wide, viewport: { width: 1500, height: 1150 } });
  await page.getByRole('button', { name: 'New deal' }).click();
  await say(page, dealerLine);
  await page.getByRole('heading', { name: /Chat about/ }).waitFor();
  await say(page, structureLine);
  const asked = page.locator('.message.user', { hasText: structureLine }).last();
  await asked.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await page.waitForTimeout(300);
  await shoot(page, 'structures');
  await page.getByRole('button', { name: 'Business' }).first().click();
  await page.waitForTimeout(1_500);
  await shoot(page, 'business');
  await page.context().close();
}

/** A run of evals that is told apart from the one before: `chauffeur eval report` makes the page. */
async function evalPicture(browser: Browser, report: string): Promise<void> {
  const page = await browser.newPage(wide);
  await page.goto(pathToFileURL(report).href);
  await shoot(page, 'eval-report');
  await page.close();
}

/** Why the answer is no, and what would have turned it. */
async function riskPicture(browser: Browser, key: string): Promise<void> {
  const page = await open(browser, key, { ...desktop, viewport: { width: 1180, height: 1250 } });
  const fresh = page.getByRole('button', { name: 'New conversation' });
  await page.waitForTimeout(500);
  if (await fresh.isVisible()) await fresh.click();
  await say(page, declinedLine);
  await say(page, pathLine);
  const asked = page.locator('.message.user', { hasText: pathLine }).last();
  await asked.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await page.waitForTimeout(300);
  await shoot(page, 'path-to-yes');
  await page.context().close();
}

/** A paper with the place of a figure marked, as a dealer opens it from the deal file. */
async function viewerPicture(browser: Browser, key: string, paper: string): Promise<void> {
  const page = await open(browser, key, wide);
  await page.getByRole('button', { name: 'New deal' }).click();
  await attach(page, paper);
  await say(page, dealerLine);
  const papers = page.getByRole('region', { name: 'Documents' });
  await papers
    .getByText(/^\d+ fields$/)
    .first()
    .click();
  await papers.getByRole('button', { name: /^\$/ }).first().click();
  await page.getByRole('dialog').getByRole('img', { name: 'page 1' }).waitFor();
  await page.waitForTimeout(800);
  await shoot(page, 'viewer');
  await page.context().close();
}

/** A customer asks for a person; staff read along and give the conversation back. */
async function staffPictures(browser: Browser, key: string, customerKey: string): Promise<void> {
  const customer = await open(browser, customerKey, desktop);
  await customer.waitForTimeout(500);
  const fresh = customer.getByRole('button', { name: 'New conversation' });
  if (await fresh.isVisible()) await fresh.click();
  await say(customer, customerLines[1]);
  await say(customer, 'I would like to talk to a person.');
  await shoot(customer, 'customer-handed-off');
  const page = await open(browser, key, wide);
  await page.getByRole('region', { name: 'Waiting for a person' }).getByRole('button').first().click();
  await page.getByRole('button', { name: 'Release to the assistant' }).waitFor();
  await page.waitForTimeout(800);
  await shoot(page, 'staff-desk');
  await page.getByRole('button', { name: 'Release to the assistant' }).click();
  await page.getByText('Released.').waitFor();
  await shoot(page, 'staff-released');
  await page.context().close();
  await customer.context().close();
}

async function main(): Promise<void> {
  if (!chromiumPath) return explainSkip();
  await mkdir(values.out, { recursive: true });
  const browser = await launchBrowser();
  try {
    if (values.customer) await customerPictures(browser, values.customer);
    if (values.customer) await repaymentPictures(browser, values.customer);
    if (values.customer) await riskPicture(browser, values.customer);
    if (values.dealer) await dealerPictures(browser, values.dealer);
    if (values.dealer) await fundersPictures(browser, values.dealer);
    if (values.report) await evalPicture(browser, values.report);
    if (values.dealer && values.paper) await viewerPicture(browser, values.dealer, values.paper);
    if (values.staff && values.customer) await staffPictures(browser, values.staff, values.customer);
  } finally {
    await browser.close();
  }
}

await main();
