import { describe, expect, it } from 'vitest';
import { detectLocale } from './detect.ts';

describe('detectLocale', () => {
  it.each([
    ['What would this car cost me a month?', 'en-US'],
    ['prequalify Maria Lopez', 'en-US'],
    ['这辆车每月要多少钱?', 'zh-CN'],
    ['2023 Outback 首付5000', 'zh-CN'],
    ['Was kostet mich der Wagen im Monat?', 'de-DE'],
    ['Ich verdiene 4.200 Euro', 'de-DE'],
    ['60', undefined],
    ['OK', 'en-US'],
  ])('%s is %s', (text, locale) => expect(detectLocale(text)).toBe(locale));
});
