import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../kit/units.ts';
import { type PrintedText, printedWords } from '../../testing/printed-words.ts';
import { readPapers } from '../read-paper.ts';

const today = '2026-03-02' as IsoDate;

function read(rows: readonly (readonly [number, number, string, number?])[]) {
  const texts: PrintedText[] = rows.map(([x, y, text, size = 10]) => ({ x, y, text, size, certainty: 0.92 }));
  const page = { page: 1, width: 612, height: 792, words: printedWords(texts), hidden: [] };
  const [part] = readPapers([page], today);
  return {
    kind: part?.kind,
    ...Object.fromEntries((part?.fields ?? []).map(({ name, value }) => [name, value])),
  };
}

describe('European registration certificates', () => {
  it('are read by their codes alone, as in France', () => {
    const fields = read([
      [120, 20, "CERTIFICAT D'IMMATRICULATION", 13],
      [30, 60, 'A', 9],
      [60, 58, 'GB-417-KT', 14],
      [300, 60, 'B', 9],
      [320, 58, '14/09/2020', 12],
      [30, 90, 'C.1', 8],
      [60, 88, 'VERDIER MATHILDE', 12],
      [30, 120, 'C.3', 8],
      [60, 118, '9 ALLEE DES TILLEULS', 11],
      [60, 134, '49000 ANGERS', 11],
      [30, 170, 'D.1', 8],
      [60, 168, 'PEUGEOT', 11],
      [200, 170, 'D.2', 8],
      [230, 168, 'UBHNPTAF', 11],
      [350, 170, 'D.3', 8],
      [380, 168, '208', 11],
      [30, 200, 'E', 8],
      [60, 198, 'VF3UBHNPTLT018842', 12],
      [30, 230, 'F.1', 8],
      [60, 228, '1600', 11],
      [200, 230, 'P.1', 8],
      [230, 228, '1199', 11],
      [300, 230, 'P.2', 8],
      [330, 228, '74', 11],
      [400, 230, 'P.3', 8],
      [430, 228, 'ES', 11],
      [30, 260, 'I', 8],
      [60, 258, '02/11/2022', 11],
    ]);
    expect(fields).toMatchObject({
      kind: 'vehicle_registration',
      country: 'FR',
      plate: 'GB-417-KT',
      vin: 'VF3UBHNPTLT018842',
      make: 'PEUGEOT',
      model: '208',
      owner: 'VERDIER MATHILDE',
      address: '9 ALLEE DES TILLEULS 49000 ANGERS',
      first_registration: '2020-09-14',
      issue_date: '2022-11-02',
      displacement_cc: 1199,
      power_kw: 74,
      fuel: 'ES',
    });
  });

  it('are read where words explain the codes, and the keeper stands in a block of its own, as in the United Kingdom', () => {
    const fields = read([
      [40, 20, 'V5C', 16],
      [120, 22, 'Registration certificate', 12],
      [40, 60, 'Registration number', 8],
      [40, 74, 'LB21 XKD', 16],
      [300, 60, 'Registered keeper', 8],
      [300, 74, 'MS HARRIET OAKWOOD', 10],
      [300, 88, '7 FERN LANE', 10],
      [300, 102, 'DERBY', 10],
      [300, 116, 'DE1 2QX', 10],
      [40, 150, 'D.1: Make', 8],
      [200, 149, 'FORD', 10],
      [40, 168, 'D.3: Model', 8],
      [200, 167, 'FOCUS ZETEC', 10],
      [40, 186, 'E: VIN/Chassis/Frame No.', 8],
      [200, 185, 'WF0KXXGCBKLB31772', 10],
      [40, 204, 'P.1: Cylinder capacity (cc)', 8],
      [200, 203, '999 CC', 10],
      [40, 222, 'P.2: Max. net power (kW)', 8],
      [200, 221, '92', 10],
      [40, 240, 'R: Colour', 8],
      [200, 239, 'BLUE', 10],
      [40, 258, 'B: Date of first registration', 8],
      [200, 257, '03 06 2021', 10],
      [40, 276, 'I: Date of issue', 8],
      [200, 275, '11 02 2024', 10],
    ]);
    expect(fields).toMatchObject({
      kind: 'vehicle_registration',
      country: 'GB',
      plate: 'LB21 XKD',
      vin: 'WF0KXXGCBKLB31772',
      make: 'FORD',
      model: 'FOCUS ZETEC',
      owner: 'MS HARRIET OAKWOOD',
      address: '7 FERN LANE DERBY DE1 2QX',
      first_registration: '2021-06-03',
      issue_date: '2024-02-11',
      displacement_cc: 999,
      power_kw: 92,
      color: 'BLUE',
    });
  });

  it('are read where brackets hold the codes, as in Italy', () => {
    const fields = read([
      [40, 20, 'CARTA DI CIRCOLAZIONE', 13],
      [40, 60, '(A) GK482RT', 11],
      [240, 60, '(B) 21/05/2019', 11],
      [40, 80, '(D.1) FIAT', 11],
      [240, 80, '(D.3) PANDA', 11],
      [40, 100, '(E) ZFA31200003C18842', 11],
      [40, 120, '(P.1) 1242', 11],
      [240, 120, '(P.2) 51,00', 11],
      [40, 140, '(I) 21/05/2019', 11],
    ]);
    expect(fields).toMatchObject({
      kind: 'vehicle_registration',
      country: 'IT',
      plate: 'GK482RT',
      make: 'FIAT',
      model: 'PANDA',
      vin: 'ZFA31200003C18842',
      first_registration: '2019-05-21',
      displacement_cc: 1242,
      power_kw: 51,
    });
  });
});
