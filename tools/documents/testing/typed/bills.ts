import type { TypedPaper } from '../typed.ts';

/** Bills for what a home uses, none of them a real one. */
export const typedBills: readonly TypedPaper[] = [
  {
    name: 'electric cooperative',
    kind: 'utility_bill',
    findings: [],
    fields: {
      provider: 'Cascade Electric Cooperative',
      customer: 'DANIEL R FERRO',
      service_address: '1190 Juniper Way Bend, OR 97701',
      bill_date: '2026-10-05',
      due_date: '2026-10-26',
      amount_due: 14_218,
      account_number: '2200-4471-03',
      service_period_start: '2026-09-02',
      service_period_end: '2026-10-02',
    },
    sheet: `
Cascade Electric Cooperative                        Account Number     2200-4471-03
PO Box 1188, Redmond OR 97756                       Bill Date          10/05/2026
1-800-555-0188                                      Due Date           10/26/2026
                                                    Amount Due         $142.18
DANIEL R FERRO
1190 JUNIPER WAY
BEND OR 97701

SERVICE INFORMATION
Service Address: 1190 Juniper Way Bend, OR 97701
Service From 09/02/2026 To 10/02/2026     Days 30
Meter Number   Previous   Present   Multiplier   kWh Used
88120031       40112      41290     1            1178

CURRENT CHARGES
Basic charge                         $12.00
Energy charge 1178 kWh @ .1105      $130.18
Total current charges               $142.18
Previous balance                    $151.00
Payment received - Thank you       -$151.00
TOTAL AMOUNT DUE                    $142.18`,
  },
  {
    name: 'city water',
    kind: 'utility_bill',
    findings: ['older_than_90_days'],
    fields: {
      provider: 'City of Maple Grove Water Department',
      customer: 'Ellen Marsh',
      service_address: '604 Birchwood Ave',
      bill_date: '2026-01-15',
      due_date: '2026-02-05',
      amount_due: 6_840,
      account_number: '114-00921-02',
    },
    sheet: `
City of Maple Grove Water Department
500 Main Street                                   UTILITY BILL
Maple Grove, MN 55369

Ellen Marsh                                       Acct No: 114-00921-02
604 Birchwood Ave                                 Service Location: 604 Birchwood Ave
Maple Grove, MN 55369                             Billing Date: Jan 15, 2026
                                                  Pay By: Feb 5, 2026

Meter readings      Previous   Current   Usage (gallons)
                    118,220    121,940   3,720

Water                                   31.20
Sewer                                   28.70
Stormwater                               8.50
TOTAL DUE                              $68.40
If paid after Feb 5, 2026               75.24`,
  },
  {
    name: 'gas of a firm',
    kind: 'utility_bill',
    findings: ['business_customer'],
    fields: {
      provider: 'Dunmore Natural Gas',
      customer: 'HILLTOP PROPERTIES LLC',
      bill_date: '2026-11-02',
      due_date: '2026-11-23',
      amount_due: 31_055,
      account_number: '900112233',
    },
    sheet: `
Dunmore Natural Gas                         Statement date: November 2, 2026
                                            Account #: 900112233
Mail to:
HILLTOP PROPERTIES LLC                      Amount due by November 23, 2026
410 COMMERCE PKWY STE 20                    $310.55
AKRON, OH 44310

Your gas usage
Billing period Oct 1, 2026 - Oct 31, 2026
CCF used: 288     Meter 0091-22
Delivery charge        98.11
Gas supply charge     212.44
Make checks payable to Dunmore Natural Gas
Remit to:
DUNMORE NATURAL GAS
PO BOX 644760
PITTSBURGH, PA 15264`,
  },
  {
    name: 'figures under heads, a slip to return',
    kind: 'utility_bill',
    fields: {
      provider: 'Tidewater Power & Light',
      customer: 'ROSA M QUINTERO',
      service_address: '77 GULL LN UNIT 4 NORFOLK, VA 23503',
      bill_date: '2026-10-30',
      due_date: '2026-11-20',
      amount_due: 9_502,
      account_number: '5500 1200 33',
    },
    sheet: `
Tidewater Power & Light
Questions? 1-888-555-0100

Account number                 Date prepared             Payment due            Please pay
5500 1200 33                   Oct 30, 2026              Nov 20, 2026           $95.02

Service to                                 Your bill at a glance
ROSA M QUINTERO                            Balance from last bill          $88.10
77 GULL LN UNIT 4                          Payments received              -$88.10
NORFOLK, VA 23503                          New charges                     $95.02
                                           Total amount due                $95.02

Electricity used   kWh 812                 Meter number 7712002
Days in billing period 30
- - - - - - - - - - - - - - - - - - - - - - - - - - -
Please return this portion with your payment
ROSA M QUINTERO                            Amount enclosed  ______
77 GULL LN UNIT 4
NORFOLK, VA 23503                          TIDEWATER POWER & LIGHT
                                           PO BOX 26543
                                           RICHMOND, VA 23290`,
  },
  {
    name: 'internet',
    kind: 'utility_bill',
    fields: {
      provider: 'BrightWave Broadband',
      customer: 'Kofi Mensah',
      bill_date: '2026-11-01',
      due_date: '2026-11-22',
      amount_due: 7_999,
      account_number: '8771 20 441 0092',
    },
    sheet: `
BrightWave Broadband                    Invoice number  INV-20261101-77
                                        Invoice date    11/01/2026
Kofi Mensah                             Account number  8771 20 441 0092
31 Spring Street Apt 2                  Due date        11/22/2026
Burlington, VT 05401

Internet service   Fiber 500 Mbps
Service period 11/01/2026 - 11/30/2026
Data usage this period 412 GB
Monthly charges                $79.99
Taxes, fees                     $0.00
Amount due                     $79.99`,
  },
  {
    name: 'German electricity',
    kind: 'utility_bill',
    findings: [],
    fields: {
      provider: 'Stadtwerke Neustadt GmbH',
      customer: 'Holger Brandt',
      service_address: 'Lindenallee 5, 31535 Neustadt',
      bill_date: '2026-10-12',
      due_date: '2026-10-28',
      amount_due: 18_422,
      account_number: '4400127781',
      currency: 'EUR',
    },
    sheet: `
Stadtwerke Neustadt GmbH
Postfach 12 20 · 31535 Neustadt
                                               Rechnungsdatum      12.10.2026
Herrn                                          Kundennummer        4400127781
Holger Brandt                                  Rechnungsnummer     RE-2026-88123
Lindenallee 5
31535 Neustadt

Ihre Stromrechnung
Verbrauchsstelle: Lindenallee 5, 31535 Neustadt
Abrechnungszeitraum: 01.10.2025 - 30.09.2026
Zählernummer 1ESY116    Verbrauch 2.912 kWh
Grundpreis                                120,00 €
Arbeitspreis                              864,22 €
Bereits gezahlte Abschläge               -800,00 €
Zu zahlender Betrag                       184,22 €
Fällig am 28.10.2026`,
  },
  {
    name: 'an address in a table',
    kind: 'utility_bill',
    fields: {
      provider: 'Prairie Public Power District',
      customer: 'Wendell Stokes',
      service_address: '2210 County Road 9 Wahoo, NE 68066',
      bill_date: '2026-09-18',
      due_date: '2026-10-08',
      amount_due: 11_877,
      account_number: '77120-01',
    },
    sheet: `
Prairie Public Power District                  Billing Date     Sep 18, 2026
                                               Account #        77120-01
Wendell Stokes                                 Due Date         Oct 8, 2026
PO Box 12                                      Total Due        $118.77
Wahoo, NE 68066

Service Address          Rate          Meter       Previous    Present    kWh
2210 County Road 9       Residential   55-2211     8,811       9,780      969
Wahoo, NE 68066

Electric service 08/15/26 - 09/15/26                            $118.77`,
  },
  {
    name: 'British gas',
    kind: 'utility_bill',
    fields: {
      provider: 'Penwick Energy',
      customer: 'Ms Farah Iqbal',
      bill_date: '2026-09-03',
      amount_due: 6_420,
      currency: 'GBP',
    },
    sheet: `
Penwick Energy                                  Bill date: 3rd September 2026
                                                Account number: A-1B2C3D4E
Ms Farah Iqbal
22 Canal Street
Leeds
LS1 4AB

Supply address: 22 Canal Street, Leeds, LS1 4AB
Your gas bill for 1 August 2026 to 31 August 2026
Meter reading 4,411 kWh used 312
Standing charge  £9.30
Gas charges      £54.90
Total to pay     £64.20`,
  },
];
