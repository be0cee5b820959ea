import type { Store } from '#store/store.ts';
import type { Deal } from '#tools/deals/deal.ts';
import { FactKey, resolveFact } from '#tools/deals/facts.ts';
import { hashOf } from '#tools/kit/canonical.ts';

/** Everything stored that a person would care about, as records by path. What is derived or tells the time is left out. */
export type Snapshot = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

type Entry = readonly [path: string, record: Readonly<Record<string, unknown>>];

/** Reads the whole store, not only what the principal may see: an effect on someone else's record must show. */
export async function takeSnapshot(store: Store): Promise<Snapshot> {
  const ids = (table: string) =>
    store.database.prepare(`SELECT id FROM ${table} ORDER BY rowid`).pluck().all() as string[];
  const deals = await Promise.all(ids('deals').map((id) => store.deals.get(id)));
  const documents = await Promise.all(ids('documents').map((id) => store.documents.get(id)));
  const approvals = await Promise.all(ids('approvals').map((id) => store.approvals.get(id)));
  const conversations = await Promise.all(ids('conversations').map((id) => store.conversations.get(id)));
  const entries: Entry[] = [
    ...deals.flatMap((deal) => (deal ? dealEntries(deal) : [])),
    ...documents.flatMap((document): Entry[] => {
      if (!document) return [];
      const { id, ownerId, dealerId, dealId, sha256 } = document;
      return [[`/documents/${id}`, { ownerId, dealerId, dealId, sha256 }]];
    }),
    ...approvals.flatMap((approval): Entry[] => {
      if (!approval) return [];
      const { id, tool, status, requestedBy, decidedBy, dealId } = approval;
      return [[`/approvals/${id}`, { tool, status, requestedBy, decidedBy, dealId }]];
    }),
    ...conversations.flatMap((one): Entry[] =>
      one ? [[`/conversations/${one.id}`, { handedOff: one.handedOff, principalId: one.principalId }]] : [],
    ),
    ...commits(store),
    ['/market/catalog', { hash: hashOf(await store.catalog.load()) }],
    ['/market/dealers', { hash: hashOf(await store.dealers.list()) }],
    ['/market/users', { hash: hashOf(await store.users.list()) }],
  ];
  return new Map(entries);
}

/** Effects that bound someone: one row of the ledger each. */
function commits({ database }: Store): Entry[] {
  const rows = database
    .prepare('SELECT tool, deal_id AS dealId FROM effects WHERE approval_id IS NOT NULL ORDER BY rowid')
    .all() as { tool: string; dealId: string | null }[];
  return rows.map((row, i): Entry => [`/commits/${i + 1}`, { ...row }]);
}

function dealEntries(deal: Deal): Entry[] {
  const { id, market, dealerId, customerId, status, score, offers, schedule, handoff } = deal;
  return [
    [`/deals/${id}`, { market, dealerId, customerId, openedBy: deal.openedBy.id, status }],
    ...FactKey.options.flatMap((key) => factEntry(deal, key)),
    ...deal.documents.map((paper): Entry => {
      return [`/papers/${id}/${paper.id}`, { kind: paper.kind, fields: paper.fields.length }];
    }),
    ...(score ? [[`/scores/${id}`, scoreRecord(score)] as const] : []),
    ...(offers ? [[`/offers/${id}`, offersRecord(offers)] as const] : []),
    ...(schedule ? [[`/schedules/${id}`, scheduleRecord(schedule)] as const] : []),
    ...deal.submissions.map((submission): Entry => {
      const { offerId, programId, funderId, submittedBy } = submission;
      return [`/submissions/${submission.id}`, { dealId: id, offerId, programId, funderId, submittedBy }];
    }),
    ...(deal.notices ?? []).map(({ id: noticeId, notice, issuedBy }): Entry => {
      const { kind, recipient, contents } = notice;
      const reasons = contents.principal_reasons ?? [];
      const missing = contents.what_is_missing ?? [];
      return [`/notices/${noticeId}`, { dealId: id, kind, recipient, reasons, missing, issuedBy }];
    }),
    ...(deal.markupExceptions ?? []).map(({ id: exceptionId, markupMax, insteadOf, reason }): Entry => {
      return [`/markups/${exceptionId}`, { dealId: id, markupMax, insteadOf, reason }];
    }),
    ...(handoff ? [handoffEntry(id, handoff)] : []),
  ];
}

const handoffEntry = (dealId: string, handoff: NonNullable<Deal['handoff']>): Entry => [
  `/handoffs/${dealId}`,
  { reason: handoff.reason, requestedBy: handoff.requestedBy, released: handoff.releasedAt !== null },
];

/** A key's value in force, where it comes from, and how many other values stand beside it. */
function factEntry(deal: Deal, key: FactKey): Entry[] {
  const { value, fact, conflicting } = resolveFact(deal.facts, key);
  if (!fact) return [];
  const documentId = fact.evidence.kind === 'document' ? { documentId: fact.evidence.documentId } : {};
  const record = { value, source: fact.source, verified: fact.verified, ...documentId };
  return [[`/facts/${deal.id}/${key}`, { ...record, conflicts: conflicting.length }]];
}

function scoreRecord(score: NonNullable<Deal['score']>) {
  const { decision, band, ltv, pti, dti, reasons, missing, grossMonthlyIncome, incomeVerified } = score;
  const { amountFinanced = null, termMonths = null } = score.structure ?? {};
  return {
    decision,
    score: score.score,
    band,
    ltv,
    pti,
    dti,
    reasons,
    missing,
    grossMonthlyIncome,
    incomeVerified,
    amountFinanced,
    termMonths,
  };
}

function offersRecord({ offers, structure }: NonNullable<Deal['offers']>) {
  const { amountFinanced, termMonths } = structure;
  const [first] = offers;
  return {
    programs: offers.map(({ programId }) => programId),
    count: offers.length,
    cheapest: first?.programId ?? null,
    amountFinanced,
    termMonths,
  };
}

function scheduleRecord(schedule: NonNullable<Deal['schedule']>) {
  const { rows, builtAt: _, ...figures } = schedule;
  return { ...figures, rows: rows.length };
}
