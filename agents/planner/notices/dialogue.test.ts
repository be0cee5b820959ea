import { describe, expect, it } from 'vitest';
import { Claim } from '#tools/kit/claims.ts';
import type { Locale } from '#tools/kit/units.ts';
import { allPhrases } from '../../language/phrases.ts';
import { renderText } from '../../turn/render.ts';
import { allTools, answer, Conversation, code, day, failed } from '../testing/conversation.ts';
import { args, names, text } from '../testing/offered.ts';

const tools = [...allTools, 'prepare_notice', 'issue_notice'];
const locales: readonly Locale[] = ['en-US', 'zh-CN', 'de-DE'];

/** A dealer's conversation about an open deal. */
const dealing = (locale: Locale = 'en-US', role: 'dealer' | 'staff' | 'customer' = 'dealer') =>
  new Conversation({ role, locale, dealId: 'deal_1' }, tools);

const duty = (n: number, kind: string | null, state: string, due: string | null) => ({
  kind: kind === null ? null : code(`notice_kind_${n}`, kind),
  event: code(`notice_event_${n}`, 'completed_application'),
  since: day(`notice_since_${n}`, '2026-03-02'),
  due: due === null ? null : day(`notice_due_${n}`, due),
  state: code(`notice_state_${n}`, state),
  rule: 'us.regb.notice-deadlines',
});
const draft = (ready: boolean, more: object = {}) =>
  answer({
    kind: code('notice_kind_1', 'adverse_action'),
    ready,
    due: day('notice_due_1', '2026-04-01'),
    reasons: [
      { code: code('notice_reason_1', 'excessive_obligations') },
      { code: code('notice_reason_2', 'bureau_bankruptcy') },
    ],
    missing: [],
    completeBy: null,
    problems: ready ? [] : [{ field: code('notice_part_1', 'recipient'), rule: 'r', problem: 'missing' }],
    clock: [duty(2, 'adverse_action', 'due', '2026-04-01')],
    retainUntil: day('notice_retention_1', '2028-04-02'),
    ...more,
  });
const incomplete = draft(true, {
  kind: code('notice_kind_1', 'incompleteness'),
  reasons: [],
  missing: [
    { code: code('missing_fact_1', 'income.gross') },
    { code: code('missing_fact_2', 'vehicle.bookValue') },
  ],
  completeBy: day('complete_by_1', '2026-04-01'),
  clock: [duty(2, null, 'overdue', '2026-04-01'), duty(3, 'risk_based_pricing', 'due', null)],
});
const issued = answer({
  kind: code('notice_kind_4', 'adverse_action'),
  issuedOn: day('notice_issued_1', '2026-03-02'),
  retainUntil: day('notice_retention_2', '2028-04-02'),
  reasons: [{ code: code('notice_reason_3', 'excessive_obligations') }],
});
const nothing = draft(false, { kind: null, due: null, reasons: [], problems: [], clock: [] });

describe('which notices are due', () => {
  it.each(['What notices are due?', '有哪些通知要发？', 'Welche Mitteilungen sind fällig?'])(
    '"%s" asks for the clock, and says it in claims',
    (said) => {
      const talk = dealing();
      const planned = talk.say(said);
      expect(names(planned)).toEqual(['prepare_notice']);
      expect(args(planned, 'prepare_notice')).toEqual({ dealId: 'current' });
      const spoken = text(talk.answer({ prepare_notice: draft(true) }));
      for (const slot of ['notice_kind_2', 'notice_due_2', 'notice_state_2', 'notice_reason_1'])
        expect(spoken).toContain(`{{${slot}}}`);
    },
  );

  it('are none, and says so', () => {
    const talk = dealing();
    talk.say('what notices are due?');
    expect(text(talk.answer({ prepare_notice: nothing }))).toBe('No notice is due on this deal now.');
  });

  it('needs a deal', () => {
    const talk = new Conversation({ role: 'dealer' }, tools);
    expect(text(talk.say('what notices are due?'))).toContain('For that I need a deal');
  });
});

