import type { Phrases } from '../../kit/phrases.ts';
import type { PathKind } from './paths.ts';
import type { pathNotes } from './tool.ts';

type Words = Phrases[string];
type PathWords = { readonly [K in PathKind as `path_kind.${K}`]: Words } & {
  readonly [K in (typeof pathNotes)[number] as `path_note.${K}`]: Words;
};

/** Words for the codes of find_path_to_yes. None says "approved": what would have been is no promise. */
export const pathPhrases = {
  'path_kind.more_down': { 'en-US': 'more money down', 'zh-CN': '提高首付', 'de-DE': 'mehr Anzahlung' },
  'path_kind.lower_price': {
    'en-US': 'a lower price for the same car',
    'zh-CN': '同一辆车降低车价',
    'de-DE': 'ein niedrigerer Preis für dasselbe Fahrzeug',
  },
  'path_kind.other_car': {
    'en-US': 'a less expensive car in stock',
    'zh-CN': '换一辆价格更低的现车',
    'de-DE': 'ein günstigeres Fahrzeug im Bestand',
  },
  'path_kind.other_term': { 'en-US': 'another term', 'zh-CN': '更换期限', 'de-DE': 'eine andere Laufzeit' },
  'path_kind.term_and_down': {
    'en-US': 'another term with more money down',
    'zh-CN': '更换期限并提高首付',
    'de-DE': 'eine andere Laufzeit mit mehr Anzahlung',
  },
  'path_kind.proven_income': {
    'en-US': 'papers that show the income stated',
    'zh-CN': '用文件证明所述收入',
    'de-DE': 'Unterlagen, die das angegebene Einkommen belegen',
  },
  'path_kind.more_proven_income': {
    'en-US': 'papers that show more income',
    'zh-CN': '用文件证明更高的收入',
    'de-DE': 'Unterlagen, die mehr Einkommen belegen',
  },
  'path_kind.proven_income_and_down': {
    'en-US': 'papers that show the income stated, with more money down',
    'zh-CN': '用文件证明所述收入并提高首付',
    'de-DE': 'Unterlagen, die das angegebene Einkommen belegen, mit mehr Anzahlung',
  },
  'path_kind.co_borrower': {
    'en-US': 'a co-borrower',
    'zh-CN': '共同借款人',
    'de-DE': 'ein Mitantragsteller',
  },
  'path_note.none_needed': {
    'en-US': 'no change is needed',
    'zh-CN': '无需调整',
    'de-DE': 'keine Änderung nötig',
  },
  'path_note.facts_missing': {
    'en-US': 'facts are still missing',
    'zh-CN': '资料尚不完整',
    'de-DE': 'es fehlen noch Angaben',
  },
  'path_note.papers_first': {
    'en-US': 'the buyer’s own proof of income comes first',
    'zh-CN': '须先提供购车人本人的收入证明',
    'de-DE': 'zuerst braucht es einen eigenen Einkommensnachweis des Käufers',
  },
  'path_note.none_within_bounds': {
    'en-US': 'nothing that can be changed about this deal would have turned the answer',
    'zh-CN': '在可调整的范围内，没有任何改动能改变结果',
    'de-DE': 'keine mögliche Änderung an diesem Geschäft hätte die Antwort gewendet',
  },
  'path_note.would_have_been': {
    'en-US': 'what the same check would have answered, not a promise',
    'zh-CN': '同一审核在该条件下本会给出的结果，并非承诺',
    'de-DE': 'was dieselbe Prüfung geantwortet hätte, kein Versprechen',
  },
} as const satisfies PathWords;
