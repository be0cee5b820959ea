import type { PrintedText } from './printed-words.ts';

/** Texts of one row: left edges, or right edges where the place is negative. */
type Row = readonly (readonly [x: number, text: string])[];

const widthOf = (text: string) =>
  text.split(' ').reduce((sum, word) => sum + [...word].reduce((w, c) => w + (c > '\u2e80' ? 10 : 5), 0), 0) +
  3 * (text.split(' ').length - 1);

/** Rows under one another from `y`, 15 points apart. */
export const rows = (y: number, list: readonly Row[]): PrintedText[] =>
  list.flatMap((row, i) =>
    row.map(([x, text]) => ({ x: x < 0 ? -x - widthOf(text) : x, y: y + 15 * i, text })),
  );

const block = (y: number, lines: readonly string[], x = 60) =>
  rows(
    y,
    lines.map((line) => [[x, line]]),
  );

/** A US bank with sections for what came in and went out, and a summary of several kinds of withdrawals. */
export const sectionedStatement: readonly PrintedText[] = [
  ...block(40, ['Harborlight Bank, N.A.', 'P.O. Box 1180', 'Wilmington, DE 19850']),
  ...block(130, ['RUTH A. OKAFOR', '88 CEDAR MILL RD APT 3', 'DAYTON, OH 45402-1177']),
  ...rows(60, [[[380, 'Customer service: 1.800.555.0137']], [[380, 'harborlight.example']]]),
  ...block(200, ['Your Everyday Checking', 'for January 14, 2026 to February 11, 2026']),
  ...rows(200, [[], [[380, 'Account number: 0042 7719 3305']]]),
  ...rows(245, [
    [[60, 'Account summary']],
    [
      [60, 'Beginning balance on January 14, 2026'],
      [-320, '$2,310.44'],
    ],
    [
      [60, 'Deposits and other additions'],
      [-320, '4,100.00'],
    ],
    [
      [60, 'ATM and debit card subtractions'],
      [-320, '-380.25'],
    ],
    [
      [60, 'Other subtractions'],
      [-320, '-1,450.00'],
    ],
    [
      [60, 'Checks'],
      [-320, '-0.00'],
    ],
    [
      [60, 'Service fees'],
      [-320, '-12.00'],
    ],
    [
      [60, 'Ending balance on February 11, 2026'],
      [-320, '$4,568.19'],
    ],
  ]),
  ...rows(390, [
    [[60, 'Deposits and other additions']],
    [
      [60, 'Date'],
      [120, 'Description'],
      [-540, 'Amount'],
    ],
    [
      [60, '01/16/26'],
      [120, 'TIDEWATER LOGISTICS DES:PAYROLL ID:XX291'],
      [-540, '2,050.00'],
    ],
    [
      [60, '01/30/26'],
      [120, 'TIDEWATER LOGISTICS DES:PAYROLL ID:XX292'],
      [-540, '2,050.00'],
    ],
    [
      [60, 'Total deposits and other additions'],
      [-540, '$4,100.00'],
    ],
    [[60, 'Withdrawals and other subtractions']],
    [
      [60, 'Date'],
      [120, 'Description'],
      [-540, 'Amount'],
    ],
    [
      [60, '01/20/26'],
      [120, 'CHECKCARD 0119 GREEN GROCER'],
      [-540, '-380.25'],
    ],
    [
      [60, '02/01/26'],
      [120, 'MILLROAD APARTMENTS DES:RENT'],
      [-540, '-1,450.00'],
    ],
    [
      [60, '02/11/26'],
      [120, 'Monthly Maintenance Fee'],
      [-540, '-12.00'],
    ],
  ]),
  ...rows(760, [
    [
      [60, 'Page 1 of 3'],
      [400, 'Bank deposit accounts, Member FDIC'],
    ],
  ]),
];

