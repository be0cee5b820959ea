import type { Program } from '../program.ts';
import { isEmpty, overlap, type Span } from '../span.ts';
import { error, type Finding, warning } from './problem.ts';
import { spanText } from './span-text.ts';

/** What the program's own limits leave of any sheet. */
export const limitsOf = ({ termMonthsMax, vehicleAgeMax, odometerMilesMax }: Program): Span => ({
  termMonthsMax,
  vehicleAgeMax,
  odometerMilesMax,
});

/** Rates that contradict one another or the program, and rates that no deal can have. Pure. */
export function sheetProblems(program: Program): Finding[] {
  const { rateSheet, noScore } = program;
  const limits = limitsOf(program);
  const findings = rateSheet.flatMap((_, at) => cellProblems(program, at));
  if (noScore !== rateSheet.some(({ scoreMin }) => scoreMin === 0)) {
    findings.push(
      error(
        ['noScore'],
        noScore
          ? 'takes people with no score and has no rate from score 0'
          : 'a rate from score 0 is never used',
        'noScore and a rate from score 0 go together: give both or neither.',
      ),
    );
  }
  if (!rateSheet.some((cell) => !isEmpty(cell) && overlap(cell, limits))) {
    findings.push(
      error(
        ['rateSheet'],
        'no deal can ever fit: none of its rates is for a score, term and car that it takes',
        'Correct the rates or the limits on term, age and miles.',
      ),
    );
  }
  return findings;
}

function cellProblems(program: Program, at: number): Finding[] {
  const { rateSheet, termMonthsMax } = program;
  const cell = rateSheet[at]!;
  const path = ['rateSheet', at];
  if (isEmpty(cell)) {
    return [error(path, `no deal can be in it: ${spanText(cell)}`, 'Put the lesser bound first.')];
  }
  const earlier = rateSheet.findIndex((other, i) => i < at && overlap(other, cell));
  return [
    ...(earlier < 0 ? [] : [error(path, twoRates(program, earlier), 'Part them, or keep one.')]),
    ...(cell.termMonthsMax > termMonthsMax
      ? [
          error(
            path,
            `a rate up to ${cell.termMonthsMax} months, above the program's longest term of ${termMonthsMax}`,
            'End it there, or raise termMonthsMax.',
          ),
        ]
      : []),
    ...(overlap(cell, { ...limitsOf(program), termMonthsMax: undefined })
      ? []
      : [
          warning(
            path,
            `a rate for cars it does not take: ${spanText(cell)}`,
            'Remove it, or take such cars.',
          ),
        ]),
  ];
}

const twoRates = ({ rateSheet }: Program, earlier: number): string =>
  `two rates for one score, term and car: it meets rate ${earlier + 1} (${spanText(rateSheet[earlier]!)})`;
