import type {
  ApprovalDecision,
  ApprovalView,
  CardEvent,
  NumberedEvent,
  Sentence,
  StepStatus,
  TurnEvent,
} from '../types.ts';

export interface Step {
  readonly callId: string;
  readonly tool: string;
  /** Steps of one level run at the same time. */
  readonly level: number;
  readonly status: StepStatus;
  readonly ms?: number;
  readonly code?: string;
}

export type Part =
  | { readonly type: 'plan'; readonly steps: readonly Step[] }
  | { readonly type: 'sentences'; readonly sentences: readonly Sentence[] }
  | { readonly type: 'card'; readonly card: CardEvent }
  | { readonly type: 'approval'; readonly approval: ApprovalView }
  | { readonly type: 'notice'; readonly code: string; readonly text: string }
  | { readonly type: 'error'; readonly code: string; readonly message: string; readonly fix: string };

interface UserMessage {
  readonly id: string;
  readonly role: 'user';
  readonly text: string;
  readonly attachments: readonly string[];
}

interface AssistantMessage {
  readonly id: string;
  readonly role: 'assistant';
  readonly parts: readonly Part[];
  readonly done: { readonly ms: number; readonly modelCalls: number; readonly toolCalls: number } | null;
}

export type ChatMessage = UserMessage | AssistantMessage;

/** A conversation as the page draws it: a fold over the server's events and nothing else. */
export interface ThreadState {
  readonly lastSeq: number;
  readonly messages: readonly ChatMessage[];
  readonly decisions: Readonly<Record<string, ApprovalDecision>>;
  readonly running: boolean;
  readonly dealId: string | null;
  readonly handedOff: boolean;
}

export const emptyThread: ThreadState = {
  lastSeq: 0,
  messages: [],
  decisions: {},
  running: false,
  dealId: null,
  handedOff: false,
};

/** What the person just sent, until the server's own `user` event replaces it. */
export const sentMessageId = 'sent';

/** Adds one event. An event that was already seen changes nothing, so replays are harmless. */
export function addEvent(state: ThreadState, { seq, event }: NumberedEvent): ThreadState {
  if (seq <= state.lastSeq) return state;
  return { ...fold(state, seq, event), lastSeq: seq };
}

function fold(state: ThreadState, seq: number, event: TurnEvent): ThreadState {
  switch (event.type) {
    case 'user':
      return addUser(state, seq, event.text, event.attachments);
    case 'plan':
      return addPart(state, seq, {
        type: 'plan',
        steps: event.steps.map((step) => ({ ...step, status: 'waiting' as const })),
      });
    case 'step':
      return moveStep(state, seq, event);
    case 'sentence':
      return addSentence(state, seq, { text: event.text, figures: event.figures });
    case 'card':
      return { ...addPart(state, seq, { type: 'card', card: event }), dealId: event.dealId ?? state.dealId };
    case 'approval':
      return addPart(state, seq, { type: 'approval', approval: event.approval });
    case 'decided':
      return {
        ...state,
        decisions: { ...state.decisions, [event.approvalId]: event.decision },
        running: state.running || event.decision === 'approved' || event.decision === 'rejected',
      };
    case 'notice':
      return {
        ...addPart(state, seq, { type: 'notice', code: event.code, text: event.text }),
        handedOff: state.handedOff || event.code === 'handed_off',
      };
    case 'error':
      return { ...addPart(state, seq, event), running: false };
    case 'done':
      return finish(state, seq, event);
  }
}

function addUser(state: ThreadState, seq: number, text: string, attachments: readonly string[]): ThreadState {
  const sent = state.messages.filter((message) => message.id !== sentMessageId);
  return {
    ...state,
    messages: [...sent, { id: `m${seq}`, role: 'user', text, attachments }],
    running: true,
  };
}

