import type { TypedPaper } from '../typed.ts';

/** Bank statements in the ways of many houses, none of them a real one. */
export const typedStatements: readonly TypedPaper[] = [
  {
    name: 'debits and credits apart, a running balance',
    kind: 'bank_statement',
    findings: [],
    fields: {
      bank: 'Meridian Valley Bank',
      account_holder: 'JORDAN T WHITAKER',
      address: '2218 ORCHARD LANE BOISE, ID 83702',
      account_number: '4471902256',
      period_start: '2026-03-01',
      period_end: '2026-03-31',
      opening_balance: 125_075,
      closing_balance: 201_735,
      total_deposits: 320_000,
      total_withdrawals: 243_340,
      transaction_count: 6,
    },
    sheet: `
Meridian Valley Bank                                              STATEMENT OF ACCOUNT
PO Box 400
Boise, ID 83701                                          Account Number:        4471902256
                                                         Statement Period:      03/01/2026 thru 03/31/2026
JORDAN T WHITAKER                                        Page:                  1 of 1
2218 ORCHARD LANE
BOISE, ID 83702


FREE CHECKING                                  Account # 4471902256

  Beginning Balance       Deposits/Credits      Withdrawals/Debits      Ending Balance
         $1,250.75             $3,200.00               $2,433.40           $2,017.35

  Date     Description                              Debits       Credits       Balance
  03/02    Opening Balance                                                      1,250.75
  03/05    ACH Deposit NORTHFIELD MFG PAYROLL                    1,600.00       2,850.75
  03/09    POS Purchase GREEN GROCER #11              183.40                     2,667.35
  03/15    Check 1042                              1,500.00                     1,167.35
  03/19    ACH Deposit NORTHFIELD MFG PAYROLL                    1,600.00       2,767.35
  03/22    Online Transfer to Savings                250.00                     2,517.35
  03/28    ATM Withdrawal 5TH AVE                    500.00                     2,017.35`,
  },
  {
    name: 'an online export with signs',
    kind: 'bank_statement',
    fields: {
      bank: 'Ridgeline Credit Union',
      account_holder: 'Ana Maria Delgado',
      account_number: '****7781',
      period_start: '2026-06-01',
      period_end: '2026-06-30',
      opening_balance: 98_012,
      closing_balance: 145_502,
      total_deposits: 200_000,
      total_withdrawals: 152_510,
    },
    sheet: `
Ridgeline Credit Union
Account Activity Statement

Account owner      Ana Maria Delgado
Account            Everyday Checking ****7781
Statement dates    Jun 1, 2026 - Jun 30, 2026

Starting balance                             $980.12
Money in                                   +$2,000.00
Money out                                  -$1,525.10
Closing balance                             $1,455.02

Date            Transaction                        Amount        Balance
Jun 3, 2026     Payroll - Sunfield Foods        +$1,000.00      $1,980.12
Jun 4, 2026     Rent - Oak Park                 -$1,300.00        $680.12
Jun 17, 2026    Payroll - Sunfield Foods        +$1,000.00      $1,680.12
Jun 21, 2026    Grocer                            -$225.10      $1,455.02`,
  },
  {
    name: 'a summary that does not add up',
    kind: 'bank_statement',
    findings: ['balances_do_not_add_up'],
    fields: {
      bank: 'First Harbor National Bank',
      account_holder: 'LINDA PARKS',
      opening_balance: 400_000,
      closing_balance: 525_000,
      total_deposits: 250_000,
      total_withdrawals: 150_000,
      statement_date: '2026-09-30',
    },
    sheet: `
First Harbor National Bank                    Statement Date: September 30, 2026
                                              Account No. 00-3391-882
LINDA PARKS
77 Pier Street
Mobile, AL 36602

BALANCE SUMMARY
Previous Statement Balance 08/31/26 ............. 4,000.00
Total Deposits and Credits (3) .................. 2,500.00
Total Checks and Debits (7) ..................... 1,500.00
Statement Ending Balance 09/30/26 ............... 5,250.00`,
  },
  {
    name: 'a running balance with a break',
    kind: 'bank_statement',
    findings: ['running_balance_inconsistent'],
    fields: {
      account_holder: 'Marcus Bell',
      opening_balance: 50_000,
    },
    sheet: `
Lakeshore Savings Bank                                     Account Statement
Account Holder: Marcus Bell        Account Number: 881-220-4417
Period: 01 Apr 2026 to 30 Apr 2026

Date          Details               Paid out     Paid in      Balance
01 Apr 2026   Balance forward                                  500.00
03 Apr 2026   Salary ACME                       1,800.00     2,300.00
05 Apr 2026   Rent                    900.00                 1,400.00
09 Apr 2026   Groceries               120.50                 1,279.50
12 Apr 2026   Electric bill            80.00                 1,299.50
20 Apr 2026   Gym                      30.00                 1,269.50
28 Apr 2026   Mobile phone             45.00                 1,224.50`,
  },
  {
    name: 'balances by their day, Soll and Haben',
    kind: 'bank_statement',
    fields: {
      bank: 'Kreissparkasse Nordheim',
      account_holder: 'Petra Hollweg',
      iban: 'DE89 3704 0044 0532 0130 00',
      opening_balance: 123_450,
      closing_balance: 234_510,
      currency: 'EUR',
      statement_date: '2026-04-30',
    },
    sheet: `
Kreissparkasse Nordheim                              Kontoauszug 4/2026
BIC COBADEFFXXX                                      Seite 1 von 1

Frau                                                 Kontonummer 532013000
Petra Hollweg                                        IBAN DE89 3704 0044 0532 0130 00
Ahornweg 7                                           erstellt am 30.04.2026
38100 Braunschweig

Buchungstag   Wert         Verwendungszweck                  Soll         Haben
              Kontostand am 31.03.2026, Auszug Nr. 3                   1.234,50 +
02.04.2026    02.04.2026   Lohn/Gehalt Muster AG                       2.310,60
03.04.2026    03.04.2026   Miete April                   950,00
15.04.2026    15.04.2026   Lastschrift Stadtwerke        250,00
              Kontostand am 30.04.2026                                 2.345,10 +`,
  },
  {
    name: 'British balances in a list',
    kind: 'bank_statement',
    fields: {
      bank: 'Northgate Building Society',
      account_holder: 'Mr Alan Whitfield',
      opening_balance: 82_015,
      closing_balance: 161_015,
      total_deposits: 150_000,
      total_withdrawals: 71_000,
      currency: 'GBP',
    },
    sheet: `
Northgate Building Society                                    Your current account statement
                                                              Sort code 20-45-77
Mr Alan Whitfield                                             Account number 33441256
9 Mill Lane                                                   IBAN GB33 BUKB 2020 1555 5555 55
Leeds
LS6 2AB                                                       Statement period 1 May 2026 to 31 May 2026

Your balances
Start balance                £820.15
Money in                   £1,500.00
Money out                    £710.00
End balance                £1,610.15

Date      Description                         Money out    Money in     Balance
1 May     Start balance                                                  820.15
8 May     BACS Credit Hollis Engineering                    1,500.00   2,320.15
12 May    Direct Debit Council Tax               160.00                2,160.15
20 May    Card payment Shops                     550.00                1,610.15
31 May    End balance                                                  1,610.15`,
  },
  {
    name: 'French, old and new balance in the table',
    kind: 'bank_statement',
    fields: {
      bank: 'Banque du Littoral',
      account_holder: 'CLAIRE FONTENOY',
      opening_balance: 152_040,
      closing_balance: 207_590,
      total_deposits: 210_000,
      total_withdrawals: 154_450,
      currency: 'EUR',
    },
    sheet: `
Banque du Littoral                                     RELEVE DE COMPTE
Agence de Nantes                                       du 01/02/2026 au 28/02/2026

                                                       MME CLAIRE FONTENOY
                                                       14 RUE DES LILAS
                                                       44000 NANTES
Compte n° 00012345678    IBAN FR76 3000 6000 0112 3456 7890 189

Date     Libellé                         Valeur       Débit EUR     Crédit EUR
         ANCIEN SOLDE AU 31/01/2026                                   1 520,40
03/02    VIREMENT SALAIRE SA OCEANE      03/02                        2 100,00
05/02    PRELEVEMENT LOYER               05/02           900,00
18/02    CARTE EPICERIE X                18/02           644,50
         TOTAL DES OPERATIONS                          1 544,50       2 100,00
         NOUVEAU SOLDE AU 28/02/2026                                  2 075,90`,
  },
  {
    name: 'Chinese movements',
    kind: 'bank_statement',
    fields: {
      account_holder: '李明华',
      account_number: '6222021234567890123',
      opening_balance: 1_000_000,
      currency: 'CNY',
    },
    sheet: `
江南城市银行                     账户交易明细

户名：李明华          卡号：6222021234567890123
起止日期：2026-01-01 至 2026-01-31          币种：人民币

交易日期        摘要          借方发生额      贷方发生额        余额
2026-01-01      期初余额                                     10,000.00
2026-01-05      工资                           8,000.00      18,000.00
2026-01-10      房租           3,200.00                      14,800.00`,
  },
  {
    name: 'an app, bank at the foot',
    kind: 'bank_statement',
    fields: {
      account_holder: 'Priya Raman',
      opening_balance: 31_000,
      closing_balance: 108_525,
      total_deposits: 150_000,
      total_withdrawals: 72_475,
      period_start: '2026-07-01',
      period_end: '2026-07-31',
    },
    sheet: `
   novelo
   Checking Account Statement
   July 2026 (July 1, 2026 - July 31, 2026)

   Member services
   (800) 555-0199

   Priya Raman                          Account number
   490 Alder Court Unit 5               2291004418
   Tempe, AZ 85281

   Issued by Keystep Bank, N.A., Member FDIC

   SUMMARY
   Beginning balance on July 1, 2026                  $310.00
   Deposits                                         $1,500.00
   ATM Withdrawals                                    -$60.00
   Purchases                                         -$659.75
   Fees                                                -$5.00
   Ending balance on July 31, 2026                  $1,085.25

   TRANSACTIONS
   TRANSACTION DATE   DESCRIPTION              TYPE          AMOUNT      NET AMOUNT    SETTLEMENT DATE
   7/3/2026           Direct deposit LUMEN     Deposit     $1,500.00     $1,500.00     7/3/2026
   7/6/2026           GREENS #8812             Purchase     -$659.75      -$659.75     7/7/2026`,
  },
  {
    name: 'whole amounts as a spreadsheet prints them',
    kind: 'bank_statement',
    fields: {
      account_holder: 'Sam Rivera',
      opening_balance: 740_000,
      total_deposits: 260_450,
      total_withdrawals: 131_000,
      closing_balance: 869_450,
      transaction_count: 4,
    },
    sheet: `
Bank of Willow Creek                              Account Summary
                                                  Opening Balance:     $7400.00
Account name: Sam Rivera                          Total Credits:       $2604.50
Account number: 77810026430                       Total Debits:       -$1310.00
Statement period: 02/01/2026 - 02/28/2026         Closing Balance:     $8694.50

Date         Description           Credits     Debits     Balance
2/2/2026     Paycheck                 2600                   10000
2/3/2026     Rent                                1150      8850
             Water bill                           160      8690
2/20/2026    Refund                    4.5                 8694.5`,
  },
  {
    name: 'two accounts of a member',
    kind: 'bank_statement',
    fields: {
      bank: 'Summit Federal Credit Union',
      account_holder: 'DEREK OSEI',
      'accounts.0.closing_balance': 81_240,
      'accounts.1.closing_balance': 531_077,
    },
    sheet: `
Summit Federal Credit Union                                Member Statement
P O Box 9, Reno NV 89501                                   Statement Period
                                                           05/01/26 - 05/31/26
DEREK OSEI                                                 Member No. 771204
1850 SIERRA VISTA DR
RENO NV 89503

SUITE SUMMARY
Account                      Balance
S0001 Share Savings          5,310.77
S0070 Free Checking            812.40

S0070 FREE CHECKING
Previous Balance                                           1,200.00
Deposits  2                                                1,000.00
Withdrawals 5                                              1,387.60
Ending Balance                                               812.40

S0001 SHARE SAVINGS
Previous Balance                                           5,300.00
Deposits 1                                                    10.77
Ending Balance                                             5,310.77`,
  },
  {
    name: 'a typewriter style with counts',
    kind: 'bank_statement',
    findings: [],
    fields: {
      bank: 'COPPER STATE BANK',
      account_holder: 'HANNAH J. REESE',
      address: '3307 E CALLE ROJA TUCSON AZ 85716',
      account_number: '0019928374',
      statement_date: '2026-10-31',
      opening_balance: 210_490,
      closing_balance: 188_035,
      total_deposits: 291_200,
      total_withdrawals: 313_655,
    },
    sheet: `
COPPER STATE BANK
Member FDIC                                             Date 10/31/26           Page 1 of 2
                                                        Primary Account         0019928374

        HANNAH J. REESE
        3307 E CALLE ROJA
        TUCSON AZ 85716


 --------------------------- CHECKING ACCOUNTS ---------------------------
 Desert Free Checking                    Number of Enclosures                0
 Account Number          0019928374      Statement Dates   10/01/26 thru 10/31/26
 Previous Balance          2,104.90      Days in the statement period       31
    4 Deposits/Credits     2,912.00      Average Ledger               1,999.10
   22 Checks/Debits        3,136.55      Average Collected            1,999.10
 Service Charge                 .00
 Interest Paid                  .00
 Current Balance           1,880.35

 Deposits and Additions
 Date      Description                              Amount
 10/02     DIR DEP     VALLEY SCHOOL DIST         1,406.00
 10/16     DIR DEP     VALLEY SCHOOL DIST         1,406.00
 10/20     Mobile Deposit                           100.00`,
  },
  {
    name: 'Canadian',
    kind: 'bank_statement',
    fields: {
      account_holder: 'SOPHIE TREMBLAY',
      opening_balance: 140_000,
      closing_balance: 192_500,
      total_deposits: 200_000,
      total_withdrawals: 147_500,
      currency: 'CAD',
    },
    sheet: `
Northern Lakes Bank                                Your personal banking account statement
P.O. Bag Service 1040                              From May 4, 2026 to June 4, 2026
Calgary AB T2P 2M7

SOPHIE TREMBLAY                                    Your account number: 00182-5001234
12 MAPLE CRES
TORONTO ON M4C 1B5                                 All amounts in CAD

Summary of your account for this period
Your opening balance on May 4, 2026                           $1,400.00
Total deposits into your account                             + 2,000.00
Total withdrawals from your account                          - 1,475.00
Your closing balance on June 4, 2026                        = $1,925.00

Date      Description                     Withdrawals ($)   Deposits ($)   Balance ($)
          Opening Balance                                                     1,400.00
5 May     Payroll Deposit MAPLE CORP                            2,000.00      3,400.00
8 May     Rent                                1,475.00                        1,925.00
          Closing Balance                                                     1,925.00`,
  },
  {
    name: 'Spanish',
    kind: 'bank_statement',
    fields: {
      bank: 'Banco del Ebro',
      account_holder: 'LUCIA FERRER SOLER',
      opening_balance: 105_025,
      closing_balance: 176_025,
      currency: 'EUR',
      period_start: '2026-03-01',
      period_end: '2026-03-31',
    },
    sheet: `
Banco del Ebro                                     EXTRACTO DE CUENTA
                                                   Periodo: 01/03/2026 - 31/03/2026
Titular: LUCIA FERRER SOLER                        IBAN ES91 2100 0418 4502 0005 1332

Fecha        Concepto                  Cargos        Abonos         Saldo
             Saldo anterior                                      1.050,25
02/03/2026   Nómina Talleres Ebro                  1.560,00      2.610,25
05/03/2026   Recibo alquiler           850,00                    1.760,25
             Saldo final                                         1.760,25`,
  },
  {
    name: 'signs behind the amounts',
    kind: 'bank_statement',
    fields: {
      bank: 'Old Mill Trust',
      account_holder: 'GERALD PACE',
      opening_balance: 60_000,
      closing_balance: 114_050,
      transaction_count: 4,
      total_deposits: 100_000,
      total_withdrawals: 45_950,
    },
    sheet: `
Old Mill Trust                                             Customer Statement
GERALD PACE                                                Account No: 55-881-2
4 Weir Street                                              Statement Period 06/01/26 - 06/30/26
Lowell, MA 01852

Balance Forward 06/01/26              600.00
Total Credits       1               1,000.00 +
Total Debits        3                 459.50 -
New Balance 06/30/26                1,140.50

Date    Description              Amount         Balance
06/04   DEPOSIT                1,000.00       1,600.00
06/09   CHECK 201                300.00-      1,300.00
06/15   DEBIT CARD FUELSTOP      59.50-      1,240.50
06/22   ATM WITHDRAWAL           100.00-      1,140.50`,
  },
  {
    name: 'Indian groups of digits',
    kind: 'bank_statement',
    fields: {
      bank: 'DECCAN BANK',
      account_holder: 'RAJESH KUMAR',
      account_number: '50100123456789',
      opening_balance: 4_520_000,
      closing_balance: 9_520_000,
      currency: 'INR',
    },
    sheet: `
DECCAN BANK                                           Statement of account
Account Branch : KORAMANGALA                         Account No : 50100123456789
Name : RAJESH KUMAR                                  Currency : INR
From : 01/04/2026   To : 30/04/2026

Date        Narration                  Chq./Ref.No.    Value Dt     Withdrawal Amt.   Deposit Amt.   Closing Balance
02/04/26    SALARY INFOTECH LTD        000012          02/04/26                         65,000.00      1,10,200.00
10/04/26    RENT                       000013          10/04/26          15,000.00                       95,200.00

STATEMENT SUMMARY
Opening Balance      Debits        Credits      Closing Bal
45,200.00            15,000.00     65,000.00    95,200.00`,
  },
  {
    name: 'savings with interest',
    kind: 'bank_statement',
    findings: [],
    fields: {
      bank: 'Bluestone Savings Bank',
      account_holder: 'Meera Nair',
      opening_balance: 1_500_000,
      closing_balance: 1_526_231,
      total_deposits: 25_000,
      interest_paid: 1_231,
    },
    sheet: `
Bluestone Savings Bank                        Savings Account Statement
                                              Statement ending 09/30/2026
Meera Nair                                    Account ending in 4410
18 Hilltop Cir
Nashua, NH 03060

Account Summary
Beginning balance 09/01/2026               $15,000.00
Deposits                                      $250.00
Interest earned                                $12.31
Withdrawals                                     $0.00
Ending balance 09/30/2026                  $15,262.31
Annual percentage yield earned                  0.99%`,
  },
  {
    name: 'heads over a summary that does not add up',
    kind: 'bank_statement',
    findings: ['balances_do_not_add_up'],
    fields: {
      account_holder: 'PAUL NORRIS',
      opening_balance: 100_000,
      closing_balance: 130_000,
      total_deposits: 90_000,
      total_withdrawals: 50_000,
    },
    sheet: `
Vista Community Bank                               Account Statement
PAUL NORRIS                                        Account Number 7781-2200
9 Ferry Ln                                         Statement Period 07/01/2026 to 07/31/2026
Camden, NJ 08102

Beginning Balance     Total Deposits     Total Withdrawals     Ending Balance
$1,000.00             $900.00            $500.00               $1,300.00`,
  },
];
