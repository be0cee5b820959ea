import type { Offer } from '../../deals/deal.ts';
import { matchProgram } from '../match.ts';
import { type Defect, defectOf } from './defect.ts';
import type { JacketFile } from './jacket-file.ts';
import type { Asking } from './paper-defects.ts';
import { offerDefects } from './state-defects.ts';

/**
 * Why a program would not take the application as it is today: each of its rules that the deal breaks at the terms of the
 * offers, a limit reached since, or an offer whose figures no longer hold.
 */
export function programDefects(file: JacketFile, asking: Asking, offer: Offer | undefined): Defect[] {
  const rules = brokenRules(file, asking);
  if (offer) return [...rules, ...offerDefects(file, offer)];
  const unseen = rules.length === 0 && file.deal.offers !== null && file.deal.offers.offers.length > 0;
  return unseen ? [defectOf('offer_changed', 'deal:offers')] : rules;
}

/** Empty while the deal's facts are not complete: nothing can be held against it yet. */
function brokenRules({ inputs, setting }: JacketFile, { program, funder }: Asking): Defect[] {
  if (!inputs) return [];
  const { dealer, today, sent } = setting;
  const match = matchProgram(inputs, { program, funder, dealer, today, sent: sent?.(program, today) });
  return match.fits ? [] : match.rules.map((rule) => defectOf(`program_${rule}`, `rule:${rule}`));
}
