import type { Locale } from '#tools/kit/units.ts';

/** What the cards about funders say: two offers side by side, ways to structure a deal, the review of its papers. */
export interface FunderCardWords {
  readonly sideBySide: string;
  readonly cheaper: (offer: string) => string;
  readonly same: string;
  readonly financeCharge: string;
  readonly difference: string;
  readonly only: (offer: string) => string;
  readonly structures: (count: number) => string;
  readonly down: (amount: string) => string;
  readonly aMonth: (payment: string) => string;
  readonly inAll: (total: string) => string;
  readonly willing: (count: number) => string;
  readonly give: (what: string, above: string) => string;
  readonly jacket: string;
  readonly toSettle: (count: number) => string;
  readonly clean: string;
  readonly everyProgram: string;
  readonly sending: (ready: boolean) => string;
  readonly funding: (ready: boolean) => string;
  readonly shouldName: (funder: string) => string;
  readonly collect: (program: string) => string;
  readonly collectAll: (count: string) => string;
  readonly leftOut: (count: string) => string;
  readonly programsLeftOut: (count: string) => string;
}

const english: FunderCardWords = {
  sideBySide: 'Two offers side by side',
  cheaper: (offer) => `${offer} is cheaper in total.`,
  same: 'the same in total.',
  financeCharge: 'Finance charge',
  difference: 'Difference',
  only: (offer) => `Only ${offer} wants`,
  structures: (count) =>
    count === 0 ? 'Ways to structure the deal' : `Ways to structure the deal, ${count} in all`,
  down: (amount) => `${amount} down`,
  aMonth: (payment) => `${payment} a month`,
  inAll: (total) => `${total} total cost`,
  willing: (count) => (count === 1 ? '1 funder willing' : `${count} funders willing`),
  give: (what, above) =>
    above ? `What would have to give: ${what}, ${above} more` : `What would have to give: ${what}`,
  jacket: 'Deal jacket',
  toSettle: (count) => `${count} to settle`,
  clean: 'nothing to settle',
  everyProgram: 'Every program',
  sending: (ready) => (ready ? 'could be sent now' : 'not to be sent yet'),
  funding: (ready) => (ready ? 'could be funded now' : 'not to be funded yet'),
  shouldName: (funder) => `should name ${funder}`,
  collect: (program) => `To collect or do for ${program}`,
  collectAll: (count) => `To collect or do so that all ${count} would fund`,
  leftOut: (count) => `${count} more are not shown.`,
  programsLeftOut: (count) => `${count} more programs are not shown; name one to see it.`,
};

const chinese: FunderCardWords = {
  sideBySide: '两个方案对比',
  cheaper: (offer) => `${offer} 总额更低。`,
  same: '总额相同。',
  financeCharge: '融资费用',
  difference: '差额',
  only: (offer) => `仅 ${offer} 需要`,
  structures: (count) => (count === 0 ? '交易方案' : `交易方案，共 ${count} 个`),
  down: (amount) => `首付 ${amount}`,
  aMonth: (payment) => `每月 ${payment}`,
  inAll: (total) => `总成本 ${total}`,
  willing: (count) => `${count} 家资方可承接`,
  give: (what, above) => (above ? `可放宽的条件：${what}，多 ${above}` : `可放宽的条件：${what}`),
  jacket: '交易资料审查',
  toSettle: (count) => `${count} 项待办`,
  clean: '没有待办',
  everyProgram: '所有产品',
  sending: (ready) => (ready ? '现在可以提交' : '暂不宜提交'),
  funding: (ready) => (ready ? '现在可以放款' : '暂不能放款'),
  shouldName: (funder) => `应为 ${funder}`,
  collect: (program) => `${program} 所需收集或办理`,
  collectAll: (count) => `使全部 ${count} 个产品可放款所需收集或办理`,
  leftOut: (count) => `另有 ${count} 项未显示。`,
  programsLeftOut: (count) => `另有 ${count} 个产品未显示，可指定查看。`,
};

const german: FunderCardWords = {
  sideBySide: 'Zwei Angebote im Vergleich',
  cheaper: (offer) => `${offer} ist insgesamt günstiger.`,
  same: 'insgesamt gleich.',
  financeCharge: 'Finanzierungskosten',
  difference: 'Unterschied',
  only: (offer) => `Nur ${offer} verlangt`,
  structures: (count) =>
    count === 0 ? 'Wege, das Geschäft zu gestalten' : `Wege, das Geschäft zu gestalten, ${count} insgesamt`,
  down: (amount) => `${amount} Anzahlung`,
  aMonth: (payment) => `${payment} im Monat`,
  inAll: (total) => `${total} Gesamtkosten`,
  willing: (count) => (count === 1 ? '1 Geldgeber bereit' : `${count} Geldgeber bereit`),
  give: (what, above) =>
    above ? `Was nachgeben müsste: ${what}, ${above} mehr` : `Was nachgeben müsste: ${what}`,
  jacket: 'Unterlagen des Geschäfts',
  toSettle: (count) => `${count} offen`,
  clean: 'nichts offen',
  everyProgram: 'Alle Programme',
  sending: (ready) => (ready ? 'könnte jetzt gesendet werden' : 'noch nicht zu senden'),
  funding: (ready) => (ready ? 'könnte jetzt ausgezahlt werden' : 'noch nicht auszuzahlen'),
  shouldName: (funder) => `soll ${funder} nennen`,
  collect: (program) => `Zu besorgen oder zu tun für ${program}`,
  collectAll: (count) => `Zu besorgen oder zu tun, damit alle ${count} auszahlen würden`,
  leftOut: (count) => `${count} weitere sind nicht gezeigt.`,
  programsLeftOut: (count) =>
    `${count} weitere Programme sind nicht gezeigt; nennen Sie eines, um es zu sehen.`,
};

export const funderCardWords: Readonly<Record<Locale, FunderCardWords>> = {
  'en-US': english,
  'zh-CN': chinese,
  'de-DE': german,
};
