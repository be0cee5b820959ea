import type { IsoDate, Locale } from '../../kit/units.ts';
import { type SheetSpeech, sheetSpeech } from '../../repayment/outputs/sheet-speech.ts';
import type { Notice, NoticeBlock } from './notice.ts';
import { statementsOf } from './notice-fill.ts';
import { codeWords } from './phrases.ts';
import { type NoticeWords, noticeWords, type StatementPart } from './words/words.ts';

/** A notice as it is read: a title, then blocks. */
export interface NoticeText {
  readonly title: string;
  readonly blocks: readonly NoticeBlock[];
}

/** What writing a notice in one language needs. */
interface Desk {
  readonly notice: Notice;
  readonly words: NoticeWords;
  readonly speech: SheetSpeech;
  readonly locale: Locale;
  /** In English the sentences are the notice's own, which bind; in another language their translation. */
  readonly stated: Partial<Record<StatementPart, string>>;
}

/** The notice in a language, of the day on which it is issued. */
export function noticeText(notice: Notice, locale: Locale, on: IsoDate): NoticeText {
  const words = noticeWords[locale];
  const own = notice.contents as Partial<Record<StatementPart, string>>;
  const stated = locale === 'en-US' ? own : { ...own, ...translated(notice, locale) };
  const desk: Desk = { notice, words, speech: sheetSpeech(locale, notice.currency), locale, stated };
  const blocks = [
    letterhead(desk, on),
    plain([stated.action_taken]),
    reasons(desk),
    missing(desk),
    terms(desk),
    report(desk),
    score(desk),
    rights(desk),
    ecoa(desk),
  ];
  return { title: words.titles[notice.kind], blocks: blocks.filter(({ lines }) => lines.length > 0) };
}

/** Only sentences that the notice has are translated: a translation says nothing more than the English text. */
function translated(notice: Notice, locale: Locale): Partial<Record<StatementPart, string>> {
  const all = Object.entries(statementsOf(notice, locale));
  return Object.fromEntries(all.filter(([part]) => notice.contents[part as StatementPart] !== undefined));
}

const plain = (lines: readonly (string | undefined)[], heading: string | null = null): NoticeBlock => ({
  heading,
  lines: lines.filter((line): line is string => line !== undefined && line !== ''),
});

const bulleted = (lines: readonly string[]): string[] => lines.map((line) => `• ${line}`);

function letterhead({ notice, words, speech }: Desk, on: IsoDate): NoticeBlock {
  const { contents, recipient, recipientAddress } = notice;
  const to = recipient === null ? undefined : `${words.to} ${recipient}`;
  return plain([
    contents.creditor_name,
    contents.creditor_address,
    words.date(speech.day(on)),
    to,
    recipientAddress ?? undefined,
  ]);
}

function reasons({ notice, words, locale }: Desk): NoticeBlock {
  const { principal_reasons: given = [] } = notice.contents;
  return plain(
    bulleted(given.map((reason) => codeWords(`notice_reason.${reason}`, locale))),
    words.headings.reasons,
  );
}

function missing({ notice, words, speech, locale, stated }: Desk): NoticeBlock {
  const { what_is_missing: needed = [], reasonable_deadline: by } = notice.contents;
  const lines = needed.map((key) => codeWords(`missing_fact.${key}`, locale));
  return plain(
    [...bulleted(lines), by && words.completeBy(speech.day(by)), stated.consequence],
    words.headings.missing,
  );
}

function terms({ notice, words, speech }: Desk): NoticeBlock {
  const { offered_terms: offered, acceptance_deadline: by } = notice.contents;
  if (!offered) return plain([]);
  const { amountFinancedMax, downPaymentMin, termMonths } = offered;
  const lines = [
    words.amountFinancedMax(speech.money(amountFinancedMax)),
    words.downPaymentMin(speech.money(downPaymentMin)),
    words.term(speech.whole(termMonths)),
  ];
  return plain([...bulleted(lines), by && words.acceptBy(speech.day(by))], words.headings.terms);
}

function report({ notice, words, stated }: Desk): NoticeBlock {
  const { bureau_name: name, bureau_address: address, bureau_telephone: telephone } = notice.contents;
  const contact = [name, address, telephone].filter((part) => part !== undefined).join(', ');
  return plain(
    [
      stated.what_a_report_is ?? stated.report_includes_credit_history,
      stated.bureau_did_not_decide,
      stated.terms_set_by_report,
      stated.terms_may_be_less_favourable,
      contact === '' ? undefined : words.bureauLine(contact),
    ],
    words.headings.report,
  );
}

function score({ notice, words, speech, locale, stated }: Desk): NoticeBlock {
  const {
    score: value,
    score_range: range,
    score_date: date,
    contents,
  } = { ...notice.contents, contents: notice.contents };
  const { score_source: source, score_key_factors: factors, score_distribution: share } = contents;
  return plain(
    [
      stated.what_a_score_is,
      stated.score_can_affect_credit,
      value !== undefined && date !== undefined
        ? words.scoreLine(speech.whole(value), speech.day(date))
        : undefined,
      range && words.range(speech.whole(range.min), speech.whole(range.max)),
      source && words.scoredBy(source),
      share === undefined ? undefined : words.distribution(speech.rate(share)),
      factors && words.factors,
      ...bulleted((factors ?? []).map((factor) => codeWords(`notice_reason.${factor}`, locale))),
    ],
    words.headings.score,
  );
}

const rights = ({ words, stated }: Desk): NoticeBlock =>
  plain(
    [
      stated.right_to_free_report,
      stated.right_to_dispute,
      stated.verify_and_dispute,
      stated.right_to_yearly_free_report,
      stated.how_to_obtain_report,
      stated.bureau_of_consumer_financial_protection_website,
    ],
    words.headings.rights,
  );

/** The statute's own words are in English only; a translation points to them. */
function ecoa({ notice, words, locale }: Desk): NoticeBlock {
  const { ecoa_notice: text } = notice.contents;
  if (text === undefined) return plain([]);
  return plain([locale === 'en-US' ? text : words.ecoa], words.headings.ecoa);
}
