import type { IsoDate } from '../../kit/units.ts';
import { marketPacks } from '../../markets/market-packs.ts';
import type { Funder } from '../catalog.ts';
import type { Capacity, Program } from '../program.ts';
import { error, type Finding, warning } from './problem.ts';
import { promotionProblems } from './promotion-problems.ts';
import { ruleProblems } from './rule-problems.ts';
import { sheetProblems } from './sheet-problems.ts';
import { stipProblems } from './stip-problems.ts';

interface Around {
  /** Undefined where the catalogue does not have it, which is told elsewhere. */
  readonly funder: Funder | undefined;
  /** Guides that the catalogue has values of. */
  readonly books: ReadonlySet<string>;
  readonly today: IsoDate;
}

/** Rows of one list of a program: each is compared with every other. */
const rowsMax = 2_000;

/** What is wrong with one program by itself. Pure. */
export function programProblems(program: Program, around: Around): Finding[] {
  const long = lists.filter((list) => (program[list]?.length ?? 0) > rowsMax);
  if (long.length === 0) return ruled(program, around);
  return long.map((list) =>
    error(
      [list],
      `${program[list]?.length} rows are more than ${rowsMax}`,
      'Part the program, or check the file.',
    ),
  );
}

const lists = ['rateSheet', 'advances', 'markupRules', 'promotions', 'exclusions', 'stipsWhen'] as const;

const ruled = (program: Program, around: Around): Finding[] => [
  ...sheetProblems(program),
  ...ruleProblems(program),
  ...promotionProblems(program),
  ...stipProblems(program),
  ...limitProblems(program),
  ...unitProblems(program),
  ...dayProblems(program, around.today),
  ...placeProblems(program, around),
  ...capacityProblems(program.capacity),
  ...(program.exclusions ?? []).flatMap(({ yearMin, yearMax }, at) =>
    (yearMin ?? 0) > (yearMax ?? Infinity)
      ? [error(['exclusions', at], 'no model year is in it', 'Put the earlier year first.')]
      : [],
  ),
];

function limitProblems({ amountMin, amountMax }: Program): Finding[] {
  if (amountMin > amountMax)
    return [error(['amountMin'], 'the least amount is above the largest', 'Swap or correct them.')];
  if (amountMax > 0) return [];
  return [error(['amountMax'], 'no deal can ever fit: it finances nothing', 'Give the largest amount.')];
}

/** Ratios and rates that are a hundred times what anybody lends by, or a hundredth. */
function unitProblems({ ltvMax, ptiMax, dtiMax, rateSheet }: Program): Finding[] {
  const ratios = [
    ['ltvMax', ltvMax, 0.2, 3],
    ['ptiMax', ptiMax, 0.01, 1],
    ['dtiMax', dtiMax, 0.02, 2],
  ] as const;
  const odd = ratios.filter(([, value, least, most]) => value < least || value > most);
  const highest = Math.max(...rateSheet.map(({ buyRate }) => buyRate));
  return [
    ...odd.map(([name, value]) =>
      warning([name], `${name} is ${percentText(value)}`, 'Check whether it is a percentage or a fraction.'),
    ),
    ...(highest > 0 && highest < leastRate
      ? [
          warning(
            ['rateSheet'],
            `its highest rate is ${percentText(highest)}`,
            'Check whether the rates are percentages or fractions.',
          ),
        ]
      : []),
  ];
}

/** Below this, a whole sheet is more likely fractions in a column of percentages. */
const leastRate = 0.004;

const percentText = (fraction: number): string => `${Math.round(fraction * 1e6) / 1e4} %`;

function dayProblems({ effectiveFrom, effectiveTo }: Program, today: IsoDate): Finding[] {
  if (effectiveTo === null) return [];
  if (effectiveTo < effectiveFrom)
    return [error(['effectiveTo'], `it ends on ${effectiveTo}, before it begins`, 'Correct the days.')];
  if (effectiveTo >= today) return [];
  return [
    warning(
      ['effectiveTo'],
      `it expired on ${effectiveTo} and takes no deal any more`,
      'Leave it where deals on file name it, or give it a later end.',
    ),
  ];
}

function placeProblems({ market, regions, book }: Program, { funder, books }: Around): Finding[] {
  const findings: Finding[] = [];
  if (market !== undefined && !(market in marketPacks)) {
    const known = Object.keys(marketPacks).join(', ');
    findings.push(error(['market'], `there is no market ${market}`, `Use one of ${known}.`));
  }
  if (book !== undefined && !books.has(book)) {
    const what = `the catalogue has no values of the guide ${book}`;
    findings.push(warning(['book'], what, 'Add them, or cars are taken only where the deal names a value.'));
  }
  if (!funder) return findings;
  const foreign = (regions ?? []).filter((region) => !funder.states.includes(region));
  const places = (regions ?? funder.states).length - foreign.length;
  if (places <= 0) {
    const what = `no deal can ever fit: ${funder.id} lends in none of its states`;
    findings.push(error(['regions'], what, 'Correct its regions, or the states of the funder.'));
  } else if (foreign.length > 0) {
    const what = `${funder.id} does not lend in ${foreign.join(', ')}`;
    findings.push(warning(['regions'], what, 'Remove these states, or add them to the funder.'));
  }
  return findings;
}

/** Zero is allowed: it is how a program is paused. */
export function capacityProblems(capacity: Capacity | undefined): Finding[] {
  if (capacity?.perDay !== 0 && capacity?.perMonth !== 0) return [];
  return [warning(['capacity'], 'it takes no contract: its capacity is 0', 'Raise it, unless it is paused.')];
}
