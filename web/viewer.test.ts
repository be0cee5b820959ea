import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findObjections } from './testing/accessibility.ts';
import { chromiumPath, explainSkip } from './testing/browser.ts';
import { type Stage, setStage } from './testing/stage.ts';

explainSkip();
let stage: Stage;
beforeAll(async () => {
  const set = await setStage();
  if (set) stage = set;
}, 120_000);
afterAll(() => stage?.close());

async function openDeal() {
  const opened = await stage.open('demo-ben', { viewport: { width: 1440, height: 1000 } });
  await opened.page.getByRole('button', { name: /Jonathan Q/ }).click();
  return opened;
}

describe.skipIf(!chromiumPath)('the viewer of papers in a real browser', () => {
  it('opens where a figure of a paper stands, its box in the place of the page', async () => {
    const { page, errors } = await openDeal();
    const papers = page.getByRole('region', { name: 'Documents' });
    await papers.getByText('3 fields').click();
    await papers.getByRole('button', { name: '$2,100.00' }).click();
    const viewer = page.getByRole('dialog', { name: 'Pay stub' });
    await viewer.getByRole('img', { name: 'page 1' }).waitFor();
    expect(stage.server.requests).toContain('GET /v1/deals/deal_7/documents/doc_stub/pages/1');
    const box = viewer.locator('.page-box[aria-pressed="true"]');
    const [own, sheet] = [await box.boundingBox(), await viewer.locator('.page-picture img').boundingBox()];
    expect((own!.x - sheet!.x) / sheet!.width).toBeCloseTo(72 / 612, 2);
    expect((own!.y - sheet!.y) / sheet!.height).toBeCloseTo(96 / 792, 2);
    expect(own!.width / sheet!.width).toBeCloseTo(180 / 612, 2);
    await viewer.getByRole('button', { name: 'Close' }).click();
    await viewer.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('opens from a fact, and takes a correction in the field’s unit', async () => {
    const { page } = await openDeal();
    const facts = page.getByRole('region', { name: 'Facts' });
    await facts.getByRole('button', { name: 'Pay stub, page 1' }).first().click();
    const viewer = page.getByRole('dialog', { name: 'Pay stub' });
    await viewer
      .getByRole('button', { name: /^Gross pay/ })
      .last()
      .click();
    const typed = viewer.getByRole('textbox', { name: /Correct value: Gross pay/ });
    const save = viewer.getByRole('button', { name: 'Save' });
    await typed.fill('two thousand');
    expect(await save.isDisabled()).toBe(true);
    await typed.fill('2,400.00');
    await save.click();
    await viewer.getByText('$2,400.00').waitFor();
    await viewer.getByText(/corrected · 100/).waitFor();
    expect(await findObjections(page)).toEqual([]);
    await page.context().close();
  });

  it('lets whoever looks at a pay stub without a readable name say whose it is', async () => {
    const { page } = await openDeal();
    const facts = page.getByRole('region', { name: 'Facts' });
    await facts.getByRole('button', { name: 'Pay stub, page 1' }).first().click();
    const viewer = page.getByRole('dialog', { name: 'Pay stub' });
    await viewer.getByRole('button', { name: /^Employee not read/ }).click();
    const typed = viewer.getByRole('textbox', { name: /Correct value: Employee/ });
    await typed.fill('Jonathan Q. Park');
    await typed.press('Enter');
    await viewer.getByText('Jonathan Q. Park').waitFor();
    expect(await viewer.getByText('not read').count()).toBe(0);
    expect(await findObjections(page)).toEqual([]);
    await page.context().close();
  });
});
