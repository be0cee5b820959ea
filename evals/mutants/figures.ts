import { type ExpectedFigure, parseFigure, sameFigure } from '../figures.ts';
import type { Observed, ShownFigure } from '../observed.ts';
import type { NumberExpectation, Scenario } from '../scenario.ts';
import type { Mutant } from './mutant.ts';

/** Every expected figure told wrong by the least that can be told: a cent, one of the last place of a rate, a day, one more. */
export function wrongNumbers({ expect: { numbers } }: Scenario, observed: Observed): Mutant[] {
  return numbers.flatMap((expected) => {
    const wanted = parseFigure(String(expected.value), observed.currencyExponent);
    const isIt = (figure: ShownFigure) => figure.role === expected.role && sameFigure(wanted, figure);
    if (expected.stated === 'never') return [stated(expected, observed)];
    if (!observed.steps.some(({ figures }) => figures.some(isIt))) return [];
    const steps = observed.steps.map((step) => ({
      ...step,
      figures: step.figures.map((figure) => (isIt(figure) ? slightlyOff(figure, wanted) : figure)),
    }));
    return [
      {
        kind: 'wrong-number',
        about: `${expected.role} not ${expected.value}`,
        observed: { ...observed, steps },
      },
    ];
  });
}

/** What must not be stated, stated in every turn. */
function stated({ role, value }: NumberExpectation, observed: Observed): Mutant {
  const { unit, value: figure } = parseFigure(String(value), observed.currencyExponent);
  const said: ShownFigure = {
    role,
    unit: unit === 'plain' ? 'code' : unit,
    value: figure,
    shown: String(value),
    claimId: `${role}_999`,
  };
  const steps = observed.steps.map((step) => ({ ...step, figures: [...step.figures, said] }));
  return { kind: 'wrong-number', about: `${role} ${value} stated`, observed: { ...observed, steps } };
}

function slightlyOff(figure: ShownFigure, { halfPlace }: ExpectedFigure): ShownFigure {
  const { unit, value } = figure;
  const onePlace = 2 * halfPlace;
  if (typeof value === 'number') return { ...figure, value: value + (onePlace || 1) };
  return { ...figure, value: unit === 'day' ? nextDay(value) : `${value}-other` };
}

const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
