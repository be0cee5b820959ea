import type { ReadField } from '../../../deals/deal.ts';
import type { IsoDate } from '../../../kit/units.ts';
import { type Captioned, type Captions, captionsOf, compact } from '../../layout/captions.ts';
import { fieldOf, type Reading, warning } from '../../layout/fields.ts';
import { dayOrderOf } from '../../values/printed-days.ts';
import { matchesIn } from '../../values/values.ts';
import type { Evidence, KindReader } from '../kind-reader.ts';
import { accountFields } from './account-fields.ts';
import { accountNumber } from './accounts.ts';
import { balanceSteps, withSigns } from './running-balance.ts';
import { currencyFields, ibanFields, salaryFields } from './statement-details.ts';
import { bankFields, holderFields, wholeText } from './statement-parties.ts';
import { periodOf, statementDates } from './statement-period.ts';
import { movementsOf, type Transaction } from './transactions.ts';

const captions: Captions = {
  statementDate: [
    'statement date',
    'date of statement',
    'statement closing date',
    'closing date',
    'statement ending',
    'issue date',
    'date issued',
    'auszugsdatum',
    'erstellungsdatum',
    'erstellt am',
    'datum',
    "date d'édition",
    'date du relevé',
    'fecha de emisión',
    'fecha de corte',
    '账单日期',
    '打印日期',
    '出账日期',
    '制表日期',
  ], // prettier-ignore
  holder: [
    'account holder',
    'account holders',
    'account owner',
    'account name',
    'customer name',
    'name',
    'summary for',
    'prepared for',
    'statement for',
    'kontoinhaber',
    'kontoinhaberin',
    'inhaber',
    'titulaire',
    'titulaire du compte',
    'intitulé du compte',
    'titular',
    'cliente',
    '户名',
    '账户名',
    '账户名称',
    '客户姓名',
    '客户名称',
    '姓名',
    'account title',
    'intestatario',
  ], // prettier-ignore
  number: [
    'account number',
    'account no',
    'account #',
    'acct #',
    'account',
    'account number:',
    'primary account',
    'primary account number',
    'kontonummer',
    'konto nr',
    'konto-nr',
    'konto',
    'numéro de compte',
    'n° de compte',
    'n° compte',
    'compte n°',
    'número de cuenta',
    'cuenta',
    '账号',
    '卡号',
    '账户',
    '账户号',
    '客户账号',
    '账号/卡号',
    '卡号/账号',
  ], // prettier-ignore
};

/** The movements that a bank statement lists, in printed order, with the sign that the paper or its balances prove. */
export function transactionsOf({ paper, today }: Reading): readonly Transaction[] {
  const text = wholeText(paper);
  const order = dayOrderOf(text);
  const found = captionsOf(paper, captions);
  return movementsWith(paper, order, lastDay(paper, found, order, today) ?? today);
}

const movementsWith = (paper: Reading['paper'], order: ReturnType<typeof dayOrderOf>, end: IsoDate) =>
  withSigns(movementsOf(paper, order, end));

function lastDay(
  paper: Reading['paper'],
  found: readonly Captioned[],
  order: ReturnType<typeof dayOrderOf>,
  today: IsoDate,
): IsoDate | undefined {
  const made = statementDates(paper, of(found, 'statementDate'), order)[0]?.value as IsoDate | undefined;
  return periodOf(paper, order, made, today)?.end.value ?? made;
}

const of = (found: readonly Captioned[], key: string) => found.filter((own) => own.key === key);

function readBankStatement({ paper, today }: Reading): ReadField[] {
  const text = wholeText(paper);
  const order = dayOrderOf(text);
  const found = captionsOf(paper, captions);
  const made = statementDates(paper, of(found, 'statementDate'), order);
  const madeOn = made[0]?.value as IsoDate | undefined;
  const period = periodOf(paper, order, madeOn, today);
  const rows = movementsWith(paper, order, period?.end.value ?? madeOn ?? today);
  return [
    ...bankFields(paper),
    ...holderFields(paper, of(found, 'holder')),
    ...made,
    ...(period
      ? [
          fieldOf('period_start', 'day', period.start, period.confidence),
          fieldOf('period_end', 'day', period.end, period.confidence),
        ]
      : []),
    ...numberFields(of(found, 'number')),
    ...ibanFields(paper),
    ...currencyFields(paper, text),
    ...accountFields(paper, rows),
    ...salaryFields(rows),
    ...pageFields(paper),
    ...balanceWarnings(rows),
  ];
}

/** The account number at its label; with several different ones the first is the statement's own. */
function numberFields(labelled: readonly Captioned[]): ReadField[] {
  const found = labelled.flatMap(({ beside, under }) =>
    [beside, under[0]].flatMap((cell) => (cell ? numberIn(cell) : [])).slice(0, 1),
  );
  const first = found[0];
  const several = new Set(found.map(({ value }) => value)).size > 1;
  return first
    ? [fieldOf('account_number', 'text', first, several ? 0.75 : /[x*•]/i.test(first.value) ? 0.88 : 0.94)]
    : [];
}

