import { compact, editsWithin } from '../../layout/captions.ts';

/** What a labelled amount of a statement says of its account. `dated`: a balance on a named day. */
export type LedgerRole = 'opening' | 'closing' | 'in' | 'out' | 'interest' | 'dated';

const not =
  /\b(?:average|minimum|lowest|daily|available|ytd|year|overdraft|apy|apr|percentage|limit|pending|durchschnitt\p{L}*|verfugbar\p{L}*|dispo\p{L}*|disponible|moyen|credit line|payment due|minimum payment)\b|平均|可用/u;

const roles: readonly (readonly [LedgerRole, RegExp])[] = [
  [
    'opening',
    /\b(?:beginning|opening|starting|start|previous|prior|initial|last) (?:statement |ledger |account |month )?balance\b|\bbalance (?:brought forward|forward|b ?f\b|last statement|from (?:last|previous)|at (?:the )?(?:start|beginning))|\bbrought forward\b|\balter (?:konto)?(?:stand|saldo)\b|\banfangs(?:saldo|bestand|stand)\b|\bsaldo ?vortrag\b|\bstartsaldo\b|\bvorheriger saldo\b|\bletzter kontostand\b|\bancien solde\b|\bsolde (?:precedent|initial|d ouverture|de depart|en debut)|\bsaldo (?:anterior|inicial|iniziale|precedente)\b|期初(?:余额|结余)|上期(?:余额|结余)|上页余额|承前|起始余额|初始余额/u,
  ],
  [
    'closing',
    /\b(?:ending|closing|new|current|final|end) (?:statement |ledger |account )?balance\b|\bbalance (?:carried forward|c ?f\b|this statement|at (?:the )?end)|\bcarried forward\b|\bneuer (?:konto)?(?:stand|saldo)\b|\bend(?:saldo|bestand|stand)\b|\b(?:ab)?schluss(?:saldo|stand)\b|\baktueller (?:kontostand|saldo)\b|\bnouveau solde\b|\bsolde (?:final|en fin|de cloture|actuel)|\b(?:nuevo saldo|saldo (?:final|actual|nuevo|finale|attuale))\b|期末(?:余额|结余)|本期(?:余额|结余)|截止余额|最终余额/u,
  ],
  [
    'dated',
    /^(?:your |ihr |votre |total )?(?:account )?(?:balance|kontostand|saldo|solde)(?: crediteur| debiteur)?(?: (?:on|as (?:of|at)|at|am|per|au|del?|a|in|en|eur|zum|vom))*(?: (?:auszug|blatt|seite|statement)(?: (?:nr|no|number|nummer))?)?$/u,
  ],
  [
    'interest',
    /^(?:total )?(?:interest|dividends?)(?: (?:paid|earned|credited|added))?(?: (?:this|in) (?:period|month|statement))?$|^habenzinsen$|^利息$|^interets crediteurs$/u,
  ],
  [
    'out',
    /\b(?:withdrawals?|debits?|subtractions|checks?|cheques?|paid out|money out|payments out|total out|outgoings?|fees?|charges?|purchases|atm|transfers out|card payments|zahlungsausgange?|belastungen?|lastschriften|ausgange?|ausgaben|soll|abgange|retraits?|depenses|cargos|retiros|prelevements|operations debitrices|uscite|debitos)\b|支出|借方|取出|转出|支取|付款/u,
  ],
  [
    'in',
    /\b(?:deposits?|credits?|additions|paid in|money in|payments in|total in|receipts|incoming|zahlungseingange?|gutschriften?|eingange?|einnahmen|haben|zugange|abonos|depositos|ingresos|operations creditrices|versements|virements recus|entrate|creditos)\b|收入|贷方|存入|转入|进账/u,
  ],
];

/** Phrases that are still known with a letter lost or misread. */
const misread: readonly (readonly [LedgerRole, readonly string[]])[] = [
  [
    'opening',
    [
      'previousbalance',
      'beginningbalance',
      'openingbalance',
      'startingbalance',
      'alterkontostand',
      'anciensolde',
      'saldoanterior',
    ],
  ],
  [
    'closing',
    ['endingbalance', 'closingbalance', 'newbalance', 'currentbalance', 'neuerkontostand', 'nouveausolde'],
  ],
  ['out', ['withdrawals', 'otherwithdrawals', 'zahlungsausgange', 'subtractions']],
  [
    'in',
    ['depositscreditsandinterest', 'depositsandadditions', 'depositsandothercredits', 'zahlungseingange'],
  ],
];

const dates =
  /\d{1,4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{0,4}日?|\b\d{1,2}\.? ?\p{L}{3,9}\.? ?\d{2,4}\b|\b\p{L}{3,9}\.? \d{1,2},? \d{4}\b/gu;

/** Lower case, no accents, no dates, no bracketed remarks, one blank between words. */
export const plainLabel = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(dates, ' ')
    .replace(/[^\p{L}\s]/gu, ' ')
    .replace(/\bbal\b/g, 'balance')
    .replace(/\b(?:beg|begin|op|open)\b(?= balance)/g, 'beginning')
    .replace(/\b(?:clos|cl)\b(?= balance)/g, 'closing')
    .replace(/\bprev\b/g, 'previous')
    .replace(/\s+/g, ' ')
    .trim();

const kept = new Map<string, LedgerRole | undefined>();

/** The role that a label gives to its amount; undefined for labels of anything else, or of two things at once. */
export function ledgerRole(label: string): LedgerRole | undefined {
  if (label.length > 90) return undefined;
  if (!kept.has(label)) {
    if (kept.size > 5_000) kept.clear();
    kept.set(label, roleOf(label));
  }
  return kept.get(label);
}

function roleOf(label: string): LedgerRole | undefined {
  const text = plainLabel(label).replace(/[⺀-⿕戶帐帳銀]/gu, compact);
  if (text === '' || not.test(text)) return undefined;
  const fitting = roles.filter(
    ([, pattern]) =>
      pattern.test(text) || pattern.test(text.replace(/(?<=[\p{Script=Han}]) (?=[\p{Script=Han}])/gu, '')),
  );
  const [first, second] = fitting.map(([role]) => role);
  if (first === 'out' && second === 'in')
    return /^\p{L}* ?(?:deposit|credit)/u.test(text) ? undefined : outOrIn(text);
  if (first) return first;
  return misreadRole(compact(text));
}

/** "Debits" and "credits" in one label: money out when it begins with that, as "Other withdrawals, debits and ..." does. */
const outOrIn = (text: string): LedgerRole | undefined =>
  /\b(?:deposits?|credits?|additions) (?:and|or) (?:withdrawals?|debits?)|\b(?:withdrawals?|debits?) (?:and|or)? ?(?:deposits?|credits?)/.test(
    text,
  )
    ? undefined
    : /card|check|withdrawal/.test(text)
      ? 'out'
      : undefined;

function misreadRole(letters: string): LedgerRole | undefined {
  if (letters.length < 9) return undefined;
  for (const [role, phrases] of misread) {
    if (phrases.some((phrase) => letters.length < phrase.length * 1.8 && editsWithin(letters, phrase) <= 1))
      return role;
  }
  return undefined;
}
