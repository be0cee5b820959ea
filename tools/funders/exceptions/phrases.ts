import type { Phrases } from '../../kit/phrases.ts';
import type { MarkupReason } from './markup-exception.ts';

const reasons: Readonly<Record<MarkupReason, Phrases[string]>> = {
  competing_offer: {
    'en-US': 'a competing offer',
    'zh-CN': '其他机构的竞争报价',
    'de-DE': 'ein Angebot eines Mitbewerbers',
  },
  monthly_budget: {
    'en-US': 'the buyer’s limit on the monthly payment',
    'zh-CN': '买方的月供上限',
    'de-DE': 'die Obergrenze des Käufers für die Monatsrate',
  },
  promotion_for_all: {
    'en-US': 'a promotion for all buyers on like terms',
    'zh-CN': '面向所有买方的同等优惠活动',
    'de-DE': 'eine Aktion für alle Käufer zu gleichen Bedingungen',
  },
  inventory_reduction: {
    'en-US': 'reduction of the stock of this car',
    'zh-CN': '该车型的库存清减',
    'de-DE': 'der Abbau des Bestands an diesem Fahrzeug',
  },
  employee_program: {
    'en-US': 'the dealership’s program for employees',
    'zh-CN': '经销商员工计划',
    'de-DE': 'das Mitarbeiterprogramm des Autohauses',
  },
};

/** Why a markup was lowered, in every language. */
export const exceptionPhrases: Phrases = Object.fromEntries(
  Object.entries(reasons).map(([reason, words]) => [`markup_reason.${reason}`, words]),
);