describe('issuing a notice', () => {
  it.each([
    ['Issue the adverse action notice.', 'adverse_action'],
    ['Please send her the notice of incompleteness.', 'incompleteness'],
    ['发出拒绝贷款通知', 'adverse_action'],
    ['Stellen Sie die Ablehnungsmitteilung aus.', 'adverse_action'],
    ['issue the notice', undefined],
  ])('"%s" drafts it first, and proposes it alone once it is whole', (said, kind) => {
    const talk = dealing();
    const planned = talk.say(said);
    expect(args(planned, 'prepare_notice')).toEqual({ dealId: 'current', ...(kind && { kind }) });
    const next = talk.answer({ prepare_notice: draft(true) });
    expect(names(next)).toEqual(['issue_notice']);
    expect(args(next, 'issue_notice')).toEqual({ dealId: 'current', kind: 'adverse_action' });
    const spoken = text(talk.answer({ issue_notice: issued }));
    for (const slot of ['notice_kind_4', 'notice_issued_1', 'notice_retention_2', 'notice_reason_3'])
      expect(spoken).toContain(`{{${slot}}}`);
  });

  it('proposes nothing that lacks a part, and names the part', () => {
    const talk = dealing();
    talk.say('Issue the adverse action notice.');
    const spoken = text(talk.answer({ prepare_notice: draft(false) }));
    expect(spoken).toContain('cannot be issued yet');
    expect(spoken).toContain('{{notice_part_1}}');
  });

  it.each([
    ['G4.rejected', 'approvals/rejected', 'Nothing was issued.'],
    ['G4.expired', 'approvals/expired', 'ran out of time'],
  ])('says so when the answer was no or came too late: %s', (rule, refusal, said) => {
    const talk = dealing();
    talk.say('Issue the adverse action notice.');
    talk.answer({ prepare_notice: draft(true) });
    expect(text(talk.answer({ issue_notice: failed(rule, refusal) }))).toContain(said);
  });

  it.each([
    ['notices/sufficient_to_decide', 'suffices to decide'],
    ['notices/no_cause', 'calls for that notice'],
  ])('says why there is none: %s', (refusal, said) => {
    const talk = dealing();
    talk.say('Issue the notice of incompleteness.');
    expect(text(talk.answer({ prepare_notice: failed('tool', refusal) }))).toContain(said);
  });

  it('is never proposed because of a question, nor to a customer', () => {
    expect(names(dealing().say('Should I issue the adverse action notice?'))).toEqual(['prepare_notice']);
    const talk = dealing();
    talk.say('Should I issue the adverse action notice?');
    expect(names(talk.answer({ prepare_notice: draft(true) }))).toEqual([]);
    expect(names(dealing('en-US', 'customer').say('Issue the adverse action notice.'))).toEqual([]);
  });
});

const claimsOf = (given: object): Claim[] =>
  Object.entries((given as { claims: Record<string, object> }).claims).map(([id, claim]) => {
    const { shown: _, ...known } = claim as Record<string, unknown>;
    return Claim.parse({ id, ...known });
  });

describe.each(locales)('what is said of notices in %s', (locale) => {
  const ask = {
    'en-US': 'what notices are due?',
    'zh-CN': '有哪些通知要发？',
    'de-DE': 'Welche Mitteilungen sind fällig?',
  }[locale];
  const issue = {
    'en-US': 'issue the notice',
    'zh-CN': '发出通知',
    'de-DE': 'Bitte die Mitteilung ausstellen',
  }[locale];

  it.each([
    ['ready', ask, draft(true), undefined],
    ['lacking a part', ask, draft(false), undefined],
    ['of an incomplete application', ask, incomplete, undefined],
    ['none', ask, nothing, undefined],
    ['issued', issue, draft(true), issued],
  ])('passes the check of what a person may see: %s', (_, said, prepared, done) => {
    const talk = dealing(locale);
    talk.say(said);
    talk.answer({ prepare_notice: prepared });
    if (done) talk.answer({ issue_notice: done });
    const words = talk.spoken();
    for (const format of locales) {
      const claims = [...claimsOf(prepared), ...(done ? claimsOf(done) : [])];
      const rendered = renderText({
        draft: words,
        claims,
        said: [],
        names: [],
        format: { locale: format, currencyExponent: 2, phrases: allPhrases },
      });
      expect(rendered, `${format}: ${words}`).toMatchObject({ ok: true });
    }
  });
});
