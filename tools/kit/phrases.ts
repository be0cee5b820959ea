import type { Locale } from './units.ts';

/**
 * Words for `code` claims, keyed `role.code`: `verdict.approved`. Each tool folder exports its own list.
 * They are the only way a decision word or a reason reaches a person.
 */
export type Phrases = Readonly<Record<string, Readonly<Record<Locale, string>>>>;
