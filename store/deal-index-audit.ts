import { pipelineEntry } from '#tools/channel/pipeline.ts';
import { dealTally, type TallyCount, type TallyKey } from '#tools/channel/tally.ts';
import { createTallySum, tallyDifferences } from '#tools/channel/tally-sum.ts';
import { Deal } from '#tools/deals/deal.ts';
import type { Sealer } from './crypto.ts';
import { addTallies, linePlace, pipelineRow, submissionRows } from './deal-index.ts';
import { dealPlace } from './deal-place.ts';
import type { Queries } from './queries.ts';
import type { NewRow } from './schema.ts';
import type { ChannelAudit } from './store.ts';

/** Deals opened at a time. */
const PAGE = 500;

/**
 * Goes through every deal, adds up what lists and counts should say, and compares it with what they do say. With `mend`
 * writes the first in place of the second. Within a transaction of the caller's.
 */
export function auditIndex(queries: Queries, sealer: Sealer, mend: boolean): ChannelAudit {
  const lines: string[] = [];
  const submissions: string[] = [];
  const sum = createTallySum();
  let deals = 0;
  for (const page of dealPages(queries, sealer)) {
    deals += page.length;
    for (const { deal } of page) sum.add(dealTally(deal), 1);
    lines.push(...wrongLines(queries, sealer, page, mend));
    submissions.push(...wrongSubmissions(queries, page, mend));
  }
  const found = sum.counts();
  const tallies = tallyDifferences(keptTallies(queries), found);
  if (mend && tallies.length > 0) replaceTallies(queries, found);
  return { deals, lines, submissions, tallies };
}

interface KeptDeal {
  readonly deal: Deal;
  readonly updatedAt: string;
}

function* dealPages(queries: Queries, sealer: Sealer): Generator<KeptDeal[]> {
  let after = '';
  for (;;) {
    const rows = queries.all(
      queries.sql
        .selectFrom('deals')
        .select(['id', 'sealed', 'updated_at'])
        .where('id', '>', after)
        .orderBy('id')
        .limit(PAGE),
    );
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    yield rows.map(({ id, sealed, updated_at }) => ({
      deal: Deal.parse(sealer.openJson(sealed, dealPlace(id))),
      updatedAt: updated_at,
    }));
  }
}

/** Deals whose line is missing or old; the names in a line are compared too. */
function wrongLines(queries: Queries, sealer: Sealer, page: readonly KeptDeal[], mend: boolean): string[] {
  const ids = page.map(({ deal }) => deal.id);
  const kept = new Map(
    queries
      .all(queries.sql.selectFrom('pipeline').selectAll().where('deal_id', 'in', ids))
      .map((row) => [row.deal_id, textOf(sealer, row)]),
  );
  const rows = page.map(({ deal, updatedAt }) => pipelineRow(sealer, deal, pipelineEntry(deal), updatedAt));
  const wrong = rows.filter((row) => kept.get(row.deal_id) !== textOf(sealer, row));
  for (const row of mend ? wrong : []) {
    queries.run(queries.sql.replaceInto('pipeline').values(row));
  }
  return wrong.map(({ deal_id }) => deal_id);
}

const textOf = (sealer: Sealer, { sealed, ...row }: NewRow<'pipeline'>): string =>
  JSON.stringify([
    Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)),
    sealer.openBytes(sealed, linePlace(row.deal_id)).toString(),
  ]);

function wrongSubmissions(queries: Queries, page: readonly KeptDeal[], mend: boolean): string[] {
  const ids = page.map(({ deal }) => deal.id);
  const kept = queries.all(
    queries.sql.selectFrom('submissions').selectAll().where('deal_id', 'in', ids).orderBy('id'),
  );
  const byDeal = new Map<string, NewRow<'submissions'>[]>();
  for (const row of kept) byDeal.set(row.deal_id, [...(byDeal.get(row.deal_id) ?? []), row]);
  return page.flatMap(({ deal }) => {
    const rows = submissionRows(deal).sort((a, b) => (a.id < b.id ? -1 : 1));
    if (rowsText(rows) === rowsText(byDeal.get(deal.id) ?? [])) return [];
    if (mend) replaceSubmissions(queries, deal.id, rows);
    return [deal.id];
  });
}

const rowsText = (rows: readonly NewRow<'submissions'>[]): string =>
  JSON.stringify(rows.map((row) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));

function replaceSubmissions(queries: Queries, dealId: string, rows: NewRow<'submissions'>[]): void {
  queries.run(queries.sql.deleteFrom('submissions').where('deal_id', '=', dealId));
  if (rows.length > 0) queries.run(queries.sql.insertInto('submissions').values(rows));
}

const keptTallies = (queries: Queries): TallyCount[] =>
  queries.all(queries.sql.selectFrom('tallies').selectAll().where('n', '!=', 0)).map((row) => ({
    subject: row.subject as TallyKey['subject'],
    id: row.id,
    what: row.what,
    funderId: row.funder_id,
    n: row.n,
  }));

function replaceTallies(queries: Queries, counts: readonly TallyCount[]): void {
  queries.run(queries.sql.deleteFrom('tallies'));
  addTallies(queries, counts);
}
