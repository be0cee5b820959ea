import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findObjections, findSidewaysScroll } from './testing/accessibility.ts';
import { chromiumPath, explainSkip } from './testing/browser.ts';
import { greeted, type Stage, say, setStage } from './testing/stage.ts';

explainSkip();
let stage: Stage;
beforeAll(async () => {
  const set = await setStage();
  if (set) stage = set;
}, 120_000);
afterAll(() => stage?.close());

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

describe.skipIf(!chromiumPath)('the pages are for everyone', () => {
  it('goes from signing in to a submission by keyboard alone', async () => {
    const { page } = await stage.open('demo-maya');
    await greeted(page);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    expect(await focused()).toBe('Message');
    await page.keyboard.type('Submit it');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Approve and submit' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.classList.contains('approval'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Submitted' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.classList.contains('approval'))).toBe(true);
    await page.context().close();
  });

  it('leaves the focus alone when an approval arrives while the person is writing', async () => {
    const { page } = await stage.open('demo-maya');
    await greeted(page);
    stage.server.options.paceMs = 60;
    await say(page, 'Submit it');
    await page.getByRole('textbox', { name: 'Message' }).fill('and another thing');
    await page.getByRole('button', { name: 'Approve and submit' }).waitFor();
    stage.server.options.paceMs = 0;
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.context().close();
  });

  it('shows where the focus is at every stop', async () => {
    const { page } = await stage.open('demo-maya');
    await greeted(page);
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press('Tab');
      const ring = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return 'solid';
        const box = element.closest('.composer') ?? element;
        return [getComputedStyle(element).outlineStyle, getComputedStyle(box).outlineStyle].join(' ');
      });
      expect(ring).toMatch(/solid|auto/);
    }
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)(
    'gives a reviewer nothing to object to, in the %s',
    async (colorScheme) => {
      const { page } = await stage.open('demo-maya', { colorScheme });
      await greeted(page);
      expect(await findObjections(page)).toEqual([]);
      await say(page, 'I earn $5,200 a month. Pre-qualify me.');
      await page.getByText('Shall I submit the application?').last().waitFor();
      for (const summary of await page.locator('.fold > summary').all()) await summary.click();
      expect(await findObjections(page)).toEqual([]);
      await say(page, 'Submit it');
      await page.getByRole('button', { name: 'Approve and submit' }).waitFor();
      expect(await findObjections(page)).toEqual([]);
      await page.context().close();
    },
  );

  it.each(['light', 'dark'] as const)('nor on the dealer’s desk, in the %s', async (colorScheme) => {
    const { page } = await stage.open('demo-ben', { colorScheme, viewport: { width: 1440, height: 900 } });
    await page.getByRole('button', { name: /Jonathan Q/ }).waitFor();
    expect(await findObjections(page)).toEqual([]);
    await page.getByRole('button', { name: /Jonathan Q/ }).click();
    await page.getByRole('heading', { name: '2 conflicts' }).waitFor();
    expect(await findObjections(page)).toEqual([]);
    await page.context().close();
  });

  it('nor at the door', async () => {
    const { page } = await stage.open('nonsense');
    await page.getByText('Paste a key that the server printed').waitFor();
    expect(await findObjections(page)).toEqual([]);
    await page.context().close();
  });

  it('has a reviewer who does object', async () => {
    const { page } = await stage.open('nonsense');
    await page.getByText('Paste a key that the server printed').waitFor();
    await page.evaluate(() => {
      const wrong = document.createElement('div');
      wrong.innerHTML =
        '<h1>Again</h1><h4>Skip</h4><button></button><img src="/icon.svg"><p class="pale" id="root">Pale</p>';
      document.body.append(wrong);
      for (const pale of document.querySelectorAll<HTMLElement>('.pale')) pale.style.color = '#bbb';
    });
    const rules = (await findObjections(page)).map((objection) => objection.replace(/[ \d.×]*:.*$/s, ''));
    expect(new Set(rules)).toEqual(
      new Set(
        [
          'no accessible name',
          'one h1',
          'heading skips from h1',
          'id used twice',
          'picture without words',
          'target',
          'contrast',
        ].map((rule) => rule.replace(/[ \d.×]*$/, '')),
      ),
    );
    await page.setViewportSize({ width: 360, height: 700 });
    await page.evaluate(() => {
      const wide = document.createElement('div');
      wide.style.width = '900px';
      wide.style.height = '9px';
      document.body.append(wide);
    });
    expect(await findSidewaysScroll(page)).toEqual(['page 900 > 360']);
    await page.context().close();
  });

  it('fits a phone of 360 pixels without scrolling sideways', async () => {
    const { page } = await stage.open('demo-maya', phone);
    await greeted(page);
    expect(await findSidewaysScroll(page)).toEqual([]);
    await say(page, 'What would it cost?');
    await page.getByRole('region', { name: 'Payment quote' }).waitFor();
    await say(page, 'I earn $5,200 a month. Pre-qualify me.');
    await page.locator('canvas').waitFor();
    for (const summary of await page.locator('.fold > summary').all()) await summary.click();
    expect(await findSidewaysScroll(page)).toEqual([]);
    await say(page, 'Submit it');
    await page.getByRole('button', { name: 'Approve and submit' }).waitFor();
    expect(await findSidewaysScroll(page)).toEqual([]);
    await page.context().close();
  });

  it('fits the desk and its chat on the same phone, one at a time', async () => {
    const { page } = await stage.open('demo-ben', phone);
    await page.getByRole('button', { name: /Jonathan Q/ }).click();
    await page.getByRole('heading', { name: '2 conflicts' }).waitFor();
    expect(await findSidewaysScroll(page)).toEqual([]);
    await page.getByRole('button', { name: 'Chat', exact: true }).click();
    await page.getByRole('textbox', { name: 'Message' }).waitFor();
    expect(await findSidewaysScroll(page)).toEqual([]);
    await page.context().close();
  });

  it('moves nothing for those who asked for stillness', async () => {
    const { page } = await stage.open('demo-maya');
    await greeted(page);
    const longest = await page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll('*')].map((element) =>
          Number.parseFloat(getComputedStyle(element).transitionDuration),
        ),
      ),
    );
    expect(longest).toBeLessThan(0.01);
    await page.context().close();
  });
});
