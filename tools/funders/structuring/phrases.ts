import type { Phrases } from '../../kit/phrases.ts';
import type {
  PickKind,
  RelaxationKind,
  StructureBound,
  StructureLimit,
  StructureNote,
  structureStandings,
} from './codes.ts';

type Words = Phrases[string];
type StructureWords = { readonly [K in StructureNote as `structure_note.${K}`]: Words } & {
  readonly [K in PickKind as `structure_pick.${K}`]: Words;
} & { readonly [K in (typeof structureStandings)[number] as `structure_standing.${K}`]: Words } & {
  readonly [K in StructureBound as `structure_bound.${K}`]: Words;
} & { readonly [K in StructureLimit as `structure_limit.${K}`]: Words } & {
  readonly [K in RelaxationKind as `relaxation.${K}`]: Words;
};

const words = (english: string, chinese: string, german: string): Words => ({
  'en-US': english,
  'zh-CN': chinese,
  'de-DE': german,
});

/** Words for the codes of structure_deal. None says "approved": a structure is no decision and no offer on file. */
export const structurePhrases = {
  'structure_note.met': words(
    'these structures meet what was asked, and no other beats them',
    '以下方案符合要求，且没有其他方案优于它们',
    'diese Gestaltungen erfüllen die Wünsche, und keine andere ist besser',
  ),
  'structure_note.met_by_referral': words(
    'a person would have to decide on every structure that meets what was asked',
    '符合要求的方案均需人工决定',
    'über jede Gestaltung, die die Wünsche erfüllt, müsste eine Person entscheiden',
  ),
  'structure_note.not_met': words(
    'no structure meets everything that was asked',
    '没有方案能满足全部要求',
    'keine Gestaltung erfüllt alle Wünsche',
  ),
  'structure_note.no_structure': words(
    'no funder’s program takes the deal within what was asked',
    '在所要求的范围内，没有资方方案接受此交易',
    'im gewünschten Rahmen nimmt kein Programm das Geschäft an',
  ),
  'structure_note.facts_missing': words('facts are still missing', '资料尚不完整', 'es fehlen noch Angaben'),
  'structure_note.papers_first': words(
    'the buyer’s own proof of income comes first',
    '请先提供购车人本人的收入证明',
    'zuerst wird der eigene Einkommensnachweis gebraucht',
  ),
  'structure_pick.nearest': words('nearest to what was asked', '最接近要求', 'dem Wunsch am nächsten'),
  'structure_pick.lowest_payment': words('lowest payment', '月供最低', 'niedrigste Rate'),
  'structure_pick.lowest_cost': words('lowest total cost', '总成本最低', 'niedrigste Gesamtkosten'),
  'structure_pick.least_cash': words('least cash down', '首付最少', 'geringste Anzahlung'),
  'structure_pick.most_funders': words('most funders willing', '可承接资方最多', 'meiste Finanzierer'),
  'structure_standing.approved': words(
    'within the house’s limits',
    '符合内部审核标准',
    'innerhalb der Hausgrenzen',
  ),
  'structure_standing.referred': words(
    'a person would have to decide',
    '需人工决定',
    'eine Person müsste entscheiden',
  ),
  'structure_bound.less_cash': words('a step less cash down', '首付再少一档', 'eine Stufe weniger Anzahlung'),
  'structure_bound.more_cash': words('a step more cash down', '首付再多一档', 'eine Stufe mehr Anzahlung'),
  'structure_bound.shorter_term': words(
    'the next shorter term',
    '再短一档期限',
    'die nächstkürzere Laufzeit',
  ),
  'structure_bound.longer_term': words('the next longer term', '再长一档期限', 'die nächstlängere Laufzeit'),
  'structure_limit.wish_payment': words(
    'the payment would be above what was asked',
    '月供将超过所要求的上限',
    'die Rate läge über dem Wunsch',
  ),
  'structure_limit.wish_cash': words(
    'it is more cash than is offered',
    '超过可付的首付',
    'es ist mehr Anzahlung als angeboten',
  ),
  'structure_limit.wish_term': words(
    'only other terms were asked for',
    '不在所要求的期限内',
    'es wurden nur andere Laufzeiten gewünscht',
  ),
  'structure_limit.no_cash': words('no cash is put down', '首付已为零', 'es wird nichts angezahlt'),
  'structure_limit.nothing_to_finance': words(
    'too little would be left to finance',
    '剩余融资金额过小',
    'es bliebe zu wenig zu finanzieren',
  ),
  'structure_limit.no_listed_term': words(
    'no rate is listed for it',
    '利率表没有该期限',
    'dafür ist kein Zinssatz gelistet',
  ),
  'structure_limit.no_contract': words(
    'no contract can be made of so small an amount',
    '金额过小，无法订立合同',
    'über einen so kleinen Betrag lässt sich kein Vertrag schließen',
  ),
  'structure_limit.program': words('no program takes it', '没有资方方案接受', 'kein Programm nimmt es an'),
  'structure_limit.house_ltv': words(
    'the house’s limit on the loan for the value of the car',
    '超过内部的贷款价值比上限',
    'die Hausgrenze für das Darlehen im Verhältnis zum Fahrzeugwert',
  ),
  'structure_limit.house_pti': words(
    'the house’s limit on the payment for the income',
    '超过内部的月供收入比上限',
    'die Hausgrenze für die Rate im Verhältnis zum Einkommen',
  ),
  'structure_limit.house_dti': words(
    'the house’s limit on monthly debts for the income',
    '超过内部的负债收入比上限',
    'die Hausgrenze für die Verpflichtungen im Verhältnis zum Einkommen',
  ),
  'structure_limit.house_residual_income': words(
    'the house’s minimum of income left each month',
    '低于内部的每月剩余收入下限',
    'das Mindesteinkommen, das dem Haus zufolge im Monat übrig bleiben muss',
  ),
  'structure_limit.house_stated_income': words(
    'a payment this large needs an income that papers show',
    '如此月供需要有收入证明文件',
    'eine so hohe Rate braucht ein durch Unterlagen belegtes Einkommen',
  ),
  'structure_limit.house_term': words(
    'the house’s limit on the term',
    '超过内部的期限上限',
    'die Hausgrenze für die Laufzeit',
  ),
  'structure_limit.house_score': words(
    'the house’s scorecard',
    '未达内部评分卡标准',
    'die Scorecard des Hauses',
  ),
  'structure_limit.house_law': words('a rule of the market', '市场法规限制', 'eine Vorschrift des Marktes'),
  'structure_limit.house_policy': words(
    'another limit of the house',
    '其他内部限制',
    'eine andere Hausgrenze',
  ),
  'relaxation.higher_payment': words('a higher payment', '提高月供', 'eine höhere Rate'),
  'relaxation.more_cash': words('more cash down', '提高首付', 'mehr Anzahlung'),
  'relaxation.other_term': words('another term', '更换期限', 'eine andere Laufzeit'),
  'relaxation.other_car': words('another car in stock', '换一辆现车', 'ein anderes Fahrzeug im Bestand'),
} as const satisfies StructureWords;