/** A credit union with a running balance and the heads of its summary over their figures. */
export const creditUnionStatement: readonly PrintedText[] = [
  ...block(40, ['Prairie Rose Credit Union', 'Federally insured by NCUA']),
  ...rows(40, [
    [[380, 'Statement Period']],
    [[380, '12/16/2025 - 01/15/2026']],
    [[380, 'Member Number: 5518820']],
  ]),
  ...block(140, ['TOMAS LINDQVIST', '1410 W LAKE ST', 'FARGO ND 58102']),
  ...rows(240, [
    [[60, 'SHARE DRAFT CHECKING 5518820-10']],
    [
      [60, 'Previous Balance'],
      [190, 'Total Deposits'],
      [320, 'Total Withdrawals'],
      [450, 'Ending Balance'],
    ],
    [
      [60, '$812.30'],
      [190, '$1,744.18'],
      [320, '$1,101.07'],
      [450, '$1,455.41'],
    ],
  ]),
  ...rows(310, [
    [
      [60, 'Date'],
      [130, 'Transaction Description'],
      [-400, 'Amount'],
      [-520, 'Balance'],
    ],
    [
      [60, '12/19'],
      [130, 'Deposit ACH WESTERN FOUNDRY'],
      [-400, '872.09'],
      [-520, '1,684.39'],
    ],
    [
      [60, '12/22'],
      [130, 'Withdrawal Debit Card FUEL STOP'],
      [-400, '-61.07'],
      [-520, '1,623.32'],
    ],
    [
      [60, '01/02'],
      [130, 'Deposit ACH WESTERN FOUNDRY'],
      [-400, '872.09'],
      [-520, '2,495.41'],
    ],
    [
      [60, '01/05'],
      [130, 'Withdrawal LAKE STREET RENTALS'],
      [-400, '-1,040.00'],
      [-520, '1,455.41'],
    ],
  ]),
];

/** A British bank: sort code, money out and in, the day once for several movements. */
export const britishStatement: readonly PrintedText[] = [
  ...block(40, ['Severn & Wye Bank']),
  ...rows(40, [
    [[360, 'Statement date: 30 January 2026']],
    [[360, 'Statement period: 1 January 2026 to 30 January 2026']],
    [[360, 'Sort code: 20-45-11']],
    [[360, 'Account number: 73301948']],
  ]),
  ...block(120, ['Mr Owen Pritchard', '14 Castle Terrace', 'Hereford', 'HR4 0AB']),
  ...rows(220, [
    [[60, 'Account summary']],
    [
      [60, 'Opening balance'],
      [-300, '£1,020.15'],
    ],
    [
      [60, 'Total paid in'],
      [-300, '£2,350.00'],
    ],
    [
      [60, 'Total paid out'],
      [-300, '£1,615.75'],
    ],
    [
      [60, 'Closing balance'],
      [-300, '£1,754.40'],
    ],
  ]),
  ...rows(320, [
    [
      [60, 'Date'],
      [130, 'Description'],
      [-370, 'Paid out'],
      [-450, 'Paid in'],
      [-540, 'Balance'],
    ],
    [
      [60, '1 Jan'],
      [130, 'Balance brought forward'],
      [-540, '1,020.15'],
    ],
    [
      [60, '3 Jan'],
      [130, 'Direct debit COUNCIL TAX'],
      [-370, '165.75'],
    ],
    [
      [130, 'Card payment TESCOLIKE STORES'],
      [-370, '50.00'],
      [-540, '804.40'],
    ],
    [
      [60, '26 Jan'],
      [130, 'BACS MERE ENGINEERING LTD SALARY'],
      [-450, '2,350.00'],
      [-540, '3,154.40'],
    ],
    [
      [60, '29 Jan'],
      [130, 'Standing order RENT'],
      [-370, '1,400.00'],
      [-540, '1,754.40'],
    ],
  ]),
];

/** A German savings bank: balances named by their day, signs behind the amounts. */
export const savingsBankStatement: readonly PrintedText[] = [
  ...block(40, ['Sparkasse Musterkreis']),
  ...block(100, ['Herrn', 'Jens Brandtner', 'Lindenweg 7', '26122 Oldenburg']),
  ...rows(200, [
    [
      [60, 'Kontoauszug 2/2026'],
      [360, 'Kontonummer 1200345678'],
    ],
    [
      [60, 'IBAN: DE89 3704 0044 0532 0130 00'],
      [360, 'BIC: COBADEFFXXX'],
    ],
  ]),
  ...rows(250, [
    [
      [60, 'Datum'],
      [120, 'Erläuterung'],
      [-540, 'Betrag EUR'],
    ],
    [
      [60, 'Kontostand am 31.01.2026'],
      [-540, '1.845,20+'],
    ],
    [
      [60, '02.02.2026'],
      [120, 'Dauerauftrag Miete Wohnbau eG'],
      [-540, '790,00-'],
    ],
    [
      [60, '05.02.2026'],
      [120, 'Kartenzahlung Markt'],
      [-540, '64,35-'],
    ],
    [
      [60, '26.02.2026'],
      [120, 'Lohn/Gehalt Nordwerft GmbH'],
      [-540, '2.610,15+'],
    ],
    [
      [60, 'Kontostand am 28.02.2026'],
      [-540, '3.601,00+'],
    ],
  ]),
];

