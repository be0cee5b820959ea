import type { Locale } from '../../../kit/units.ts';
import type { Notice, NoticeKind, NoticePart } from '../notice.ts';
import { chineseNotice } from './chinese.ts';
import { englishNotice } from './english.ts';
import { germanNotice } from './german.ts';

/** Parts that are sentences of ours; the others are figures, names, codes, or the pack's own text. */
export const statementParts = [
  'action_taken',
  'consequence',
  'bureau_did_not_decide',
  'right_to_free_report',
  'right_to_dispute',
  'report_includes_credit_history',
  'terms_set_by_report',
  'terms_may_be_less_favourable',
  'verify_and_dispute',
  'how_to_obtain_report',
  'bureau_of_consumer_financial_protection_website',
  'what_a_report_is',
  'what_a_score_is',
  'score_can_affect_credit',
  'right_to_yearly_free_report',
] as const satisfies readonly NoticePart[];
export type StatementPart = (typeof statementParts)[number];

/** What sentences are filled with, already written for the language. */
export interface NoticeFill {
  readonly cause: Notice['cause'];
  readonly bureau: string;
  readonly bureauContact: string;
  readonly freeReportDays: string;
  readonly website: string;
  readonly reportWebsite: string;
  readonly reportTelephone: string;
  readonly reportAddress: string;
}

/** What a notice says in one language. */
export interface NoticeWords {
  readonly titles: Readonly<Record<NoticeKind, string>>;
  readonly statements: Readonly<Record<StatementPart, (fill: NoticeFill) => string>>;
  readonly headings: Readonly<
    Record<'reasons' | 'missing' | 'terms' | 'report' | 'score' | 'rights' | 'ecoa', string>
  >;
  readonly date: (day: string) => string;
  readonly to: string;
  readonly amountFinancedMax: (amount: string) => string;
  readonly downPaymentMin: (amount: string) => string;
  readonly term: (months: string) => string;
  readonly acceptBy: (day: string) => string;
  readonly completeBy: (day: string) => string;
  readonly scoreLine: (score: string, day: string) => string;
  readonly range: (min: string, max: string) => string;
  readonly scoredBy: (source: string) => string;
  readonly factors: string;
  readonly distribution: (share: string) => string;
  readonly bureauLine: (contact: string) => string;
  /** Above a translation: that the English text binds. Empty in English. */
  readonly translation: string;
  /** In a translation, in place of the notice that the law words itself. */
  readonly ecoa: string;
  readonly page: (n: string, of: string) => string;
}

export const noticeWords: Readonly<Record<Locale, NoticeWords>> = {
  'en-US': englishNotice,
  'zh-CN': chineseNotice,
  'de-DE': germanNotice,
};