/** Gives the reply under way to a change; begins one when the last message is the person's or is finished. */
function withReply(
  state: ThreadState,
  seq: number,
  change: (reply: AssistantMessage) => AssistantMessage,
): ThreadState {
  const last = state.messages.at(-1);
  if (last?.role === 'assistant' && last.done === null) {
    return { ...state, messages: [...state.messages.slice(0, -1), change(last)] };
  }
  const begun = change({ id: `m${seq}`, role: 'assistant', parts: [], done: null });
  return { ...state, messages: [...state.messages, begun] };
}

const addPart = (state: ThreadState, seq: number, part: Part): ThreadState => ({
  ...withReply(state, seq, (reply) => ({ ...reply, parts: [...reply.parts, part] })),
  running: true,
});

function addSentence(state: ThreadState, seq: number, sentence: Sentence): ThreadState {
  return withReply(state, seq, (reply) => {
    const last = reply.parts.at(-1);
    if (last?.type !== 'sentences') {
      return { ...reply, parts: [...reply.parts, { type: 'sentences', sentences: [sentence] }] };
    }
    const grown: Part = { type: 'sentences', sentences: [...last.sentences, sentence] };
    return { ...reply, parts: [...reply.parts.slice(0, -1), grown] };
  });
}

type StepEvent = Extract<TurnEvent, { type: 'step' }>;

function moveStep(state: ThreadState, seq: number, event: StepEvent): ThreadState {
  const { type: _, ...moved } = event;
  return withReply(state, seq, (reply) => {
    const at = reply.parts.findLastIndex(
      (part) => part.type === 'plan' && part.steps.some((step) => step.callId === event.callId),
    );
    const plan = reply.parts[at];
    if (plan?.type !== 'plan') {
      return { ...reply, parts: [...reply.parts, { type: 'plan', steps: [{ ...moved, level: 0 }] }] };
    }
    const steps = plan.steps.map((step) => (step.callId === event.callId ? { ...step, ...moved } : step));
    return { ...reply, parts: reply.parts.with(at, { type: 'plan', steps }) };
  });
}

type DoneEvent = Extract<TurnEvent, { type: 'done' }>;

/** Ends the reply, unless it waits for approval: then it goes on after the decision. One that said nothing says its message now. */
function finish(state: ThreadState, seq: number, event: DoneEvent): ThreadState {
  const { ms, modelCalls, toolCalls, message, status } = event;
  const isOver = status !== 'awaiting_approval';
  const ended = withReply(state, seq, (reply) => {
    const spoke =
      message === '' || reply.parts.some((part) => part.type === 'sentences' || part.type === 'approval');
    const said: Part[] = spoke ? [] : [{ type: 'sentences', sentences: [{ text: message, figures: [] }] }];
    return {
      ...reply,
      parts: [...reply.parts, ...said],
      done: isOver ? { ms, modelCalls, toolCalls } : null,
    };
  });
  // Whoever is answered is no longer waiting: staff have released the conversation since.
  const handedOff = status === 'handed_off' || (status !== 'replied' && state.handedOff);
  return { ...ended, running: false, dealId: event.dealId ?? state.dealId, handedOff };
}

/** What waits for the person's approval: the newest message asks for it, and nobody has answered. */
export function pendingApproval({ messages, decisions }: ThreadState): ApprovalView | null {
  const last = messages.at(-1);
  const part =
    last?.role === 'assistant' ? last.parts.findLast(({ type }) => type === 'approval') : undefined;
  return part?.type === 'approval' && !decisions[part.approval.id] ? part.approval : null;
}

/** Shows what the person sends at once, before the server has said so. */
export function addSent(state: ThreadState, text: string, attachments: readonly string[]): ThreadState {
  const sent: UserMessage = { id: sentMessageId, role: 'user', text, attachments };
  return { ...state, messages: [...state.messages, sent], running: true };
}

/** Takes back what could not be sent. */
export function withoutSent(state: ThreadState): ThreadState {
  return { ...state, messages: state.messages.filter(({ id }) => id !== sentMessageId), running: false };
}
