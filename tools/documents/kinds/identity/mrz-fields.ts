import type { ReadField } from '../../../deals/deal.ts';
import { type FoundMrz, findMrz } from '../../codes/find-mrz.ts';
import type { MrzCheckName } from '../../codes/mrz-formats.ts';
import { fieldOf, type Reading } from '../../layout/fields.ts';
import type { Word } from '../../pages/words.ts';

/** A card's machine-readable zone. */
export const zoneOf = ({ paper, today }: Reading): FoundMrz | undefined => findMrz(paper.lines, today);

/** A value that the zone gives. Proven by a check digit it is as good as certain; otherwise it is as good as OCR. */
export function zoneField(
  zone: FoundMrz,
  name: string,
  unit: ReadField['unit'],
  value: string | null | undefined,
  check: MrzCheckName | 'names',
): ReadField[] {
  if (!value) return [];
  const proven = check !== 'names' && zone.proven.includes(check);
  const confidence = proven ? (zone.mrz.valid ? 0.98 : 0.93) : zone.mrz.valid ? 0.88 : 0.6;
  return [{ ...fieldOf(name, unit, { value, words: wordsOf(zone) }, 1), confidence, reading: 'mrz' }];
}

/** The line of names, which has no check digit of its own but in the French formats. */
const namesLine: Partial<Record<FoundMrz['mrz']['format'], number>> = {
  TD1: 2,
  TD2: 0,
  TD3: 0,
  MRV_A: 0,
  MRV_B: 0,
};

/**
 * The zone's lines, what check digits prove put right, and whether they all hold.
 *
 * @param namesConfirmed the print of the card shows the same names
 */
export function zoneLineFields(zone: FoundMrz, namesConfirmed: boolean): ReadField[] {
  const { lines, valid, checks } = zone.mrz;
  const confidence = valid ? 0.95 : 0.6;
  const printed = lines.map((value, i): ReadField => {
    const words = zone.words[i]?.length ? zone.words[i]! : wordsOf(zone);
    const open = namesLine[zone.mrz.format] === i && !namesConfirmed;
    return {
      ...fieldOf(`mrz_lines.${i}`, 'text', { value, words }, 1),
      confidence: open ? Math.min(confidence, 0.8) : confidence,
      reading: 'mrz',
    };
  });
  if (Object.keys(checks).length === 0) return printed;
  return [
    ...printed,
    {
      ...fieldOf('mrz_valid', 'flag', { value: valid, words: wordsOf(zone) }, 1),
      confidence: valid ? 0.97 : 0.6,
      reading: 'mrz',
    },
  ];
}

const wordsOf = ({ words }: FoundMrz): Word[] => words.flat();
