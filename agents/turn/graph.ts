import { END, START, StateGraph } from '@langchain/langgraph';
import { act } from './act.ts';
import { afterApprove, approve } from './approve.ts';
import { afterConverse, converse } from './converse.ts';
import type { TurnDeps } from './deps.ts';
import { afterGuard, guard } from './guard.ts';
import { afterSpeak, speak } from './speak.ts';
import { TurnState } from './state.ts';

/**
 * One turn: the model proposes, the guard disposes, a person approves what binds anyone, the renderer speaks.
 *
 *     converse ─▶ guard ─▶ act ─▶ converse          no call ─▶ speak ─▶ end, or back to converse for one repair
 *                   └─▶ approve ─▶ act, or back to converse when refused
 */
export function createTurnGraph(deps: TurnDeps) {
  return new StateGraph(TurnState)
    .addNode('converse', converse(deps))
    .addNode('guard', guard(deps))
    .addNode('approve', approve())
    .addNode('act', act(deps))
    .addNode('speak', speak(deps))
    .addEdge(START, 'converse')
    .addConditionalEdges('converse', afterConverse, ['guard', 'speak'])
    .addConditionalEdges('guard', afterGuard, ['approve', 'act', 'converse'])
    .addConditionalEdges('approve', afterApprove, { act: 'act', converse: 'converse', end: END })
    .addEdge('act', 'converse')
    .addConditionalEdges('speak', afterSpeak, { converse: 'converse', end: END })
    .compile({ checkpointer: deps.checkpointer });
}

export type TurnGraph = ReturnType<typeof createTurnGraph>;

/** LangGraph's own ceiling stands behind our budgets, so that it is never what ends a turn. */
export const recursionLimit = 100;
