import type { AllocationResult, Explained, FunderFill, Hindrance } from '#tools/funders/allocation/result.ts';

/** Deals that nobody gets are told one by one up to so many. */
const toldMax = 20;

/** An allocation for a person to read. Money is in units of a money that has hundredths. */
export function allocationText(result: AllocationResult, everyDeal: boolean): string {
  const { explained, funders } = result;
  const left = explained.filter(({ placed }) => !placed);
  const told = everyDeal ? explained : left.slice(0, toldMax);
  return [
    ...summary(result),
    '',
    ...funderTable(funders),
    '',
    ...told.map((one) => dealLine(one, result.objective === 'customer_cost')),
    ...(everyDeal || left.length <= toldMax
      ? []
      : [`… and ${left.length - toldMax} more; --deals or --json tell all.`]),
    '',
    'A proposal: nothing was sent to anyone.',
    '',
  ].join('\n');
}

const money = (minor: number): string =>
  (minor / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const percent = (share: number, digits: number): string => `${(share * 100).toFixed(digits)} %`;

const stops = {
  time_limit: 'The time limit ended the search: this is the best found by then.',
  cancelled: 'The search was ended: this is the best found by then.',
  memory_limit: 'The search needed more memory than it may have: this is the best found by then.',
} as const;

function summary(result: AllocationResult): string[] {
  const { deals, placed, placedMax, total, bound, gap, greedy, objective, stopped } = result;
  const cost = objective === 'customer_cost';
  const what = cost ? 'cost' : 'value';
  const most = cost ? `, of at most ${placedMax}` : '';
  return [
    ...(stopped ? [stops[stopped]] : []),
    `${placed} of ${deals} deals placed${most}; ${what} ${money(total)}.`,
    `No allocation ${cost ? 'that places as many costs less than' : 'is worth more than'} ${money(bound)}: gap ${percent(gap, 3)}.`,
    `By hand, the best option first: ${greedy.placed} placed, ${what} ${money(greedy.total)}.`,
  ];
}

function funderTable(funders: readonly FunderFill[]): string[] {
  const rows = funders.map(({ name, placed, capacity, amount, nextPlace, shares }) => [
    name,
    `${placed}${capacity === null ? '' : ` / ${capacity}`}`,
    money(amount),
    nextPlace === null ? '' : money(nextPlace),
    shares.map(({ by, group, share }) => `${by} ${group} ${percent(share, 1)}`).join(', '),
  ]);
  const head = ['funder', 'placed', 'amount', 'next place', 'shares that bind'];
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => (row[i] ?? '').length)));
  return [head, ...rows].map((row) =>
    row
      .map((cell, i) => (i === 0 || i === 4 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

function dealLine({ dealId, placed, alternative, refusedBy }: Explained, cost: boolean): string {
  const what = cost ? 'cost' : 'worth';
  const where = placed ? `${placed.funderId} (${what} ${money(placed.worth)})` : 'nobody';
  const rules = refusedBy.map(({ rule, programs }) => `${rule} ×${programs}`).join(', ');
  const other = alternative
    ? `; ${alternative.funderId} (${what} ${money(alternative.worth)}): ${reason(alternative.why, cost)}`
    : `; no funder takes it${rules ? `: ${rules}` : ''}`;
  return `${dealId}: ${where}${other}`;
}

function reason(why: Hindrance, cost: boolean): string {
  const place = (worth: number | null) =>
    worth ? `; one more place is worth at most ${money(worth)} today` : '';
  switch (why.code) {
    case 'no_better':
      return cost ? 'costs no less' : 'is worth no more';
    case 'funder_full':
      return `takes ${why.capacity} and is full${place(why.place)}`;
    case 'program_full':
      return `its program takes ${why.capacity} and is full${place(why.place)}`;
    case 'money_spent':
      return `lends ${money(why.amountMax)}, which is spent`;
    case 'share':
      return `${why.by} ${why.group} would be above ${percent(why.shareMax, 0)} there`;
    case 'needed_where_it_is':
      return `without it ${why.by} ${why.group} would be above ${percent(why.shareMax, 0)} where it is`;
    case 'worth_nothing':
      return 'is worth less than nothing';
    case 'not_reached':
      return 'fits, but the search did not get there';
  }
}
