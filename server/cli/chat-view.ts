import type { ApprovalCard, TurnEvent } from '#agents/turn/events.ts';
import { printableLines } from '#tools/kit/text-table.ts';
import { type CardShown, cardLines } from './chat-cards.ts';
import type { Speech } from './speech.ts';

/** What the terminal says of an event; nothing for those that only a page draws. */
export function showEvent(event: TurnEvent, speech: Speech): string {
  const { words } = speech;
  switch (event.type) {
    case 'plan':
      return `  ${event.steps.map(({ tool }) => tool).join(' → ')}\n`;
    case 'step':
      return showStep(event, speech);
    case 'card':
      return framed(cardLines(event, speech, 'few'));
    case 'sentence':
      return printableLines(event.text);
    case 'notice':
      return `  ${words.notice[event.code]}\n`;
    case 'decided':
      return `  ${words.decided[event.decision]}\n`;
    case 'error':
      return `  ${printableLines(`${event.message} ${event.fix}`)}\n`;
    case 'done':
      // Only a turn that broke off has a message that was not said sentence by sentence.
      return `${event.status === 'failed' ? event.message : ''}\n`;
    case 'user':
    case 'approval':
      return '';
  }
}

type Step = Extract<TurnEvent, { type: 'step' }>;

/** A step that had nothing to do yet is no failure, so its code is not shown. */
function showStep({ tool, status, code }: Step, { words }: Speech): string {
  const why = code === undefined ? '' : ` (${code})`;
  if (status === 'done') return `  ✓ ${tool}\n`;
  if (status === 'skipped') return `  · ${tool}, ${words.notYet}\n`;
  if (status === 'failed') return `  ✗ ${tool}${why}\n`;
  if (status === 'refused') return `  ✗ ${tool}, ${words.refused}${why}\n`;
  return '';
}

/** Every line of the cards that showed a few of theirs. */
export function showMore(cards: readonly CardShown[], speech: Speech): string {
  const longer = cards
    .map((card) => ({ few: cardLines(card, speech, 'few'), all: cardLines(card, speech, 'all') }))
    .filter(({ few, all }) => all.length > few.length);
  return longer.length === 0
    ? `${speech.words.nothingMore}\n`
    : longer.map(({ all }) => framed(all)).join('\n');
}

/** What is about to be done, on which terms, in the person's own language and format. */
export function showApproval(approval: ApprovalCard, speech: Speech): string {
  const { words } = speech;
  if ('notice' in approval) return showNoticeApproval(approval.notice, speech);
  const { currency } = approval;
  const terms = words.terms({
    amountFinanced: speech.money(approval.amountFinanced, currency),
    monthlyPayment: speech.money(approval.monthlyPayment, currency),
    termMonths: speech.months(approval.termMonths),
    apr: speech.rate(approval.apr),
  });
  const asked =
    approval.action === 'submit_application'
      ? words.submit(approval.funderName)
      : `${approval.action.replaceAll('_', ' ')}: ${approval.funderName}`;
  return framed([asked, terms, words.once]);
}

type NoticeToIssue = Extract<ApprovalCard, { notice: unknown }>['notice'];

function showNoticeApproval({ kind, due, reasons, missing }: NoticeToIssue, speech: Speech): string {
  const { words } = speech;
  return framed([
    words.issue(speech.code('notice_kind', kind)),
    ...reasons.map((code) => `• ${speech.code('notice_reason', code)}`),
    ...missing.map((code) => `• ${speech.code('missing_fact', code)}`),
    ...(due === null ? [] : [words.dueBy(speech.day(due))]),
    words.issuedOnce,
  ]);
}

const framed = (lines: readonly string[]): string => lines.map((line) => `  │ ${line}\n`).join('');
