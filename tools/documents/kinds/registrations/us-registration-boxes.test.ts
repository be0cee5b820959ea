import { expect, it } from 'vitest';
import type { IsoDate } from '../../../kit/units.ts';
import { type PrintedText, printedWords } from '../../testing/printed-words.ts';
import { readPapers } from '../read-paper.ts';

const at = (x: number, y: number, text: string, size = 10): PrintedText => ({
  x,
  y,
  text,
  size,
  certainty: 0.92,
});

it('a registration with year and make in one box, the weekday before its end, and the holder in a block for the mail', () => {
  const words = printedWords([
    at(200, 20, 'VEHICLE REGISTRATION', 14),
    at(20, 50, 'PLATE', 7),
    at(20, 62, 'QRT K17'),
    at(270, 50, 'Expires Midnight', 7),
    at(270, 62, 'Thu 03/17/2028'),
    at(20, 90, 'YR/MK', 7),
    at(20, 102, '2020/HONDA'),
    at(145, 90, 'BODY', 7),
    at(145, 102, '4D'),
    at(270, 90, 'VIN', 7),
    at(270, 102, '1HGCV1F36LA000123'),
    at(480, 90, 'TITLE', 7),
    at(480, 102, '140228817'),
    at(270, 130, 'Date Issued', 7),
    at(270, 142, '03/02/2026'),
    at(20, 170, 'MAIL TO', 7),
    at(20, 182, 'DANA QUINN MARLOWE'),
    at(20, 198, '4120 FERN HOLLOW RD'),
    at(20, 214, 'MILLBROOK,'),
    at(84, 214, 'FL 33999-0123'),
  ]);
  const [part] = readPapers(
    [{ page: 1, width: 612, height: 792, words, hidden: [] }],
    '2026-03-20' as IsoDate,
  );
  const values = Object.fromEntries(part!.fields.map(({ name, value }) => [name, value]));
  expect({ kind: part!.kind, ...values }).toMatchObject({
    kind: 'vehicle_registration',
    plate: 'QRT K17',
    vin: '1HGCV1F36LA000123',
    year: '2020',
    make: 'HONDA',
    title_number: '140228817',
    valid_to: '2028-03-17',
    issue_date: '2026-03-02',
    owner: 'DANA QUINN MARLOWE',
    address: '4120 FERN HOLLOW RD, MILLBROOK, FL 33999-0123',
  });
});
