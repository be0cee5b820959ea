import type { PrintedText } from './printed-words.ts';
import { rows } from './sample-statements.ts';

/** An American power bill with its summary in rows. */
export const powerBill: readonly PrintedText[] = [
  ...rows(40, [
    [
      [60, 'Sagebrush Electric Cooperative'],
      [380, 'Bill Date: 05/04/2026'],
    ],
    [
      [60, 'sagebrush.example'],
      [380, 'Account Number: 44-120-8830'],
    ],
  ]),
  ...rows(110, [[[60, 'MARTIN KESTREL']], [[60, '2207 JUNIPER AVE']], [[60, 'ELKO, NV 89801']]]),
  ...rows(180, [
    [[60, 'Service Address: 2207 JUNIPER AVE, ELKO, NV 89801']],
    [
      [60, 'Service Period: 04/01/2026 - 04/30/2026'],
      [380, 'Meter 550121'],
    ],
    [
      [60, 'Previous balance'],
      [-300, '$88.10'],
    ],
    [
      [60, 'Payment received, thank you'],
      [-300, '-$88.10'],
    ],
    [
      [60, 'Electric service 612 kWh'],
      [-300, '$94.37'],
    ],
    [
      [60, 'Total Amount Due'],
      [-300, '$94.37'],
    ],
    [
      [60, 'Due Date'],
      [-300, '05/26/2026'],
    ],
  ]),
];

/** A German bill for electricity as a letter. */
export const stromrechnung: readonly PrintedText[] = [
  ...rows(40, [
    [
      [60, 'Stadtwerke Moorhausen GmbH'],
      [360, 'Kundennummer: 4471120'],
    ],
    [[360, 'Rechnungsnummer: 2026 004 118']],
    [[360, 'Rechnungsdatum: 12.03.2026']],
  ]),
  ...rows(110, [[[60, 'Frau']], [[60, 'Beate Lohmann']], [[60, 'Ginsterweg 3']], [[60, '27711 Osterholz']]]),
  ...rows(220, [
    [[60, 'Ihre Stromrechnung']],
    [[60, 'Abrechnungszeitraum: 01.03.2025 - 28.02.2026']],
    [[60, 'Verbrauchsstelle: Ginsterweg 3, 27711 Osterholz']],
    [
      [60, 'Zählernummer 1 ESY 1160'],
      [300, 'Verbrauch 2.140 kWh'],
    ],
    [
      [60, 'Rechnungsbetrag brutto'],
      [-400, '912,48 €'],
    ],
    [
      [60, 'Geleistete Abschläge'],
      [-400, '-860,00 €'],
    ],
    [
      [60, 'Zu zahlender Betrag'],
      [-400, '52,48 €'],
    ],
    [
      [60, 'Zahlbar bis'],
      [-400, '30.03.2026'],
    ],
  ]),
];

/** A Chinese power bill. */
export const dianfei: readonly PrintedText[] = [
  ...rows(40, [[[200, '临江市供电公司 电费账单']]]),
  ...rows(80, [
    [
      [60, '户名：林若溪'],
      [300, '户号：3301 2245 89'],
    ],
    [[60, '用电地址：临江市梧桐路18号2栋501室']],
    [
      [60, '计费周期：2026-04-01 至 2026-04-30'],
      [350, '用电量：186 kWh'],
    ],
    [
      [60, '账单日期：2026-05-03'],
      [300, '应缴金额：98.60 元'],
    ],
    [
      [60, '缴费截止日期：2026-05-20'],
      [300, '抄表员 07'],
    ],
  ]),
];

/** A telephone bill made out to a firm. */
export const businessBill: readonly PrintedText[] = [
  ...rows(40, [
    [
      [60, 'Northwind Telecom'],
      [380, 'Invoice Number 88121900'],
    ],
    [
      [60, 'Business broadband and calls'],
      [380, 'Invoice Date 1 May 2026'],
    ],
  ]),
  ...rows(110, [[[60, 'Alder Joinery Ltd']], [[60, '3 Mill Yard']], [[60, 'Kendal']], [[60, 'LA9 4QA']]]),
  ...rows(220, [
    [
      [60, 'Account number 7700 4412'],
      [330, 'Billing period 1 Apr 2026 to 30 Apr 2026'],
    ],
    [
      [60, 'Calls and data usage'],
      [-400, '£31.20'],
    ],
    [
      [60, 'Total due'],
      [-400, '£31.20'],
    ],
    [[60, 'Due date 15 May 2026']],
  ]),
];

/** A town's water bill: its charges by what they are for, and no word of a meter. */
export const waterBill: readonly PrintedText[] = [
  ...rows(40, [[[60, 'TOWN OF MILLBROOK DIVISION OF WATER']]]),
  ...rows(80, [
    [
      [60, 'CUSTOMER'],
      [220, 'CLARA WENTWORTH'],
    ],
    [
      [60, 'SERVICE LOCATION'],
      [220, '318 ASPEN ST APT 4'],
    ],
    [
      [60, 'ACCOUNT NO'],
      [220, '00417-2260'],
    ],
    [
      [60, 'BILLING DATE'],
      [220, '05/12/2026'],
    ],
    [
      [60, 'CONSUMPTION'],
      [220, '14 CCF'],
    ],
  ]),
  ...rows(180, [
    [
      [60, 'SEWER'],
      [-400, '52.06'],
    ],
    [
      [60, 'TOTAL AMOUNT DUE'],
      [-400, '$93.28'],
    ],
    [
      [60, 'DUE DATE'],
      [-400, '06/02/2026'],
    ],
  ]),
];

/** A mobile telephone's bill: a plan and an instalment, and nothing that is measured. */
export const mobileBill: readonly PrintedText[] = [
  ...rows(40, [
    [
      [60, 'heron wireless'],
      [380, 'Account: 552 117 9043'],
    ],
    [
      [60, 'heron.example'],
      [380, 'Invoice date: May 8, 2026'],
    ],
    [[380, 'Billing period: May 8 - Jun 7, 2026']],
  ]),
  ...rows(105, [[[60, 'CLARA WENTWORTH']], [[60, 'PO BOX 318']], [[60, 'PORTLAND, OR 97208']]]),
  ...rows(170, [
    [
      [60, 'Total due'],
      [-300, '$81.40'],
    ],
    [
      [60, 'Unlimited Select (503) 555-0142'],
      [-300, '$70.00'],
    ],
    [
      [60, 'Device installment 3 of 24'],
      [-300, '$11.40'],
    ],
    [[60, 'Pay by May 29, 2026 to avoid a late fee.']],
  ]),
];
