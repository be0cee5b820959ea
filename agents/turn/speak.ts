import { AIMessage } from '@langchain/core/messages';
import type { LangGraphRunnableConfig } from '@langchain/langgraph';
import type { Claim } from '#tools/kit/claims.ts';
import type { Locale } from '#tools/kit/units.ts';
import type { TurnDeps } from './deps.ts';
import { emitter, scopeOf } from './emit.ts';
import { saidBy } from './examine.ts';
import { quotable } from './quotable.ts';
import type { Rendered } from './render.ts';
import type { Sentence } from './slots.ts';
import type { TurnState, TurnUpdate } from './state.ts';
import { templateFor } from './template.ts';

const repairsMax = 1;

const budgetSpent: Readonly<Record<Locale, string>> = {
  'en-US':
    'I had to stop here: this took more steps than I may use at once. What has been worked out is saved; ask again and I will go on from there.',
  'zh-CN': '我只能先停在这里：这次所需的步骤超出了单次上限。已经算出的内容都已保存，请再问一次，我会接着办。',
  'de-DE':
    'Hier musste ich anhalten: Das brauchte mehr Schritte, als ich auf einmal gehen darf. Alles Berechnete ist gespeichert; fragen Sie erneut, dann mache ich dort weiter.',
};

/**
 * Turns the model's words into what the person sees. Words that may not be shown get one repair; after that the
 * deterministic template speaks. Sentences leave one by one, after the check, and what leaves is what is stored (G15).
 */
export const speak =
  (deps: TurnDeps) =>
  async (state: TurnState, config: LangGraphRunnableConfig): Promise<TurnUpdate> => {
    const emit = emitter(config);
    const { locale } = scopeOf(config);
    const deal = state.dealId ? await deps.store.deals.get(state.dealId) : undefined;
    const claims = quotable(state.messages, { deal, turn: state.turn, tools: deps.tools });
    const spent = state.status === 'budget_spent';
    const first = spent ? plain(budgetSpent[locale]) : check(deps, state, claims, config, state.draft ?? '');
    if (!first.ok && state.repairs < repairsMax) {
      deps.log('warn', 'speak/repair', { turn: state.turn });
      return { draft: null, repairs: state.repairs + 1, repairNote: repairNote(first.problem) };
    }
    if (spent) emit({ type: 'notice', code: 'budget_spent', text: '' });
    if (!first.ok) emit({ type: 'notice', code: 'template_used', text: '' });
    const sentences = first.ok ? first.sentences : fromTemplate(deps, state, claims, config);
    for (const { text, figures } of sentences) emit({ type: 'sentence', text, figures: [...figures] });
    const status = spent ? 'budget_spent' : state.handedOff ? 'handed_off' : 'replied';
    const content = sentences.map(({ text }) => text).join('');
    return {
      messages: [new AIMessage({ id: `reply:t${state.turn}`, content })],
      sentences: [...sentences],
      draft: null,
      repairNote: null,
      status,
    };
  };

/** Back to the model when its words are to be repaired, otherwise the turn is over. */
export function afterSpeak({ repairNote: note }: Pick<TurnState, 'repairNote'>): 'converse' | 'end' {
  return note === null ? 'end' : 'converse';
}

function check(
  deps: TurnDeps,
  state: TurnState,
  claims: readonly Claim[],
  config: LangGraphRunnableConfig,
  draft: string,
): Rendered {
  const { locale, dealership } = scopeOf(config);
  const format = { locale, currencyExponent: deps.market.currencyExponent, phrases: deps.phrases };
  return deps.check({
    draft,
    claims,
    said: saidBy(state.messages),
    names: [dealership, ...catalogNames(deps)],
    format,
  });
}

/** The template is made of slots and house words, so the same check passes it; if ever it does not, nothing is said but that. */
function fromTemplate(
  deps: TurnDeps,
  state: TurnState,
  claims: readonly Claim[],
  config: LangGraphRunnableConfig,
): readonly Sentence[] {
  const { locale } = scopeOf(config);
  const rendered = check(deps, state, claims, config, templateFor(claims, locale));
  if (rendered.ok) return rendered.sentences;
  deps.log('error', 'speak/template_refused', { turn: state.turn });
  return [{ text: templateFor([], locale), figures: [] }];
}

const plain = (text: string): Rendered => ({ ok: true, sentences: [{ text, figures: [] }] });

const repairNote = (problem: string): string =>
  `[renderer] Your last message could not be shown. ${problem} Write it again: every figure, decision and reason as a slot of a claim that a tool has returned.`;

function catalogNames({ world }: TurnDeps): string[] {
  const { funders, vehicles, guide } = world.catalog();
  return [
    ...funders.map(({ name }) => name),
    ...new Set([...vehicles, ...guide].map(({ model }) => model).filter((model) => /\d/.test(model))),
  ];
}
