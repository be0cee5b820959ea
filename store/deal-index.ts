import { type PipelineEntry, pipelineEntry } from '#tools/channel/pipeline.ts';
import { dealTally, submissionEntries, type TallyCount } from '#tools/channel/tally.ts';
import { createTallySum } from '#tools/channel/tally-sum.ts';
import type { Deal } from '#tools/deals/deal.ts';
import { dealVisibleTo } from '#tools/deals/visible.ts';
import type { Sealer } from './crypto.ts';
import type { Queries } from './queries.ts';
import type { NewRow } from './schema.ts';

/** Where the names of a line are sealed for. */
export const linePlace = (dealId: string): string => `pipeline:${dealId}`;

/** The line, submissions and counts of a deal, written with it: lists and scorecards then open no deal file. */
export function indexDeal(
  queries: Queries,
  sealer: Sealer,
  deal: Deal,
  { at, before }: { readonly at: string; readonly before: Deal | undefined },
): void {
  const { deal_id, ...columns } = pipelineRow(sealer, deal, pipelineEntry(deal), at);
  queries.run(
    queries.sql
      .insertInto('pipeline')
      .values({ deal_id, ...columns })
      .onConflict((sameDeal) => sameDeal.column('deal_id').doUpdateSet(columns)),
  );
  writeSubmissions(queries, deal);
  const difference = createTallySum();
  difference.add(dealTally(deal), 1);
  if (before) difference.add(dealTally(before), -1);
  addTallies(queries, difference.counts());
}

export function pipelineRow(
  sealer: Sealer,
  deal: Deal,
  { buyer, vehicle, stage, since, action, waitsFor, openedOn }: PipelineEntry,
  at: string,
): NewRow<'pipeline'> {
  return {
    deal_id: deal.id,
    dealer_id: deal.dealerId,
    stage,
    since,
    action,
    waits_for: waitsFor,
    opened_on: openedOn,
    waits_for_staff: dealVisibleTo(deal, { id: 'staff', role: 'staff' }) ? 1 : 0,
    updated_at: at,
    sealed: sealer.json([buyer, vehicle], linePlace(deal.id)),
  };
}

export const submissionRows = (deal: Deal): NewRow<'submissions'>[] =>
  submissionEntries(deal).map(({ id, programId, funderId, submittedOn, status }) => ({
    deal_id: deal.id,
    id,
    dealer_id: deal.dealerId,
    program_id: programId,
    funder_id: funderId,
    submitted_on: submittedOn,
    status,
  }));

/** A submission is never taken back, so those there are need no deleting. */
function writeSubmissions(queries: Queries, deal: Deal): void {
  const rows = submissionRows(deal);
  if (rows.length === 0) return;
  queries.run(
    queries.sql
      .insertInto('submissions')
      .values(rows)
      .onConflict((same) =>
        same.columns(['deal_id', 'id']).doUpdateSet((e) => ({ status: e.ref('excluded.status') })),
      ),
  );
}

/** Rows of one statement: far below the variables that SQLite takes, whatever a deal adds. */
const ROWS_MAX = 200;

export function addTallies(queries: Queries, counts: readonly TallyCount[]): void {
  for (let from = 0; from < counts.length; from += ROWS_MAX) {
    const rows = counts.slice(from, from + ROWS_MAX).map(({ funderId, ...rest }) => ({
      ...rest,
      funder_id: funderId,
    }));
    queries.run(
      queries.sql
        .insertInto('tallies')
        .values(rows)
        .onConflict((same) =>
          same
            .columns(['subject', 'id', 'what', 'funder_id'])
            .doUpdateSet((e) => ({ n: e('tallies.n', '+', e.ref('excluded.n')) })),
        ),
    );
  }
}
