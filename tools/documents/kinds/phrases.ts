import type { Phrases } from '../../kit/phrases.ts';
import type { DocumentKind } from './kinds.ts';

type Words = Phrases[string];
type KindWords = { readonly [K in DocumentKind as `document_kind.${K}`]: Words };

const words = (english: string, chinese: string, german: string): Words => ({
  'en-US': english,
  'zh-CN': chinese,
  'de-DE': german,
});

export const kindPhrases: KindWords = {
  'document_kind.pay_stub': words('pay stub', '工资单', 'Gehaltsabrechnung'),
  'document_kind.employment_verification': words(
    'employment verification',
    '在职及收入核实表',
    'Beschäftigungsnachweis',
  ),
  'document_kind.income_certificate': words('income certificate', '收入证明', 'Einkommensbescheinigung'),
  'document_kind.bank_statement': words('bank statement', '银行流水', 'Kontoauszug'),
  'document_kind.w2': words('Form W-2', 'W-2 工资税表', 'Formular W-2'),
  'document_kind.tax_1040': words('Form 1040', '1040 税表', 'Formular 1040'),
  'document_kind.tax_1099_nec': words('Form 1099-NEC', '1099-NEC 税表', 'Formular 1099-NEC'),
  'document_kind.tax_1099_int': words('Form 1099-INT', '1099-INT 税表', 'Formular 1099-INT'),
  'document_kind.tax_1099_div': words('Form 1099-DIV', '1099-DIV 税表', 'Formular 1099-DIV'),
  'document_kind.tax_1099_misc': words('Form 1099-MISC', '1099-MISC 税表', 'Formular 1099-MISC'),
  'document_kind.tax_schedule_c': words('Schedule C', 'Schedule C 税表', 'Schedule C'),
  'document_kind.driver_license': words('driver’s license', '驾驶证', 'Führerschein'),
  'document_kind.driver_license_back': words(
    'back of a driver’s license',
    '驾驶证背面',
    'Rückseite eines Führerscheins',
  ),
  'document_kind.id_card': words('identity card', '身份证件', 'Personalausweis'),
  'document_kind.passport': words('passport', '护照', 'Reisepass'),
  'document_kind.residence_permit': words('residence permit', '居留许可', 'Aufenthaltstitel'),
  'document_kind.ssn_card': words('Social Security card', '社会保障卡', 'Social-Security-Karte'),
  'document_kind.cn_resident_id': words(
    'Chinese resident identity card',
    '居民身份证',
    'chinesischer Personalausweis',
  ),
  'document_kind.vehicle_registration': words('vehicle registration', '行驶证', 'Fahrzeugschein'),
  'document_kind.vehicle_title': words('certificate of title', '车辆所有权证', 'Fahrzeugbrief'),
  'document_kind.vin_label': words('VIN label', '车辆铭牌', 'Fahrzeug-Typenschild'),
  'document_kind.buyers_order': words('buyer’s order', '购车订单', 'Kaufvertrag'),
  'document_kind.bill_of_sale': words('bill of sale', '售车单据', 'Kaufbeleg'),
  'document_kind.vehicle_invoice': words('vehicle invoice', '机动车销售统一发票', 'Fahrzeugrechnung'),
  'document_kind.loan_contract': words('loan contract', '贷款合同', 'Darlehensvertrag'),
  'document_kind.lease_contract': words('lease contract', '租赁合同', 'Leasingvertrag'),
  'document_kind.proof_of_insurance': words('proof of insurance', '保险证明', 'Versicherungsnachweis'),
  'document_kind.insurance_application': words('insurance application', '投保单', 'Versicherungsantrag'),
  'document_kind.credit_application': words('credit application', '信贷申请表', 'Kreditantrag'),
  'document_kind.employment_application': words('job application', '求职申请表', 'Bewerbungsbogen'),
  'document_kind.utility_bill': words('utility bill', '水电煤账单', 'Versorgerrechnung'),
  'document_kind.dmv_form_blank': words(
    'blank form of a vehicle authority',
    '空白车管表格',
    'leeres Formular einer Zulassungsstelle',
  ),
  'document_kind.card_statement': words('credit card statement', '信用卡账单', 'Kreditkartenabrechnung'),
  'document_kind.other': words('paper of another kind', '其他文件', 'anderes Dokument'),
  'document_kind.unknown': words('unknown paper', '未识别的文件', 'unbekanntes Dokument'),
};
