import { useApp } from '../app-context.ts';
import type { StepStatus } from '../types.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { useSpeech } from '../use-speech.ts';
import type { Step } from './thread-state.ts';

const icons: Readonly<Record<Exclude<StepStatus, 'running'>, IconName>> = {
  waiting: 'minus',
  done: 'check',
  skipped: 'minus',
  failed: 'close',
  refused: 'alert',
};

export function PlanStep({ step }: { readonly step: Step }) {
  const { words } = useApp();
  const speech = useSpeech();
  const { status, tool, ms, code } = step;
  return (
    <li className="step" data-status={status}>
      <span className="step-icon">
        {status === 'running' ? <Spinner /> : <Icon name={icons[status]} size={14} />}
      </span>
      <span className="step-name">
        {speech.tool(tool)}
        {code && (status === 'failed' || status === 'refused') && <code>{code}</code>}
      </span>
      <span className="step-end">
        {status === 'done' && ms !== undefined ? (
          <>
            <span className="sr-only">{words.plan.status.done}, </span>
            {speech.duration(ms)}
          </>
        ) : (
          words.plan.status[status]
        )}
      </span>
    </li>
  );
}
