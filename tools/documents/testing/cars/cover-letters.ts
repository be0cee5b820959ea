import { sheet } from './sheet.ts';

/** A German policy: deductibles before the word for them, the premium with its tax. */
export const versicherungsschein = [
  sheet([
    [24, [40, 'Ostwind Versicherung AG']],
    [44, [40, 'Frau']],
    [55, [40, 'Karla Reimers']],
    [66, [40, 'Lindenweg 14']],
    [77, [40, '23552 Lübeck']],
    [100, [40, 'Versicherungsschein zur Kraftfahrtversicherung']],
    [120, [40, 'Versicherungsschein-Nr.'], [300, 'KF 88-204417-1']],
    [140, [40, 'Versicherungsnehmer'], [300, 'Karla Reimers']],
    [160, [40, 'Versicherungsbeginn'], [300, '01.04.2026']],
    [180, [40, 'Versicherungsablauf'], [300, '01.01.2027']],
    [200, [40, 'Amtliches Kennzeichen'], [300, 'HL-KR 204']],
    [220, [40, 'Hersteller / Typ'], [300, 'Skoda Octavia Combi']],
    [240, [40, 'Fahrzeug-Ident.-Nr.'], [300, 'TMBJJ7NX4MY004417']],
    [270, [40, 'Vollkasko'], [240, '500 EUR Selbstbeteiligung'], [520, '301,20']],
    [290, [40, 'Teilkasko'], [240, '150 EUR Selbstbeteiligung'], [520, '60,40']],
    [310, [40, 'Kfz-Haftpflicht'], [240, '100 Mio. EUR pauschal'], [520, '244,10']],
    [330, [40, 'Gesamtbeitrag inkl. Versicherungsteuer'], [520, '605,70']],
  ]),
];

/** A letter that says all in sentences; a number breaks at the end of a line, and the letterhead's address is the insurer's. */
export const letterOfCover = [
  sheet([
    [30, [40, 'BLUE MESA ASSURANCE']],
    [42, [40, '9 Plaza Ct, Pueblo, CO 81003']],
    [70, [40, 'Re: Verification of insurance']],
    [
      90,
      [
        40,
        'This letter confirms that Noor A. Haddad is insured under private passenger auto policy BMA 7188-',
      ],
    ],
    [102, [40, '204-8811. The policy is in force from May 1, 2026 and expires May 1, 2027.']],
    [
      120,
      [
        40,
        'The covered vehicle is a 2021 Toyota Corolla, VIN JTDEPMAE8MJ123456. Coverage includes bodily injury',
      ],
    ],
    [132, [40, 'liability, comprehensive with a $250 deductible and collision with a $500 deductible.']],
  ]),
];

/** A digital card: labels at the left, values at the right, the company in a line of its own. */
export const digitalCard = [
  sheet([
    [30, [40, 'fernway']],
    [46, [40, 'Digital proof of insurance · Nevada']],
    [70, [40, 'Insured by Fernway Select Insurance (NAIC 40001)']],
    [94, [40, 'Policyholder'], [300, 'Priscilla Vane']],
    [116, [40, 'Policy no.'], [300, 'FWS-NV-440120-07']],
    [138, [40, 'Valid from'], [300, 'June 3, 2026']],
    [160, [40, 'Valid until'], [300, 'December 3, 2026']],
    [182, [40, 'Vehicle'], [300, '2022 Ford F-150 SuperCrew']],
    [204, [40, 'VIN'], [300, '1FTEW1EP5NFA12345']],
  ]),
];
