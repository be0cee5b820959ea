import type { DealDocument } from '../../deals/deal.ts';
import { type Minor, minor } from '../../kit/units.ts';
import { medicareTax, socialSecurityTax, taxTolerance } from '../kinds/tax/wage-taxes.ts';
import { fieldNamed } from './document-fields.ts';
import type { Finding } from './finding.ts';

const clearMin = 0.75;
/** Tips, corrections and two employers on one form move the tax a little; a tenth of it is clearly off. */
const clearlyOff = 0.1;

/** Wages of a W-2 against the tax withheld from them: 6.2 % of box 3 up to the year's base, 1.45 % of box 5. */
export function wageFindings(paper: DealDocument): Finding[] {
  const clear = (name: string): number | undefined => {
    const field = fieldNamed(paper, name);
    return field && field.confidence >= clearMin ? Number(field.value) : undefined;
  };
  const year = clear('tax_year');
  const ssWages = clear('box3_ss_wages');
  const medicareWages = clear('box5_medicare_wages');
  return [
    ...off(
      paper,
      ssWages === undefined || year === undefined ? undefined : socialSecurityTax(ssWages, year),
      clear('box4_ss_tax'),
    ),
    ...off(
      paper,
      medicareWages === undefined ? undefined : medicareTax(medicareWages),
      clear('box6_medicare_tax'),
    ),
  ].slice(0, 1);
}

function off(
  paper: DealDocument,
  expected: Minor | number | undefined,
  withheld: number | undefined,
): Finding[] {
  if (expected === undefined || withheld === undefined) return [];
  const apart = Math.abs(expected - withheld);
  if (apart <= taxTolerance || apart <= clearlyOff * expected) return [];
  return [
    {
      code: 'withholding_does_not_fit',
      documents: [paper.id],
      first: minor(expected),
      second: minor(withheld),
    },
  ];
}
