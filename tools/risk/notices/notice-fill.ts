import type { Locale } from '../../kit/units.ts';
import type { Notice } from './notice.ts';
import { type NoticeFill, noticeWords, type StatementPart, statementParts } from './words/words.ts';

/** Stands for what is not known; no name or text of a letter holds it. */
const unknown = '\u0000';

type Filled = Pick<Notice, 'cause' | 'figures'>;

/** The sentences of a notice in a language. One that would have a gap in it is left out. */
export function statementsOf(notice: Filled, locale: Locale): Partial<Record<StatementPart, string>> {
  const fill = fillOf(notice);
  const { statements } = noticeWords[locale];
  const written = statementParts.map((part) => [part, statements[part](fill)] as const);
  return Object.fromEntries(written.filter(([, text]) => !text.includes(unknown)));
}

function fillOf({ cause, figures }: Filled): NoticeFill {
  const figure = (name: string) => String(figures[name] ?? unknown);
  return {
    cause,
    bureau: figure('bureau'),
    bureauContact: figure('bureauContact'),
    freeReportDays: figure('freeReportDays'),
    website: figure('website'),
    reportWebsite: figure('reportWebsite'),
    reportTelephone: figure('reportTelephone'),
    reportAddress: figure('reportAddress'),
  };
}
