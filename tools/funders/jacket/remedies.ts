import { type FindingCode, findingCatalog } from '../../documents/findings/catalog.ts';
import type { StipCode } from '../codes.ts';
import type { JacketActor, JacketBlocks, JacketCure, JacketDefect, OwnDefect, RuleDefect } from './codes.ts';

/** What settles a defect, who does it, and what waits for it. */
export interface Remedy {
  readonly cure: JacketCure;
  readonly who: JacketActor;
  readonly blocks: JacketBlocks;
}

const remedy = (blocks: JacketBlocks, who: JacketActor, cure: JacketCure): Remedy => ({ cure, who, blocks });

const own: Readonly<Record<OwnDefect, Remedy>> = {
  facts_missing: remedy('submission', 'dealer', 'state_facts'),
  score_missing: remedy('submission', 'dealer', 'score_again'),
  score_stale: remedy('submission', 'dealer', 'score_again'),
  score_declined: remedy('submission', 'dealer', 'other_terms'),
  score_referred: remedy('submission', 'staff', 'wait_for_person'),
  counteroffer_open: remedy('submission', 'customer', 'take_up_counteroffer'),
  person_first: remedy('submission', 'staff', 'wait_for_person'),
  offers_missing: remedy('submission', 'dealer', 'find_funders_again'),
  offer_changed: remedy('submission', 'dealer', 'find_funders_again'),
  program_gone: remedy('submission', 'dealer', 'other_funder'),
  terms_not_recorded: remedy('none', 'dealer', 'record_terms'),
  paper_missing: remedy('funding', 'customer', 'send_paper'),
  paper_of_another_person: remedy('funding', 'customer', 'own_paper'),
  paper_name_unclear: remedy('funding', 'customer', 'own_paper'),
  paper_unreadable: remedy('funding', 'customer', 'readable_copy'),
  expires_before_funding: remedy('funding', 'customer', 'newer_paper'),
  lienholder_not_funder: remedy('funding', 'customer', 'add_lienholder'),
  vin_not_of_deal: remedy('submission', 'dealer', 'look_at_vehicle'),
  order_price_differs: remedy('funding', 'dealer', 'corrected_paper'),
  order_down_payment_differs: remedy('funding', 'dealer', 'corrected_paper'),
  order_trade_in_differs: remedy('funding', 'dealer', 'corrected_paper'),
  order_amount_differs: remedy('funding', 'dealer', 'corrected_paper'),
  contract_amount_differs: remedy('funding', 'dealer', 'corrected_paper'),
  contract_term_differs: remedy('funding', 'dealer', 'corrected_paper'),
  co_buyer_not_on_order: remedy('funding', 'dealer', 'corrected_paper'),
  co_borrower_not_on_file: remedy('submission', 'dealer', 'state_facts'),
  co_borrower_paper_missing: remedy('funding', 'customer', 'send_paper'),
  fact_conflict: remedy('funding', 'dealer', 'explanation'),
  notice_due: remedy('none', 'dealer', 'issue_notice'),
  notice_overdue: remedy('none', 'dealer', 'issue_notice'),
};

const conditionRemedies = {
  pay_stub_of_another_person: remedy('funding', 'customer', 'own_paper'),
  pay_stub_name_unclear: remedy('none', 'customer', 'own_paper'),
  pay_stub_out_of_date: remedy('none', 'customer', 'newer_paper'),
  income_as_stated: remedy('funding', 'customer', 'send_paper'),
} as const;
type ConditionDefect = keyof typeof conditionRemedies;

/** Rules that other terms of the same deal may keep. */
const ofTerms: ReadonlySet<RuleDefect> = new Set<RuleDefect>([
  'program_amount_min',
  'program_amount_max',
  'program_ltv',
  'program_term',
  'program_pti',
  'program_dti',
]);

const ruleRemedy = (code: RuleDefect): Remedy => {
  if (code === 'program_capacity') return remedy('submission', 'funder', 'wait_for_funder');
  return remedy('submission', 'dealer', ofTerms.has(code) ? 'other_terms' : 'other_funder');
};

/** Doubts about who and what the deal is about, or whether a paper is its issuer's: nobody sends an application on those. */
const stopping: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'vin_differs',
  'vehicle_differs',
  'name_differs',
  'dob_differs',
  'ssn_differs',
  'front_mrz_mismatch',
  'ssn_area_000',
  'id_check_digit_wrong',
  'sex_digit_mismatch',
  'dob_mismatch',
  'text_layer_differs',
  'made_with_editor',
  'order_without_buyer',
  'order_total_does_not_add_up',
  'amount_financed_does_not_add_up',
  'price_differs',
]);

/** What a reader leaves to be looked at, and nobody waits for. */
const remarks: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'field_unclear',
  'second_reading_differs',
  'several_vehicles',
  'active_content',
]);

const dealersToSettle: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'owner_not_seller',
  'registration_predates_sale',
]);

/** The dealership writes the order and the application; papers of insurers and employers are the customer's to bring. */
function findingActor(code: FindingCode): JacketActor {
  if (dealersToSettle.has(code)) return 'dealer';
  const { cure, stip } = findingCatalog[code];
  switch (cure) {
    case 'corrected_paper':
      return stip === null || stip === 'title_application' ? 'dealer' : 'customer';
    case 'look_at_vehicle':
    case 'lien_release':
      return 'dealer';
    default:
      return 'customer';
  }
}

function findingRemedy(code: FindingCode): Remedy {
  const { cure } = findingCatalog[code];
  if (cure === 'nothing_to_do') return remedy('none', 'dealer', 'explanation');
  const blocks = stopping.has(code) ? 'submission' : remarks.has(code) ? 'none' : 'funding';
  return remedy(blocks, findingActor(code), cure);
}

/** What settles a missing paper, where it is not the customer who sends it. */
const missingPapers: Readonly<Partial<Record<StipCode, Pick<Remedy, 'cure' | 'who'>>>> = {
  bureau_report: { cure: 'pull_bureau_report', who: 'dealer' },
  title_application: { cure: 'send_paper', who: 'dealer' },
  membership: { cure: 'become_member', who: 'customer' },
};

/** The remedy of a defect; for a missing paper also by the condition it is owed for. */
export function remedyOf(code: JacketDefect, stip: StipCode | null): Remedy {
  if (code === 'paper_missing') return { ...own.paper_missing, ...(stip ? missingPapers[stip] : {}) };
  if (code in own) return own[code as OwnDefect];
  if (code in conditionRemedies) return conditionRemedies[code as ConditionDefect];
  if (code in findingCatalog) return findingRemedy(code as FindingCode);
  return ruleRemedy(code as RuleDefect);
}
