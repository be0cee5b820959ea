import type { IsoDate, Locale } from '../../../kit/units.ts';
import type { IssuedNotice, Notice } from '../notice.ts';
import { type NoticeText, noticeText } from '../notice-text.ts';
import { noticeWords } from '../words/words.ts';

/** An issued notice as it is printed: the English text, which binds, and below it a translation that says it does not. */
export interface NoticeSheet {
  readonly id: string;
  readonly english: NoticeText;
  readonly translation: { readonly label: string; readonly text: NoticeText } | null;
  readonly locale: Locale;
  /** When it was issued, an ISO 8601 instant. */
  readonly stamp: string;
}

/** The English text is the one that was stored when it was issued, whatever its words have become since. */
export function noticeSheet(issued: IssuedNotice, locale: Locale): NoticeSheet {
  const { id, notice, english, issuedOn, issuedAt } = issued;
  const title = noticeWords['en-US'].titles[notice.kind];
  const label = noticeWords[locale].translation;
  const translation = label === '' ? null : { label, text: noticeText(notice, locale, issuedOn) };
  return { id, english: { title, blocks: english }, translation, locale, stamp: issuedAt };
}

/** The letter as it would go out on a day, marked as a draft: what an approver reads before the pen is theirs. */
export function draftSheet(notice: Notice, locale: Locale, on: IsoDate): NoticeSheet {
  const english = noticeText(notice, 'en-US', on);
  const label = noticeWords[locale].translation;
  return {
    id: 'DRAFT, NOT ISSUED',
    english: { ...english, title: `Draft, not issued: ${english.title}` },
    translation: label === '' ? null : { label, text: noticeText(notice, locale, on) },
    locale,
    stamp: `${on}T00:00:00.000Z`,
  };
}
