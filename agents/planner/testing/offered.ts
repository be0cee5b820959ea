import type { Plan } from '../plan.ts';
import { funders, offer, opened, outback, scheduled, scored, updated } from './answers.ts';
import { allTools, Conversation, code, money, name, type Setup } from './conversation.ts';

/** What a plan calls, with what, and what it says. */
export const names = (planned: Plan) => ('calls' in planned ? planned.calls.map((call) => call.name) : []);
export const args = (planned: Plan, tool: string) =>
  'calls' in planned ? planned.calls.find((call) => call.name === tool)?.args : undefined;
export const text = (planned: Plan) =>
  'text' in planned ? planned.text : `calls: ${JSON.stringify(planned.calls)}`;
/** The steps that look at a deal anew. */
export const whole = ['score_risk', 'find_funders', 'build_schedule'];
/** A buyer told whole in one message. */
export const maria =
  'new buyer: Maria Lopez, 2023 Outback, 60 months, 3000 down, earns 5200 a month, rent 1100, no other debts, 3 years on job, 2 years at address, score 720';

/** A program that does not fit, by its rule. */
export const missOf = (n: number, funder: string, rule: string, more: object = {}) => ({
  programId: `miss_${n}`,
  funder: name(`funder_${n}`, funder),
  program: name(`program_${n}`, `Standard ${n}`),
  rules: [{ code: code(`funder_rule_${n}`, rule) }],
  ...more,
});

/** Three offers and three misses. */
export const market = funders(
  [
    offer(1, 'Union Street Bank', 52_000),
    offer(2, 'Harbor Auto Finance', 53_000),
    offer(3, 'Prairie Credit Union', 54_000),
  ],
  [
    missOf(31, 'Copperfield Auto Funding', 'ltv', {
      cure: { kind: code('cure_31', 'more_down'), downPayment: money('cure_down_payment_31', 450_000) },
    }),
    missOf(32, 'Copperfield Auto Funding', 'score'),
    missOf(33, 'Redwood Consumer Finance', 'term'),
  ],
);

/** A dealer's deal with three offers and three misses. */
export function offered(setup: Setup = { role: 'dealer' }, tools: readonly string[] = allTools) {
  const talk = new Conversation(setup, tools);
  talk.say(maria);
  talk.answer({
    open_deal: opened,
    update_deal: updated([], { vehicle: outback() }),
    score_risk: scored('approved'),
    find_funders: market,
    build_schedule: scheduled(),
  });
  talk.spoken();
  return talk;
}
