import { describe, expect, it } from 'vitest';
import {
  isBritishDriverNumber,
  isCodiceFiscale,
  isCreditCode,
  isGermanTaxId,
  isItin,
  isPersonnummer,
  isPlausibleEin,
  isPlausibleSsn,
  isRoutingNumber,
  isSpanishId,
} from './issuer-numbers.ts';

describe.each([
  [
    isPlausibleSsn,
    ['219-09-9999', '078 05 1120'],
    ['000-12-3456', '666-12-3456', '912-12-3456', '123-00-4567', '123-45-0000', '123-45-67890'],
  ],
  [isItin, ['912-70-1234', '999-88-0001'], ['912-93-1234', '812-70-1234', '912-66-1234']],
  [isPlausibleEin, ['12-3456789', '94-1234567'], ['07-1234567', '00-1234567', '12-345678']],
  [
    isRoutingNumber,
    ['011000015', '021000021', '122105155'],
    ['021000022', '000000000', '991000021', '02100002'],
  ],
  [
    isSpanishId,
    ['12345678Z', '12.345.678-z', 'X1234567L', '99999999R'],
    ['12345678A', 'X1234567Z', '1234567Z', 'A1234567L'],
  ],
  [
    isCodiceFiscale,
    ['RSSMRA85T10A562S', 'rssmra85t10a562s'],
    ['RSSMRA85T10A562T', 'RSSMRA85T10A56', 'RSSMRA85Z10A562S'],
  ],
  [
    isGermanTaxId,
    ['86095742719', '47036892816', '65 929 970 489'],
    ['86095742718', '06095742719', '12345678901', '11111111111'],
  ],
  [isCreditCode, ['91350100M000100Y43'], ['91350100M000100Y44', '91350100I000100Y43', '91350100M000100Y4']],
  [
    isBritishDriverNumber,
    ['MORGA657054SM9IJ', 'MORGA 657054 SM9IJ', 'FOX99701019J99AB'],
    ['MORGA677054SM9IJ', 'M9RGA657054SM9IJ', 'MORGA657054SM9I'],
  ],
  [
    isPersonnummer,
    ['811218-9876', '19811218-9876', '811228+9874', '701063-2391'],
    ['811218-9875', '811318-9876', '81121-9876'],
  ],
] as const)('%o', (holds, right, wrong) => {
  it.each(right)('%s holds', (text) => {
    expect(holds(text)).toBe(true);
  });

  it.each(wrong)('%s does not', (text) => {
    expect(holds(text)).toBe(false);
  });
});