/** A German bank with debit and credit columns and the letters S and H. */
export const debitCreditStatement: readonly PrintedText[] = [
  ...block(40, ['Volksbank Weserbogen eG']),
  ...rows(60, [
    [[360, 'Kontoauszug Nr. 3']],
    [[360, 'Kontoinhaber: Annika Feldmann']],
    [[360, 'Zeitraum: 01.03.2026 bis 31.03.2026']],
  ]),
  ...block(110, ['Annika Feldmann', 'Hafenstr. 21', '27472 Cuxhaven']),
  ...rows(200, [
    [
      [60, 'Alter Saldo'],
      [-540, '512,40 H'],
    ],
    [
      [60, 'Buchung'],
      [120, 'Wert'],
      [180, 'Verwendungszweck'],
      [-430, 'Soll'],
      [-540, 'Haben'],
    ],
    [
      [60, '03.03.'],
      [120, '03.03.'],
      [180, 'LASTSCHRIFT STADTWERKE'],
      [-430, '88,90'],
    ],
    [
      [60, '27.03.'],
      [120, '27.03.'],
      [180, 'GEHALT SEEHANDEL AG'],
      [-540, '1.990,00'],
    ],
    [
      [60, '30.03.'],
      [120, '30.03.'],
      [180, 'UEBERWEISUNG MIETE'],
      [-430, '640,00'],
    ],
    [
      [60, 'Neuer Saldo'],
      [-540, '1.773,50 H'],
    ],
  ]),
];

/** A French statement: thousands set apart by a blank, totals of both columns. */
export const frenchStatement: readonly PrintedText[] = [
  ...block(40, ['Banque du Littoral']),
  ...rows(60, [
    [[330, 'RELEVÉ DE COMPTE']],
    [[330, 'du 01/01/2026 au 31/01/2026']],
    [[330, 'N° de compte : 00012345678']],
  ]),
  ...block(130, ['MME CLAIRE MAREUIL', '5 RUE DES DUNES', '59140 DUNKERQUE']),
  ...rows(220, [
    [
      [60, 'Date'],
      [130, 'Libellé'],
      [-420, 'Débit'],
      [-540, 'Crédit'],
    ],
    [
      [60, 'ANCIEN SOLDE AU 31/12/2025'],
      [-540, '1 204,18'],
    ],
    [
      [60, '05/01'],
      [130, 'PRELEVEMENT LOYER'],
      [-420, '745,00'],
    ],
    [
      [60, '12/01'],
      [130, 'CARTE BOULANGERIE'],
      [-420, '18,40'],
    ],
    [
      [60, '28/01'],
      [130, 'VIREMENT SALAIRE ATELIERS NORD'],
      [-540, '2 130,77'],
    ],
    [
      [60, 'TOTAL DES OPERATIONS'],
      [-420, '763,40'],
      [-540, '2 130,77'],
    ],
    [
      [60, 'NOUVEAU SOLDE AU 31/01/2026'],
      [-540, '2 571,55 €'],
    ],
  ]),
];

/** A Chinese list of movements with signed amounts. */
export const chineseList: readonly PrintedText[] = [
  ...block(40, ['江南农商银行 交易明细']),
  ...rows(70, [
    [
      [60, '客户姓名：周晓彤'],
      [300, '账号：6230881122334455'],
    ],
    [
      [60, '起止日期：2026-02-01 至 2026-02-28'],
      [300, '币种：人民币'],
    ],
  ]),
  ...rows(120, [
    [
      [60, '交易日期'],
      [140, '摘要'],
      [-330, '交易金额'],
      [-430, '账户余额'],
      [460, '对方户名'],
    ],
    [
      [60, '2026-02-03'],
      [140, '消费'],
      [-330, '-210.50'],
      [-430, '8,789.50'],
      [460, '便利店'],
    ],
    [
      [60, '2026-02-10'],
      [140, '代发工资'],
      [-330, '9,600.00'],
      [-430, '18,389.50'],
      [460, '虹桥机械厂'],
    ],
    [
      [60, '2026-02-21'],
      [140, '转账'],
      [-330, '-3,000.00'],
      [-430, '15,389.50'],
      [460, '周一鸣'],
    ],
  ]),
];

