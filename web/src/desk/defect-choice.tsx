import { useEffect, useRef } from 'react';
import { useApp } from '../app-context.ts';
import { businessCodesEnglish } from '../language/business-english.ts';
import { useSpeech } from '../use-speech.ts';

/** Why a funder sends a contract back: every reason that the pages have a word for. */
const defectCodes = Object.keys(businessCodesEnglish)
  .filter((key) => key.startsWith('hitch.'))
  .map((key) => key.slice('hitch.'.length));

interface DefectChoiceProps {
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** At least one of the reasons: the browser asks for it, at the first box, as for a field left empty. */
export function DefectChoice({ chosen, onChoose }: DefectChoiceProps) {
  const { words } = useApp();
  const speech = useSpeech();
  const first = useRef<HTMLInputElement>(null);
  const { outcomeDefects, outcomeDefectsNeeded } = words.business;
  useEffect(() => {
    first.current?.setCustomValidity(chosen.size === 0 ? outcomeDefectsNeeded : '');
  }, [chosen, outcomeDefectsNeeded]);
  const toggle = (defect: string, isChosen: boolean) =>
    onChoose(new Set(isChosen ? [...chosen, defect] : [...chosen].filter((one) => one !== defect)));
  return (
    <fieldset className="defect-choice">
      <legend>{outcomeDefects}</legend>
      {defectCodes.map((defect, i) => (
        <label key={defect}>
          <input
            type="checkbox"
            ref={i === 0 ? first : undefined}
            checked={chosen.has(defect)}
            onChange={({ target }) => toggle(defect, target.checked)}
          />{' '}
          {speech.code('hitch', defect)}
        </label>
      ))}
    </fieldset>
  );
}
