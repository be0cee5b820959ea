import type { DealInputs } from '../../deals/structure.ts';
import { type IsoDate, type Minor, minor } from '../../kit/units.ts';
import type { MatchSetting } from '../match.ts';

/** One change of a deal, or of what surrounds it, after which a program answers otherwise. Figures are whole values, not differences. */
export type Step =
  | { readonly kind: 'more_down'; readonly downPayment: Minor }
  | { readonly kind: 'shorter_term' | 'longer_term'; readonly termMonths: number }
  | { readonly kind: 'finance_more'; readonly amountFinanced: Minor }
  | { readonly kind: 'income_at_least'; readonly grossMonthlyIncome: Minor }
  | { readonly kind: 'debts_at_most'; readonly monthlyDebt: Minor }
  | { readonly kind: 'longer_on_job' | 'longer_at_address'; readonly months: number }
  | { readonly kind: 'fewer_miles'; readonly odometerMiles: number }
  | { readonly kind: 'newer_car'; readonly vehicleAge: number }
  | { readonly kind: 'score_at_least'; readonly creditScore: number }
  | { readonly kind: 'wait_until'; readonly day: IsoDate }
  | { readonly kind: 'dealer_signs_up' };

/** A deal with a program. */
export interface Case {
  readonly deal: DealInputs;
  readonly setting: MatchSetting;
}

/** What the case is once the step is taken. Everything else stays: a newer car is taken at the same price and value. Pure. */
export function taken({ deal, setting }: Case, step: Step): Case {
  const withDeal = (change: Partial<DealInputs>): Case => ({ deal: { ...deal, ...change }, setting });
  const withCar = (change: Partial<DealInputs['vehicle']>) =>
    withDeal({ vehicle: { ...deal.vehicle, ...change } });
  switch (step.kind) {
    case 'more_down':
      return withDeal({ structure: withDown(deal, step.downPayment) });
    case 'shorter_term':
    case 'longer_term':
      return withDeal({ structure: { ...deal.structure, termMonths: step.termMonths } });
    case 'finance_more': {
      const { downPayment, amountFinanced } = deal.structure;
      return withDeal({
        structure: withDown(deal, minor(downPayment + amountFinanced - step.amountFinanced)),
      });
    }
    case 'income_at_least':
      return withDeal({ grossMonthlyIncome: step.grossMonthlyIncome });
    case 'debts_at_most':
      return withDeal({ monthlyDebt: step.monthlyDebt });
    case 'longer_on_job':
      return withDeal({ employmentMonths: step.months });
    case 'longer_at_address':
      return withDeal({ residenceMonths: step.months });
    case 'score_at_least':
      return withDeal({ creditScore: step.creditScore });
    case 'fewer_miles':
      return withCar({ odometerMiles: step.odometerMiles });
    case 'newer_car':
      return withCar({ year: Number(setting.today.slice(0, 4)) - step.vehicleAge });
    case 'wait_until':
      return { deal, setting: { ...setting, today: step.day, sent: sentBy(setting, step.day) } };
    case 'dealer_signs_up': {
      const { dealer, funder } = setting;
      return {
        deal,
        setting: { ...setting, dealer: { ...dealer, funderIds: [...dealer.funderIds, funder.id] } },
      };
    }
  }
}

/** Never less than nothing is financed, however much is put down. */
function withDown({ structure }: DealInputs, downPayment: Minor): DealInputs['structure'] {
  const amountFinanced = minor(Math.max(0, structure.amountFinanced - (downPayment - structure.downPayment)));
  return { ...structure, downPayment, amountFinanced };
}

/** Nothing is sent on a day to come, and nothing in a month to come. */
function sentBy({ sent, today }: MatchSetting, day: IsoDate): MatchSetting['sent'] {
  if (!sent || day <= today) return sent;
  const ahead = (count: { readonly month: number }) => ({
    day: 0,
    month: day.slice(0, 7) === today.slice(0, 7) ? count.month : 0,
  });
  return { program: ahead(sent.program), funder: ahead(sent.funder) };
}
