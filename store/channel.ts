import type { Tally } from '#tools/channel/dealer-record.ts';
import type { PipelineStage } from '#tools/channel/pipeline.ts';
import type { Sealer } from './crypto.ts';
import { linePlace } from './deal-index.ts';
import { auditIndex } from './deal-index-audit.ts';
import { compiledOnce, type Queries } from './queries.ts';
import type { Row } from './schema.ts';
import type { ChannelStore, PipelineLine, PipelineQuery } from './store.ts';

/** Lists and counts of a dealer's deals. None opens a deal file; a page of the list opens only its own names. */
export function channelStore(queries: Queries, sealer: Sealer): ChannelStore {
  const { sql } = queries;
  return {
    record: recordReader(queries),
    sent: sentReader(queries),
    pipeline: async (query) => queries.all(pipelinePage(queries, query)).map((row) => lineOf(sealer, row)),
    stages: async (dealerId) =>
      Object.fromEntries(
        queries
          .all(
            sql
              .selectFrom('pipeline')
              .select((e) => ['stage', e.fn.countAll<number>().as('n')])
              .where('dealer_id', '=', dealerId)
              .groupBy('stage'),
          )
          .map(({ stage, n }) => [stage as PipelineStage, n]),
      ),
    tallies: async (id) =>
      queries
        .all(
          sql
            .selectFrom('tallies')
            .select(['what', 'funder_id', 'n'])
            .where('subject', '=', 'dealer')
            .where('id', '=', id),
        )
        .map(({ what, funder_id, n }) => ({ subject: 'dealer' as const, id, what, funderId: funder_id, n })),
    audit: async ({ mend }) => queries.atomically(() => auditIndex(queries, sealer, mend)),
  };
}

function pipelinePage({ sql }: Queries, { dealerId, stage, waitsFor, limit, after }: PipelineQuery) {
  let page = sql
    .selectFrom('pipeline')
    .selectAll()
    .where('dealer_id', '=', dealerId)
    .orderBy('updated_at', 'desc')
    .orderBy('deal_id', 'desc')
    .limit(limit);
  if (stage !== undefined) page = page.where('stage', '=', stage);
  if (waitsFor !== undefined) page = page.where('waits_for', '=', waitsFor);
  if (!after) return page;
  const { updatedAt, dealId } = after;
  return page.where((e) => e(e.refTuple('updated_at', 'deal_id'), '<', e.tuple(updatedAt, dealId)));
}

function lineOf(sealer: Sealer, row: Row<'pipeline'>): PipelineLine {
  const [buyer, vehicle] = sealer.openJson(row.sealed, linePlace(row.deal_id)) as [
    string | null,
    string | null,
  ];
  return {
    dealId: row.deal_id,
    stage: row.stage,
    since: row.since,
    action: row.action,
    waitsFor: row.waits_for,
    openedOn: row.opened_on,
    updatedAt: row.updated_at,
    waitsForStaff: row.waits_for_staff === 1,
    buyer,
    vehicle,
  } as PipelineLine;
}

const recordWhats = ['looked', 'sent', 'hitches', 'funded'] as const;
const none: Tally = { looked: 0, sent: 0, hitches: 0, funded: 0 };

function recordReader(queries: Queries): ChannelStore['record'] {
  const ofDealer = compiledOnce(
    queries.sql
      .selectFrom('tallies')
      .select(['what', 'funder_id', 'n'])
      .where('subject', '=', 'dealer')
      .where('id', '=', '')
      .where('what', 'in', [...recordWhats]),
  );
  return (dealerId) => {
    const rows = queries.all(ofDealer('dealer', dealerId, ...recordWhats));
    if (rows.length === 0) return undefined;
    const funders: Record<string, Tally> = {};
    for (const { what, funder_id, n } of rows) {
      funders[funder_id] = { ...(funders[funder_id] ?? none), [what]: n };
    }
    const { '': all, ...each } = funders;
    return { all: all ?? none, funders: each };
  };
}

function sentReader(queries: Queries): ChannelStore['sent'] {
  const counts = compiledOnce(
    queries.sql
      .selectFrom('tallies')
      .select(['what', 'n'])
      .where('subject', '=', '')
      .where('id', '=', '')
      .where('what', 'in', ['', ''])
      .where('funder_id', '=', ''),
  );
  const of = (subject: string, id: string, day: string) => {
    const [today, thisMonth] = [`sent@${day}`, `sent@${day.slice(0, 7)}`];
    const rows = queries.all(counts(subject, id, today, thisMonth, ''));
    const n = (what: string) => rows.find((row) => row.what === what)?.n ?? 0;
    return { day: n(today), month: n(thisMonth) };
  };
  return ({ id, funderId }, today) => ({
    program: of('program', id, today),
    funder: of('funder', funderId, today),
  });
}
