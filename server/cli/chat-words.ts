import type { ApprovalCard, TurnEvent } from '#agents/turn/events.ts';
import type { Locale } from '#tools/kit/units.ts';

type Notice = Extract<TurnEvent, { type: 'notice' }>['code'];
type Decided = Extract<TurnEvent, { type: 'decided' }>['decision'];
type Submission = Extract<ApprovalCard, { funderName: string }>;
type Terms = Readonly<
  Record<keyof Pick<Submission, 'amountFinanced' | 'apr' | 'monthlyPayment' | 'termMonths'>, string>
>;

/** What the terminal itself says, in the language of the conversation. */
export interface ChatWords {
  readonly notYet: string;
  readonly refused: string;
  readonly notice: Readonly<Record<Notice, string>>;
  readonly decided: Readonly<Record<Decided, string>>;
  readonly submit: (funder: string) => string;
  readonly terms: (terms: Terms) => string;
  readonly once: string;
  readonly issue: (notice: string) => string;
  readonly dueBy: (day: string) => string;
  readonly issuedOnce: string;
  readonly approve: string;
  readonly undecided: string;
  readonly more: (n: number) => string;
  readonly nothingMore: string;
}

const english: ChatWords = {
  notYet: 'not yet',
  refused: 'refused',
  notice: {
    model_fallback:
      'The language model did not answer, so the built-in planner wrote this reply. The figures are the same.',
    budget_spent: 'This reply stopped at its limit of steps. Ask again and it goes on from here.',
    template_used: 'The model’s wording did not pass the check, so this reply uses fixed wording.',
    handed_off: 'This conversation was handed to a person.',
  },
  decided: {
    approved: 'You approved this.',
    rejected: 'You declined this. Nothing was sent.',
    superseded: 'Your new message made the request for approval void. Nothing was sent.',
    expired: 'The request for approval has expired. Nothing was sent.',
  },
  submit: (funder) => `Send this application to ${funder}?`,
  terms: ({ amountFinanced, monthlyPayment, termMonths, apr }) =>
    `${amountFinanced} financed, ${monthlyPayment} a month for ${termMonths} at ${apr} APR.`,
  once: 'It is sent once, and only if you approve.',
  issue: (notice) => `Issue this ${notice}?`,
  dueBy: (day) => `Due by ${day}.`,
  issuedOnce: 'It is issued once, and only if you approve.',
  approve: 'Approve? y/n > ',
  undecided: 'Nothing was decided and nothing was sent; ask for it again.',
  more: (n) => `… and ${n} more; /more shows them`,
  nothingMore: 'There is nothing more to show.',
};

const chinese: ChatWords = {
  notYet: '暂不需要',
  refused: '被拒绝',
  notice: {
    model_fallback: '语言模型没有应答，本回复由内置规划器撰写。数字不受影响。',
    budget_spent: '本回复已达到步骤上限。请再问一次，将从这里继续。',
    template_used: '模型的措辞未通过检查，本回复使用固定措辞。',
    handed_off: '此对话已转交人工。',
  },
  decided: {
    approved: '您已批准。',
    rejected: '您已拒绝，未发送任何内容。',
    superseded: '您的新消息使该批准请求失效，未发送任何内容。',
    expired: '批准请求已过期，未发送任何内容。',
  },
  submit: (funder) => `向 ${funder} 提交此申请吗？`,
  terms: ({ amountFinanced, monthlyPayment, termMonths, apr }) =>
    `贷款 ${amountFinanced}，每月 ${monthlyPayment}，共 ${termMonths}，APR ${apr}。`,
  once: '只会发送一次，且仅在您批准后发送。',
  issue: (notice) => `发出此${notice}吗？`,
  dueBy: (day) => `最迟 ${day}。`,
  issuedOnce: '只会发出一次，且仅在您批准后发出。',
  approve: '批准吗？y/n > ',
  undecided: '尚未决定，未发送任何内容；如需提交请再次提出。',
  more: (n) => `… 还有 ${n} 项；输入 /more 查看`,
  nothingMore: '没有更多内容。',
};

const german: ChatWords = {
  notYet: 'noch nicht',
  refused: 'abgelehnt',
  notice: {
    model_fallback:
      'Das Sprachmodell hat nicht geantwortet; diese Antwort schrieb der eingebaute Planer. Die Zahlen sind dieselben.',
    budget_spent: 'Diese Antwort endete an ihrer Schrittgrenze. Fragen Sie erneut, dann geht es hier weiter.',
    template_used: 'Die Formulierung des Modells bestand die Prüfung nicht; diese Antwort nutzt feste Sätze.',
    handed_off: 'Dieses Gespräch wurde an einen Menschen übergeben.',
  },
  decided: {
    approved: 'Sie haben zugestimmt.',
    rejected: 'Sie haben abgelehnt. Nichts wurde gesendet.',
    superseded: 'Ihre neue Nachricht hat die Anfrage hinfällig gemacht. Nichts wurde gesendet.',
    expired: 'Die Anfrage ist abgelaufen. Nichts wurde gesendet.',
  },
  submit: (funder) => `Diesen Antrag an ${funder} senden?`,
  terms: ({ amountFinanced, monthlyPayment, termMonths, apr }) =>
    `${amountFinanced} finanziert, ${monthlyPayment} im Monat über ${termMonths} zu ${apr} APR.`,
  once: 'Er wird einmal gesendet und nur mit Ihrer Zustimmung.',
  issue: (notice) => `${notice} ausstellen?`,
  dueBy: (day) => `Spätestens am ${day}.`,
  issuedOnce: 'Sie wird einmal ausgestellt und nur mit Ihrer Zustimmung.',
  approve: 'Zustimmen? j/n > ',
  undecided: 'Nichts wurde entschieden und nichts gesendet; bitten Sie erneut darum.',
  more: (n) => `… und ${n} weitere; /more zeigt sie`,
  nothingMore: 'Mehr gibt es nicht zu zeigen.',
};

export const chatWords: Readonly<Record<Locale, ChatWords>> = {
  'en-US': english,
  'zh-CN': chinese,
  'de-DE': german,
};
