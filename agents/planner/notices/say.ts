import type { Locale } from '#tools/kit/units.ts';

type Maybe = string | undefined;

/** A duty of the clock, every part of it a slot; without a kind it is the decision that is owed. */
interface DutyLine {
  readonly kind: Maybe;
  readonly event: Maybe;
  readonly since: Maybe;
  readonly due: Maybe;
  readonly state: string;
}

/** What is said about the notices that a creditor owes. */
export interface NoticeSay {
  readonly noDeal: string;
  readonly nothingDue: string;
  readonly none: string;
  readonly canBeDecided: string;
  readonly intro: string;
  readonly duty: (line: DutyLine) => string;
  readonly reasons: (list: string) => string;
  readonly asksFor: (list: string, by: Maybe) => string;
  readonly notReady: (kind: string, list: string) => string;
  readonly ready: (kind: string) => string;
  readonly issued: (kind: string, day: Maybe) => string;
  readonly keep: (day: string) => string;
  readonly notIssued: string;
}

const english: NoticeSay = {
  noDeal: 'For that I need a deal: notices are about an application on file.',
  nothingDue: 'No notice is due on this deal now.',
  none: 'Nothing on this deal calls for that notice.',
  canBeDecided:
    'What is on file suffices to decide, so this application may not be called incomplete. Ask me to score it.',
  intro: 'This is owed on the deal:',
  duty: ({ kind, event, since, due, state }) =>
    `- ${kind ?? 'the decision itself'}: ${state}${due ? `, by ${due}` : ', before signing'}${event ? `; because of ${event}` : ''}${since ? `, ${since}` : ''}`,
  reasons: (list) => `It gives these reasons: ${list}.`,
  asksFor: (list, by) => `It asks for ${list}${by ? `, by ${by}` : ''}.`,
  notReady: (kind, list) => `The ${kind} cannot be issued yet. Missing or not in order: ${list}.`,
  ready: (kind) => `The ${kind} is ready. Say “issue the notice”, and you are asked to confirm its content.`,
  issued: (kind, day) =>
    `The ${kind} is issued${day ? `, on ${day}` : ''}. It is on the deal as a page and as a PDF.`,
  keep: (day) => `The application, the data used, the notice and its reasons are kept at least until ${day}.`,
  notIssued: 'Nothing was issued.',
};

const chinese: NoticeSay = {
  noDeal: '这需要一笔交易：通知针对已存档的申请。',
  nothingDue: '这笔交易目前没有待发的通知。',
  none: '这笔交易没有需要发出该通知的情形。',
  canBeDecided: '现有资料足以作出决定，不能以资料不完整为由发通知。请让我先评分。',
  intro: '这笔交易需要办理：',
  duty: ({ kind, event, since, due, state }) =>
    `- ${kind ?? '作出决定'}：${state}${due ? `，最迟 ${due}` : '，须在签约前'}${event ? `；起因：${event}` : ''}${since ? `（${since}）` : ''}`,
  reasons: (list) => `所列原因：${list}。`,
  asksFor: (list, by) => `要求补充：${list}${by ? `，最迟 ${by}` : ''}。`,
  notReady: (kind, list) => `${kind}暂时不能发出。缺少或有待补正：${list}。`,
  ready: (kind) => `${kind}已备好。请说“发出通知”，届时会请您确认其内容。`,
  issued: (kind, day) => `${kind}已发出${day ? `（${day}）` : ''}。可在交易中查看网页版和 PDF。`,
  keep: (day) => `申请、所用数据、通知及原因至少保存至 ${day}。`,
  notIssued: '没有发出任何通知。',
};

const german: NoticeSay = {
  noDeal: 'Dafür brauche ich einen Vorgang: Mitteilungen betreffen einen Antrag in der Akte.',
  nothingDue: 'Zu diesem Vorgang ist jetzt keine Mitteilung fällig.',
  none: 'Nichts in diesem Vorgang verlangt diese Mitteilung.',
  canBeDecided:
    'Die Angaben reichen für eine Entscheidung; der Antrag darf nicht unvollständig genannt werden. Bitten Sie mich um die Bewertung.',
  intro: 'Zu diesem Vorgang steht an:',
  duty: ({ kind, event, since, due, state }) =>
    `- ${kind ?? 'die Entscheidung selbst'}: ${state}${due ? `, bis ${due}` : ', vor der Unterschrift'}${event ? `; Anlass: ${event}` : ''}${since ? `, ${since}` : ''}`,
  reasons: (list) => `Sie nennt diese Gründe: ${list}.`,
  asksFor: (list, by) => `Sie bittet um: ${list}${by ? `, bis ${by}` : ''}.`,
  notReady: (kind, list) => `Noch nicht ausstellbar: ${kind}. Es fehlt oder ist nicht in Ordnung: ${list}.`,
  ready: (kind) =>
    `Bereit: ${kind}. Sagen Sie „Mitteilung ausstellen“, dann werden Sie um Bestätigung des Inhalts gebeten.`,
  issued: (kind, day) =>
    `Ausgestellt: ${kind}${day ? `, am ${day}` : ''}. Sie liegt als Seite und als PDF in der Akte.`,
  keep: (day) => `Antrag, verwendete Daten, Mitteilung und Gründe werden mindestens bis ${day} aufbewahrt.`,
  notIssued: 'Es wurde nichts ausgestellt.',
};

export const noticeSay: Readonly<Record<Locale, NoticeSay>> = {
  'en-US': english,
  'zh-CN': chinese,
  'de-DE': german,
};
