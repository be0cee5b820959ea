import type { ChatCaller } from '../turn/deps.ts';

/** A model that proposes to submit an offer when a person has spoken, and has a word for it when it was done. */
export const submitter =
  (offerId: string): ChatCaller =>
  async (messages) => {
    const propose = messages.at(-1)?.getType() === 'human';
    const tool_calls = [{ name: 'submit_application', args: { dealId: 'deal_1', offerId } }];
    return {
      message: propose ? { content: '', tool_calls } : { content: 'It went to {{funder_1}}.' },
      fallback: null,
    };
  };
