import type { Print } from './bench.ts';
import { type Contender, interleaved, median } from './measure.ts';
import { table } from './table.ts';

/** One way to work out a figure of case 0, 1, 2 …, and how far its own rounding may take that figure from ours. */
export interface Entrant {
  readonly name: string;
  /** What it hands back beside the figure, in a few words: dates, whole cents, rows. */
  readonly makes: string;
  readonly side: 'ours' | 'peer' | 'bare loop';
  figure(at: number): number;
  readonly within: number;
}

export interface Race {
  readonly title: string;
  readonly cases: number;
  /** The first one's figures are what the others' are held against. */
  readonly entrants: readonly Entrant[];
}

/**
 * Checks that every entrant finds the same figure for every case, then times them in turns.
 *
 * @throws Error when two disagree by more than an entrant's own rounding: then they did not do the same work
 */
export async function race({ title, cases, entrants }: Race, rounds: number, print: Print): Promise<void> {
  print('');
  print(title);
  agree(entrants, cases);
  const contenders = entrants.map((entrant) => contender(entrant, cases));
  const measured = await interleaved(contenders, { warmUps: 3, rounds, check: () => undefined });
  const perSecond = measured.map(({ milliseconds }) => (cases / median(milliseconds)) * 1000);
  for (const line of report(entrants, perSecond, cases)) print(line);
}

const contender = ({ name, figure }: Entrant, cases: number): Contender<number> => ({
  name,
  async run() {
    let sum = 0;
    for (let at = 0; at < cases; at++) sum += figure(at);
    return sum;
  },
});

function agree(entrants: readonly Entrant[], cases: number): void {
  const [first] = entrants;
  for (const { name, figure, within } of entrants) {
    for (let at = 0; at < cases; at++) {
      const [ours, theirs] = [first?.figure(at) ?? Number.NaN, figure(at)];
      if (Math.abs(ours - theirs) <= within) continue;
      throw new Error(`${name} finds ${theirs} in case ${at}, not ${ours}: not the same work.`);
    }
  }
}

function report(entrants: readonly Entrant[], perSecond: readonly number[], cases: number): string[] {
  const fastest = (side: Entrant['side']) =>
    Math.max(...perSecond.filter((_, k) => entrants[k]?.side === side));
  const ratio = (of: number, to: number) => (Number.isFinite(to) ? `${(of / to).toPrecision(3)}×` : 'none');
  const rows = entrants.map(({ name, makes }, k) => {
    const rate = perSecond[k] ?? Number.NaN;
    const thousand = ((cases / rate) * 1000 * (1000 / cases)).toPrecision(3);
    const ratios = [ratio(rate, fastest('peer')), ratio(rate, fastest('bare loop'))];
    return [`${name} (${makes})`, Math.round(rate).toLocaleString('en-US'), thousand, ...ratios];
  });
  return table(['', 'a second', 'ms for 1,000', 'to fastest peer', 'to bare loop'], rows);
}
