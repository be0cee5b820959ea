import type { Claim } from '#tools/kit/claims.ts';
import type { Locale } from '#tools/kit/units.ts';
import { roleLabels } from '../language/role-labels.ts';

/** Claims worth stating when the model's own words could not be shown: the latest of each, in this order. */
const stated = [
  'verdict',
  'decline_reason',
  'path_kind',
  'harm_outcome',
  'checked_payment',
  'offer_count',
  'funder',
  'monthly_payment',
  'apr',
  'term',
  'total_of_payments',
  'cheaper_offer',
  'total_difference',
  'payment_difference',
  'finance_charge',
  'payoff',
  'payoff_day',
  'per_diem',
  'interest_saved',
  'total_interest',
  'affordable_price',
  'affordable_amount',
  'stated_rate',
  'effective_equivalent',
  'legal_rate',
  'aprc',
  'annualised_rate',
  'reference',
];

const opening: Readonly<Record<Locale, string>> = {
  'en-US': 'Here is what the engines returned.',
  'zh-CN': '以下是系统计算的结果。',
  'de-DE': 'Das haben die Berechnungen ergeben.',
};

const nothing: Readonly<Record<Locale, string>> = {
  'en-US':
    'I could not put that into words I can stand behind. Please ask again in another way, or ask for a person.',
  'zh-CN': '这个问题我暂时无法给出可靠的回答。请换一种说法，或要求人工服务。',
  'de-DE':
    'Dazu kann ich gerade nichts Verlässliches sagen. Bitte fragen Sie anders, oder bitten Sie um einen Menschen.',
};

/** The deterministic reply for the claims at hand, with slots: what is said when a model's words are refused. */
export function templateFor(claims: readonly Claim[], locale: Locale): string {
  const verdict = claims.findLast(({ role }) => role === 'verdict');
  const lines = stated.flatMap((role) => {
    const claim = claims.find((candidate) => candidate.role === role && isLatest(candidate, claims));
    if (role === 'decline_reason' && claim?.source.callId !== verdict?.source.callId) return [];
    return claim ? [`${roleLabels[role]?.[locale] ?? role.replaceAll('_', ' ')}: {{${claim.id}}}`] : [];
  });
  return lines.length > 0 ? `${opening[locale]}\n${lines.join('\n')}` : nothing[locale];
}

/** The first claim of its role in the last call that made one. */
const isLatest = (claim: Claim, claims: readonly Claim[]): boolean =>
  claim.source.callId === claims.findLast(({ role }) => role === claim.role)?.source.callId;
