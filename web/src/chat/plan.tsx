import { useAuiState } from '@assistant-ui/react';
import { useState } from 'react';
import { useApp } from '../app-context.ts';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../use-speech.ts';
import { useChat } from './chat-context.ts';
import { PlanStep } from './plan-step.tsx';
import type { Step } from './thread-state.ts';

/** A plan as it runs. The newest stays open; older ones fold away unless the person opened them. */
export function Plan({ steps }: { readonly steps: readonly Step[] }) {
  const { words } = useApp();
  const speech = useSpeech();
  const { lastMessageId } = useChat();
  const messageId = useAuiState(({ message }) => message.id);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? (messageId === lastMessageId || steps.some(({ status }) => status === 'failed'));
  const needed = steps.filter(({ status }) => status !== 'skipped');
  const done = steps.filter(({ status }) => status === 'done').length;
  const ms = longestPath(steps);
  return (
    <details
      className="plan"
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== open) setChosen(currentTarget.open);
      }}
    >
      <summary>
        <Icon name="spark" size={16} />
        <span>{words.plan.summary(done, needed.length)}</span>
        {ms > 0 && done === needed.length && <span className="muted">{speech.duration(ms)}</span>}
      </summary>
      <ol className="levels">
        {levelsOf(steps).map((level) => (
          <li key={level[0]?.callId} className="level" data-together={level.length > 1}>
            <ul>
              {level.map((step) => (
                <PlanStep key={step.callId} step={step} />
              ))}
            </ul>
            {level.length > 1 && <span className="together">{words.plan.together}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Steps grouped by level, in order: those of one level do not wait for one another. */
function levelsOf(steps: readonly Step[]): Step[][] {
  const levels = new Map<number, Step[]>();
  for (const step of steps) levels.set(step.level, [...(levels.get(step.level) ?? []), step]);
  return [...levels.entries()].sort(([a], [b]) => a - b).map(([, level]) => level);
}

/** How long the plan took: its levels one after another, each as long as its longest step. */
function longestPath(steps: readonly Step[]): number {
  return levelsOf(steps).reduce((sum, level) => sum + Math.max(...level.map(({ ms }) => ms ?? 0)), 0);
}