/** A list as a spreadsheet prints it: newest first, hardly a label. */
export const spreadsheetList: readonly PrintedText[] = [
  ...block(40, ['Account Statement', 'Lakeshore Savings Bank']),
  ...rows(75, [
    [
      [60, 'Account Name: NADIA FERREIRA'],
      [330, 'Account No: 88120044'],
    ],
  ]),
  ...rows(110, [
    [
      [60, 'Date'],
      [140, 'Details'],
      [-350, 'Debit'],
      [-430, 'Credit'],
      [-530, 'Balance'],
    ],
    [
      [60, '2026-03-20'],
      [140, 'Transfer to savings'],
      [-350, '300.00'],
      [-530, '1,915.00'],
    ],
    [
      [60, '2026-03-13'],
      [140, 'Salary Brightwater Clinic'],
      [-430, '1,250.00'],
      [-530, '2,215.00'],
    ],
    [
      [60, '2026-03-09'],
      [140, 'Card purchase'],
      [-350, '35.00'],
      [-530, '965.00'],
    ],
    [
      [60, '2026-03-02'],
      [140, 'Cash deposit'],
      [-430, '500.00'],
      [-530, '1,000.00'],
    ],
  ]),
];

/** A Spanish statement with its summary beside the movements. */
export const spanishStatement: readonly PrintedText[] = [
  ...block(40, ['Caja Rural del Ebro']),
  ...rows(40, [
    [[330, 'Extracto de cuenta']],
    [[330, 'Periodo: 01/02/2026 - 28/02/2026']],
    [[330, 'Titular: LUCÍA ARANDA VEGA']],
  ]),
  ...rows(130, [
    [
      [60, 'Saldo anterior'],
      [-300, '640,00'],
    ],
    [
      [60, 'Total abonos'],
      [-300, '1.580,00'],
    ],
    [
      [60, 'Total cargos'],
      [-300, '905,50'],
    ],
    [
      [60, 'Saldo final'],
      [-300, '1.314,50 €'],
    ],
  ]),
  ...rows(210, [
    [
      [60, 'Fecha'],
      [130, 'Concepto'],
      [-420, 'Cargo'],
      [-480, 'Abono'],
      [-560, 'Saldo'],
    ],
    [
      [60, '04/02/2026'],
      [130, 'RECIBO ALQUILER'],
      [-420, '905,50'],
      [-560, '-265,50'],
    ],
    [
      [60, '27/02/2026'],
      [130, 'NOMINA TALLERES EBRO'],
      [-480, '1.580,00'],
      [-560, '1.314,50'],
    ],
  ]),
];

/** Two accounts under one roof, listed with their balances and a sum. */
export const combinedStatement: readonly PrintedText[] = [
  ...block(40, ['First Quarry Bank']),
  ...rows(40, [[[380, 'Statement Date: 02/28/2026']]]),
  ...block(100, ['ELSA VAN DORN', '9 QUARRY LN', 'BEDFORD IN 47421']),
  ...rows(200, [
    [
      [60, 'Account Name'],
      [220, 'Account Number'],
      [-420, 'Beginning Balance'],
      [-540, 'Ending Balance'],
    ],
    [
      [60, 'Stone Checking'],
      [220, 'xxxxxx4410'],
      [-420, '$1,000.00'],
      [-540, '$1,150.00'],
    ],
    [
      [60, 'Rainy Day Savings'],
      [220, 'xxxxxx4428'],
      [-420, '$5,000.00'],
      [-540, '$5,002.10'],
    ],
    [
      [60, 'Total'],
      [-420, '$6,000.00'],
      [-540, '$6,152.10'],
    ],
  ]),
  ...rows(300, [
    [[60, 'Stone Checking']],
    [
      [60, 'Beginning Balance'],
      [-300, '$1,000.00'],
    ],
    [
      [60, 'Deposits and Credits'],
      [-300, '$900.00'],
    ],
    [
      [60, 'Withdrawals and Debits'],
      [-300, '-$750.00'],
    ],
    [
      [60, 'Ending Balance'],
      [-300, '$1,150.00'],
    ],
  ]),
];
