import { sheet } from './sheet.ts';

/** Titles, registrations and invoices of invented cars and people, each with a layout of its own. */

export const titleInBoxes = [
  sheet([
    [40, [180, 'STATE OF NOWHERE']],
    [56, [180, 'CERTIFICATE OF TITLE']],
    [
      84,
      [60, 'VEHICLE IDENTIFICATION NUMBER'],
      [260, 'YEAR'],
      [310, 'MAKE'],
      [380, 'MODEL'],
      [470, 'TITLE NUMBER'],
    ],
    [98, [60, '2T1BURHE4JC900456'], [260, '2018'], [310, 'TOYT'], [380, 'COROLLA'], [470, 'NW 4471 2096']],
    [122, [60, 'DATE ISSUED'], [200, 'ODOMETER'], [320, 'ODOMETER STATUS'], [470, 'BRAND']],
    [136, [60, '06/11/2024'], [200, '48,120'], [320, 'ACTUAL'], [470, 'NONE']],
    [164, [60, 'OWNER(S)']],
    [178, [60, 'JOANNA REYES OR LUKAS REYES']],
    [192, [60, '212 ORCHARD AVE']],
    [206, [60, 'KEENE, NH 03431']],
    [236, [60, 'FIRST LIENHOLDER'], [360, 'LIEN DATE'], [460, 'RELEASE DATE']],
    [250, [60, 'GRANITE STATE CREDIT UNION'], [360, '06/01/2024']],
    [264, [60, 'PO BOX 88, CONCORD, NH 03301']],
  ]),
];

export const titleInLines = [
  sheet([
    [40, [60, 'CERTIFICATE OF TITLE TO A MOTOR VEHICLE']],
    [66, [60, 'Title No: 20-551-88021'], [340, 'Issue Date: 11/02/2021']],
    [86, [60, 'VIN: 1HGCV1F36LA000123']],
    [106, [60, 'Year: 2020'], [180, 'Make: Honda'], [320, 'Model: Accord']],
    [126, [60, 'Odometer: 15,702 ACTUAL MILEAGE'], [340, 'Title Brand: Rebuilt']],
    [150, [60, 'Owner: Amos T Bell']],
    [164, [60, '77 Quarry Road, Duluth, MN 55802']],
    [190, [60, 'Lienholder: Northern Pines Bank'], [340, 'Lien Date: 10/20/2021']],
    [206, [60, 'Lien released: 01/05/2024']],
  ]),
];

export const registrationCard = [
  sheet([
    [40, [60, 'VEHICLE REGISTRATION CARD']],
    [64, [60, 'PLATE'], [160, 'EXPIRES'], [280, 'ISSUED']],
    [78, [60, 'KRT 4821'], [160, '08/31/2026'], [280, '08/14/2025']],
    [100, [60, 'VIN'], [260, 'YEAR'], [320, 'MAKE'], [400, 'MODEL'], [480, 'BODY']],
    [114, [60, '5NPD84LF3KH400321'], [260, '2019'], [320, 'HYUNDAI'], [400, 'ELANTRA'], [480, '4DSD']],
    [140, [60, 'REGISTERED OWNER']],
    [154, [60, 'HAROLD FINCH']],
    [168, [60, '8 DEPOT STREET']],
    [182, [60, 'BARRE, VT 05641']],
  ]),
];

export const registrationSlip = [
  sheet([
    [40, [60, 'EVIDENCE OF REGISTRATION']],
    [64, [60, 'License Plate: 8XYZ219'], [300, 'Valid from: 02/01/2026']],
    [80, [60, 'Registered to: Delia M Okafor'], [300, 'Valid through: 01/31/2027']],
    [96, [60, 'Address: 9 Harbor Lane, Peoria, IL 61602']],
    [112, [60, '2018 Toyota Corolla'], [300, 'VIN: 2T1BURHE4JC900456']],
    [128, [60, 'Type: Passenger'], [300, 'Fuel: Gas']],
  ]),
];