function numberIn({ words }: { words: Captioned['words'] }) {
  const masked = matchesIn(words, /(?:^|(?<=\s))[xX*•.]{2,}-?\d{4}(?!\d)/g);
  if (masked[0]) return [{ value: masked[0].match[0], words: masked[0].words }];
  return matchesIn(words, /^[xX*•.#-]*\d[\dxX*• -]{3,30}\d/g).flatMap(({ match, words: own }) => {
    const value = accountNumber(match[0].replace(/(?<=\d) (?=\d)/g, ''));
    return value ? [{ value, words: own }] : [];
  });
}

/** How many pages the statement says it has, or else has. */
function pageFields(paper: Reading['paper']): ReadField[] {
  for (const line of paper.lines) {
    const [found] = matchesIn(
      line.words,
      /\b(?:page|seite|página|pagina)\s*:? ?\d{1,3} ?(?:of|von|de|sur|\/) ?(\d{1,3})(?!\d)|第 ?\d+ ?页.{0,3}共 ?(\d+) ?页/gi,
    );
    const pages = Number(found?.match[1] ?? found?.match[2] ?? 0);
    if (found && pages >= paper.pages && pages > 0)
      return [fieldOf('pages', 'count', { value: pages, words: found.words }, 0.93)];
  }
  const first = paper.lines[0];
  return first
    ? [fieldOf('pages', 'count', { value: paper.pages, words: first.words.slice(0, 1) }, 0.85)]
    : [];
}

/** Where one row breaks with the balances around it while nearly all others hold, all of it surely read. */
function balanceWarnings(rows: readonly Transaction[]): ReadField[] {
  const steps = balanceSteps(rows);
  const broken = steps.filter(({ holds }) => !holds);
  const clear = ({ words }: Transaction) => words.every(({ certainty }) => (certainty ?? 1) >= 0.9);
  if (steps.length < 4 || broken.length === 0 || broken.length > Math.max(1, steps.length * 0.2)) return [];
  return broken
    .flatMap((step) =>
      step.rows.every(clear)
        ? [warning('running_balance_inconsistent', step.rows.at(-1)!.page, step.rows.at(-1)!.box)]
        : [],
    )
    .slice(0, 3);
}

const titles =
  /statement of account|account statement|bank statement|combined statement|customer statement|consolidated statement|(?:checking|savings|current) (?:account )?(?:statement|summary)|statement (?:period|of accounts?)|your statement|kontoauszug|kontoausz[uü]ge|umsatz[uü]bersicht|relev[ée] (?:de|bancaire)|extrait de compte|extracto|estado de cuenta|交易流水|账[户戶⼾]交易|账户明细|交易明细|银行流水|历史明细|对账单|estratto conto/u;
const cues: readonly RegExp[] = [
  /(?:beginning|opening|previous|starting|start|revious)balance|balance(?:brought)?forward|alter(?:konto)?(?:stand|saldo)|ancien\p{L}*solde|soldeprecedent|saldo(?:anterior|inicial)|期初余额|上期余额|kontostandam|balancelaststatement/u,
  /(?:ending|closing|new|current)balance|balancecarriedforward|neuer(?:konto)?(?:stand|saldo)|nouveausolde|saldo(?:final|actual)|期末余额|endsaldo/u,
  /deposits|credits|paidin|moneyin|haben|gutschrift|zahlungseingang|abonos|收入|贷方|存入/u,
  /withdrawals|debits|paidout|moneyout|soll|lastschrift|zahlungsausgang|cargos|支出|借方/u,
  /accountnumber|accountno|kontonummer|iban|sortcode|numerodecompte|账号|卡号|账户|accountname/u,
  /balance|saldo|solde|kontostand|余额/u,
  /memberfdic|ncua|routing|bic|swift|checking|savings|creditunion|sparkasse|银行|banque|\p{L}bank|bank/u,
];
const notStatement =
  /minimum payment|payment due date|credit limit|cash advance|new balance total|late payment warning|kreditkartenabrechnung|信用卡|earnings statement|net pay|wage and tax|form 1099|kwh|meter|policy period|amount financed|\bescrow\b|mortgage statement/;

function bankLikeness({ text, head, compact: letters }: Evidence): number {
  const plain = compact(letters);
  const titled =
    titles.test(head) ||
    titles.test(plain) ||
    /statementofaccount|accountstatement|bankstatement|customerstatement|kontoauszug|relevedecompte|交易流水|账户明细|交易明细/.test(
      plain.slice(0, 900),
    );
  const seen = cues.filter((cue) => cue.test(plain)).length;
  const against = (text.match(new RegExp(notStatement, 'g')) ?? []).length;
  if (against >= 3 || (against >= 1 && !titled)) return 0;
  if (titled && seen >= 3) return Math.min(0.95, 0.55 + 0.06 * seen);
  return seen >= 5 ? 0.4 + 0.06 * seen : 0;
}

/** Statements of checking and savings accounts, of any bank and country. */
export const bankStatement: KindReader = {
  kind: 'bank_statement',
  likeness: bankLikeness,
  labels: {},
  read: readBankStatement,
};
