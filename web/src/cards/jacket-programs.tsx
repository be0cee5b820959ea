import { useApp } from '../app-context.ts';
import type { JacketCard, JacketProgram } from '../jacket-types.ts';
import { useSpeech } from '../use-speech.ts';
import { SourceButtons } from './source-buttons.tsx';
import { Tag, type Tone } from './tag.tsx';

const tones = { missing: 'bad', not_good_enough: 'warn', on_file: 'good' } as const satisfies Record<
  string,
  Tone
>;

/** Each program with the state of everything it asks for, folded away. */
export function JacketPrograms({ data }: { readonly data: JacketCard }) {
  const { words } = useApp();
  const speech = useSpeech();
  if (data.programs.length === 0) return null;
  return (
    <details className="fold">
      <summary>{words.jacket.programs}</summary>
      {data.programs.map((program) => (
        <ProgramState key={program.programId} program={program} dealId={data.dealId} />
      ))}
      {data.programsLeftOut > 0 && (
        <p className="fine">{words.jacket.programsLeftOut(speech.whole(data.programsLeftOut))}</p>
      )}
    </details>
  );
}

interface ProgramStateProps {
  readonly program: JacketProgram;
  readonly dealId: string;
}

function ProgramState({ program, dealId }: ProgramStateProps) {
  const { words } = useApp();
  const speech = useSpeech();
  const { funder, program: name, sent, readyToSend, readyToFund, stips } = program;
  return (
    <div className="jacket-program">
      <p>
        <strong>{funder}</strong> {name} {sent && <Tag tone="good" text={words.jacket.sent} />}{' '}
        {!sent && <Ready is={readyToSend} yes={words.jacket.sendReady} no={words.jacket.sendNot} />}{' '}
        <Ready is={readyToFund} yes={words.jacket.fundReady} no={words.jacket.fundNot} />
      </p>
      <ul className="findings">
        {stips.map(({ code, state, evidence }) => (
          <li key={code}>
            <span>
              {speech.code('stip', code)} <Tag tone={tones[state]} text={speech.code('stip_state', state)} />
              <SourceButtons places={evidence} dealId={dealId} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Nothing for somebody who is not told. */
function Ready({
  is,
  yes,
  no,
}: {
  readonly is: boolean | undefined;
  readonly yes: string;
  readonly no: string;
}) {
  if (is === undefined) return null;
  return <Tag tone={is ? 'good' : 'warn'} text={is ? yes : no} />;
}