/** The German form: values beside code letters, the holder at the left. */
export const germanRegistration = [
  sheet([
    [
      40,
      [20, 'Zulassungsbescheinigung Teil I'],
      [230, 'B'],
      [250, '09.05.2019'],
      [480, 'L'],
      [500, '2'],
      [580, 'P.2/P.4'],
      [640, '0110/06000'],
    ],
    [54, [20, '(Fahrzeugschein)'], [230, 'J'], [250, '01']],
    [68, [20, 'Bundesrepublik Deutschland'], [230, 'E'], [250, 'WVWZZZAUZKW123456']],
    [82, [230, 'D.1'], [250, 'VOLKSWAGEN']],
    [96, [230, 'D.2'], [250, 'AU']],
    [110, [250, 'ABCHHX1']],
    [124, [230, 'D.3'], [250, 'GOLF']],
    [138, [230, '2'], [250, 'VOLKSWAGEN']],
    [152, [230, '5'], [250, 'FZ.Z.PERS.BEF.B. 8 SPL.'], [480, 'R'], [500, 'blau'], [580, '11'], [600, '5']],
    [166, [250, 'Schräghecklimousine']],
    [180, [20, 'A Amtliches Kennzeichen'], [230, 'P.3'], [250, 'Benzin']],
    [
      194,
      [30, 'B-KL 482'],
      [230, '10'],
      [250, '0001'],
      [310, '14.1'],
      [350, '36BM'],
      [400, 'P.1'],
      [420, '01395'],
    ],
    [220, [20, 'C.1.1 Name oder Firmenname']],
    [232, [30, 'Sommer']],
    [250, [20, 'C.1.2 Vorname(n)']],
    [262, [30, 'Karla']],
    [280, [20, 'C.1.3 Anschrift']],
    [292, [30, '10115 Berlin']],
    [304, [30, 'Ackerstr. 20']],
    [330, [20, 'Nächste HU']],
    [342, [20, '(Monat und Jahr):']],
    [354, [30, '05/2026'], [110, 'I Datum:'], [160, '11.05.2019']],
  ]),
];

/** The 行驶证: Chinese labels, English ones under them, values between the two. */
export const chineseRegistration = [
  sheet([
    [40, [150, '中华人民共和国机动车行驶证']],
    [66, [60, '号牌号码'], [300, '车辆类型']],
    [71, [130, '浙B7K220'], [370, '小型轿车']],
    [78, [60, 'Plate No.'], [300, 'Vehicle Type']],
    [100, [60, '所有人']],
    [105, [130, '林小雨']],
    [112, [60, 'Owner']],
    [134, [60, '住址']],
    [139, [130, '浙江省宁波市海曙区样板街8号']],
    [146, [60, 'Address']],
    [168, [60, '使用性质'], [300, '品牌型号']],
    [173, [130, '非营运'], [370, '样板牌YB7150A']],
    [180, [60, 'Use Character'], [300, 'Model']],
    [202, [60, '车辆识别代号']],
    [207, [150, 'LGBH52E02MY000123']],
    [214, [60, 'VIN']],
    [236, [60, '发动机号码']],
    [241, [150, 'YB4G15-00771']],
    [248, [60, 'Engine No.']],
    [270, [60, '注册日期'], [300, '发证日期']],
    [275, [130, '2021-03-09'], [370, '2021-03-11']],
    [282, [60, 'Register Date'], [300, 'Issue Date']],
  ]),
];

export const chineseInvoice = [
  sheet([
    [40, [200, '机动车销售统一发票']],
    [60, [330, '发票代码 133012045678'], [480, '发票号码 00774411']],
    [76, [480, '开票日期 2021-03-08']],
    [100, [50, '购买方名称'], [150, '林小雨'], [280, '身份证号码/组织机构代码'], [430, '330203199508081222']],
    [120, [50, '车辆类型'], [150, '小型轿车'], [280, '厂牌型号'], [430, '样板牌YB7150A']],
    [
      140,
      [50, '发动机号码'],
      [150, 'YB4G1500771'],
      [280, '车辆识别代号/车架号码'],
      [430, 'LGBH52E02MY000123'],
    ],
    [160, [50, '价税合计'], [150, '壹拾壹万叁仟元整'], [280, '小写'], [330, '¥113000.00']],
    [180, [50, '销货单位名称'], [150, '宁波样板汽车销售有限公司']],
    [200, [50, '增值税税率'], [150, '13%'], [280, '增值税税额'], [430, '¥13000.00']],
    [220, [50, '不含税价'], [150, '¥100000.00'], [280, '主管税务机关']],
  ]),
];

/** A form of a vehicle authority that nobody filled in. */
export const blankForm = [
  sheet([
    [40, [60, 'DEPARTMENT OF MOTOR VEHICLES']],
    [56, [60, 'APPLICATION FOR DUPLICATE TITLE'], [420, 'MV 902 (REV. 03/2024)']],
    [
      80,
      [
        60,
        'Please print. Complete all sections and submit to any DMV office. The fee is listed on our site.',
      ],
    ],
    [104, [60, 'VEHICLE IDENTIFICATION NUMBER'], [280, 'YEAR'], [340, 'MAKE'], [420, 'PLATE NUMBER']],
    [140, [60, 'TRUE FULL NAME OF OWNER'], [340, 'DRIVER LICENSE NUMBER']],
    [176, [60, 'ADDRESS'], [280, 'CITY'], [360, 'STATE'], [420, 'ZIP CODE']],
    [212, [60, 'SIGNATURE OF OWNER'], [340, 'DATE']],
  ]),
];
