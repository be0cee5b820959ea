import type { DealDocument } from '../../deals/deal.ts';
import { findingCatalog } from '../../documents/findings/catalog.ts';
import { ofKind } from '../../documents/findings/document-fields.ts';
import type { StipCode } from '../codes.ts';
import type { RaisedFinding } from './jacket-file.ts';

/** Papers that may settle a condition, and the fields that they must show for it. A condition without any is settled otherwise. */
export interface StipPapers {
  readonly kinds: readonly string[];
  /** One of each group has to be there. */
  readonly needs: readonly (readonly string[])[];
  /** Whether it must be about the buyer. */
  readonly personal: boolean;
}

const names = ['last_name', 'surname', 'name'];

const papersByStip: Readonly<Partial<Record<StipCode, StipPapers>>> = {
  proof_of_identity: {
    kinds: ['driver_license', 'passport', 'id_card', 'residence_permit', 'cn_resident_id'],
    needs: [names],
    personal: true,
  },
  proof_of_income: { kinds: ['pay_stub'], needs: [['gross_pay']], personal: true },
  proof_of_residence: {
    kinds: ['utility_bill'],
    needs: [
      ['service_address', 'address'],
      ['bill_date', 'service_period_end'],
    ],
    personal: true,
  },
  employment_verification: { kinds: ['employment_verification'], needs: [['employer']], personal: true },
  tax_returns: { kinds: ['tax_1040'], needs: [['tax_year']], personal: true },
  proof_of_insurance: {
    kinds: ['proof_of_insurance'],
    needs: [['expiry_date']],
    personal: true,
  },
};

export const papersFor = (stip: StipCode): StipPapers | undefined => papersByStip[stip];

/** The papers of a file that may settle a condition. */
export const candidatesFor = (stip: StipCode, documents: readonly DealDocument[]): DealDocument[] =>
  (papersByStip[stip]?.kinds ?? []).flatMap((kind) => ofKind(documents, kind));

/** Doubts that lie between papers: no better paper of one condition settles them. */
const between: ReadonlySet<string> = new Set(['name_differs', 'name_varies', 'vehicle_differs']);

/** The condition whose paper a finding is held against; null for a contradiction between papers. */
export function stipOfFinding({ code }: Pick<RaisedFinding, 'code'>): StipCode | null {
  const { cure, stip } = findingCatalog[code];
  return between.has(code) || cure === 'explanation' || cure === 'look_at_vehicle' ? null : stip;
}
