import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../kit/units.ts';
import { findingsOf } from '../findings/findings.ts';
import { readPrinted } from '../testing/read-printed.ts';
import { typedBills } from '../testing/typed/bills.ts';
import { typedStatements } from '../testing/typed/statements.ts';
import { typedTaxForms } from '../testing/typed/tax-forms.ts';
import { typed } from '../testing/typed.ts';

const today = '2026-11-22';

describe('papers of many layouts', () => {
  for (const paper of [...typedStatements, ...typedBills, ...typedTaxForms])
    it(`${paper.kind}: ${paper.name}`, () => {
      const { kind, values, document } = readPrinted(typed(paper.sheet), today);
      expect({ kind, ...values }).toMatchObject({ kind: paper.kind, ...paper.fields });
      if (paper.findings)
        expect(findingsOf([document], [], IsoDate.parse(today)).map(({ code }) => code)).toEqual(
          paper.findings,
        );
    });
});
