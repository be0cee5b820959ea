import type { ApprovalCard, TurnEvent } from '#agents/turn/events.ts';
import type { Locale } from '#tools/kit/units.ts';

const marks: Readonly<Record<string, string>> = { done: '✓', failed: '✗', refused: '✗' };

/** What a line of the terminal says of an event; nothing for those that only a page draws. */
export function showEvent(event: TurnEvent): string {
  switch (event.type) {
    case 'plan':
      return `  ${event.steps.map(({ tool }) => tool).join(' → ')}\n`;
    case 'step': {
      const mark = marks[event.status];
      const why = event.code === undefined ? '' : ` (${event.code})`;
      return mark === undefined ? '' : `  ${mark} ${event.tool}${why}\n`;
    }
    case 'sentence':
      return event.text;
    case 'notice':
      return `  ${event.text}\n`;
    case 'decided':
      return `  ${event.decision}\n`;
    case 'error':
      return `  ${event.message} ${event.fix}\n`;
    case 'done':
      return '\n';
    case 'user':
    case 'card':
    case 'approval':
      return '';
  }
}

/** The terms that are being approved, in the person's own format. */
export function showApproval(approval: ApprovalCard, locale: Locale): string {
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: approval.currency });
  const { maximumFractionDigits: digits = 2 } = money.resolvedOptions();
  const amount = (minor: number) => money.format(minor / 10 ** digits);
  const apr = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 2 }).format(
    approval.apr,
  );
  const lines = [
    `${approval.action}: ${approval.funderName}`,
    `${amount(approval.amountFinanced)} over ${approval.termMonths} months`,
    `${amount(approval.monthlyPayment)} a month at ${apr} APR`,
  ];
  return `\n${lines.map((line) => `  │ ${line}\n`).join('')}`;
}
