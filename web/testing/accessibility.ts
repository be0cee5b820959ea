import type { Page } from 'playwright-core';

/** What a first accessibility review would object to. Each entry names the rule and the element. */
export function findObjections(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const objections: string[] = [];
    const object = (rule: string, element: Element) =>
      objections.push(`${rule}: ${element.outerHTML.slice(0, 120)}`);
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
    const all = [...document.querySelectorAll('*')];

    const nameOf = (element: Element): string => {
      const labelledBy = element.getAttribute('aria-labelledby');
      if (labelledBy) {
        return labelledBy
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' ');
      }
      const own = element.getAttribute('aria-label');
      if (own) return own;
      const labels =
        'labels' in element ? [...((element.labels as NodeListOf<HTMLElement> | null) ?? [])] : [];
      if (labels.length > 0) return labels.map(({ textContent }) => textContent).join(' ');
      return element.matches('input, select, textarea') ? '' : (element.textContent ?? '');
    };

    const controls =
      'button, a[href], input:not([type=hidden]), select, textarea, summary, progress, section, nav, [role=img], [role=log]';
    for (const element of document.querySelectorAll(controls)) {
      if (isShown(element) && nameOf(element).trim() === '') object('no accessible name', element);
    }
    for (const [selector, rule] of [
      ['main', 'one main'],
      ['h1', 'one h1'],
    ] as const) {
      if (document.querySelectorAll(selector).length !== 1) object(rule, document.body);
    }
    if (!document.documentElement.lang) object('no language', document.documentElement);

    let level = 0;
    for (const heading of document.querySelectorAll('h1, h2, h3, h4')) {
      if (!heading.checkVisibility()) continue;
      const own = Number(heading.tagName.slice(1));
      if (own > level + 1) object(`heading skips from h${level}`, heading);
      level = own;
    }

    const ids = all.map(({ id }) => id).filter(Boolean);
    for (const id of ids) {
      if (ids.indexOf(id) !== ids.lastIndexOf(id)) objections.push(`id used twice: ${id}`);
    }
    for (const attribute of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for']) {
      for (const element of document.querySelectorAll(`[${attribute}]`)) {
        for (const id of element.getAttribute(attribute)?.split(' ') ?? []) {
          if (!document.getElementById(id)) object(`${attribute} names nothing`, element);
        }
      }
    }
    for (const element of document.querySelectorAll('img:not([alt]), svg:not([aria-hidden=true])')) {
      object('picture without words', element);
    }
    // A small target is fine where a larger one does the same (WCAG 2.5.8, equivalent).
    for (const element of document.querySelectorAll('button:not([data-equivalent]), select, summary')) {
      const { width, height } = element.getBoundingClientRect();
      if (isShown(element) && (width < 24 || height < 22)) object(`target ${width}×${height}`, element);
    }
    for (const element of document.querySelectorAll('[tabindex]')) {
      if (Number(element.getAttribute('tabindex')) > 0) object('tabindex above zero', element);
    }

    type Color = readonly [number, number, number, number];
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const parse = (css: string): Color => {
      if (!canvas) return [0, 0, 0, 1];
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = css;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return [r, g, b, a / 255];
    };
    const over = (top: Color, below: Color): Color => {
      const mix = (at: 0 | 1 | 2) => top[at] * top[3] + below[at] * (1 - top[3]);
      return [mix(0), mix(1), mix(2), 1];
    };
    const groundOf = (element: Element): Color => {
      const layers: Color[] = [];
      for (let at: Element | null = element; at; at = at.parentElement) {
        const layer = parse(getComputedStyle(at).backgroundColor);
        layers.push(layer);
        if (layer[3] === 1) break;
      }
      return layers.reduceRight<Color>((below, top) => over(top, below), [255, 255, 255, 1]);
    };
    const luminance = ([r, g, b]: Color) => {
      const linear = (value: number) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      };
      return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    };
    for (const element of all) {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (!hasText || !isShown(element) || element.closest(':disabled, .sr-only, .skip, option')) continue;
      const style = getComputedStyle(element);
      const ground = groundOf(element);
      const [a, b] = [luminance(over(parse(style.color), ground)), luminance(ground)];
      const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      const size = Number.parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      if (contrast < (isLarge ? 3 : 4.5)) object(`contrast ${contrast.toFixed(2)}`, element);
    }
    return objections;
  });
}

/** What is wider than it should be: the page itself, or a pane that scrolls only up and down. */
export function findSidewaysScroll(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) wide.push(`page ${scrollWidth} > ${clientWidth}`);
    for (const element of document.querySelectorAll('.viewport, .workspace, .pipeline, .card, .header')) {
      if (element.scrollWidth > element.clientWidth + 1) {
        wide.push(`${element.className} ${element.scrollWidth} > ${element.clientWidth}`);
      }
    }
    return wide;
  });
}
