import { MessagePrimitive } from '@assistant-ui/react';
import { useApp } from '../app-context.ts';
import { Card } from '../cards/card.tsx';
import { Logo } from '../ui/logo.tsx';
import { ApprovalPart } from './approval-card.tsx';
import { ErrorNote } from './error-note.tsx';
import { Notice } from './notice.tsx';
import { Plan } from './plan.tsx';
import { Sentences } from './sentences.tsx';
import type { Part } from './thread-state.ts';

type PartOf<T extends Part['type']> = { readonly data: Extract<Part, { type: T }> };

const drawn = {
  plan: ({ data }: PartOf<'plan'>) => <Plan steps={data.steps} />,
  sentences: ({ data }: PartOf<'sentences'>) => <Sentences sentences={data.sentences} />,
  card: ({ data }: PartOf<'card'>) => <Card card={data.card} />,
  approval: ({ data }: PartOf<'approval'>) => <ApprovalPart approval={data.approval} />,
  notice: ({ data }: PartOf<'notice'>) => <Notice code={data.code} />,
  error: ({ data }: PartOf<'error'>) => <ErrorNote message={data.message} fix={data.fix} />,
};

/** What is under way is said by `Working`, so an empty part draws nothing. */
const components = { Empty: () => null, data: { by_name: drawn } };

export function AssistantMessage() {
  const { words } = useApp();
  return (
    <MessagePrimitive.Root
      className="message assistant"
      aria-label={words.chat.assistant}
      render={<article />}
    >
      <div className="avatar">
        <Logo size={26} />
      </div>
      <div className="parts">
        <MessagePrimitive.Parts components={components} />
      </div>
    </MessagePrimitive.Root>
  );
}
