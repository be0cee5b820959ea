import type { Phrases } from '../kit/phrases.ts';
import type { FindingCode } from './findings/finding.ts';
import { kindPhrases } from './kinds/phrases.ts';
import type { documentOutcomes } from './output.ts';

type Words = Phrases[string];
type OutcomeWords = { readonly [K in (typeof documentOutcomes)[number] as `document_outcome.${K}`]: Words };
type FindingWords = { readonly [K in FindingCode as `finding.${K}`]: Words };

const words = (english: string, chinese: string, german: string): Words => ({
  'en-US': english,
  'zh-CN': chinese,
  'de-DE': german,
});

const outcomePhrases: OutcomeWords = {
  'document_outcome.read': words('read', '已读取', 'gelesen'),
  'document_outcome.unsupported_kind': words(
    'not a kind of paper I can read yet',
    '暂不支持读取的文件类型',
    'eine Art von Dokument, die ich noch nicht lesen kann',
  ),
  'document_outcome.no_text': words(
    'a picture without readable text; please upload the original PDF',
    '图片文件，没有可读取的文字，请上传原始 PDF',
    'ein Bild ohne lesbaren Text; bitte laden Sie das ursprüngliche PDF hoch',
  ),
  'document_outcome.not_a_pdf': words('not a PDF file', '不是 PDF 文件', 'keine PDF-Datei'),
  'document_outcome.encrypted': words(
    'protected with a password; please upload it without one',
    '文件有密码保护，请上传无密码的版本',
    'mit einem Passwort geschützt; bitte ohne Passwort hochladen',
  ),
  'document_outcome.damaged': words(
    'damaged or incomplete; please upload it again',
    '文件损坏或不完整，请重新上传',
    'beschädigt oder unvollständig; bitte erneut hochladen',
  ),
  'document_outcome.too_many_pages': words(
    'too long; please upload only the pages needed',
    '文件过长，请只上传所需页面',
    'zu lang; bitte laden Sie nur die nötigen Seiten hoch',
  ),
};

const findingPhrases: FindingWords = {
  'finding.vin_differs': words(
    'The vehicle identification number is not the same on all papers',
    '各文件上的车辆识别代号（VIN）不一致',
    'Die Fahrgestellnummer ist nicht auf allen Dokumenten gleich',
  ),
  'finding.vehicle_differs': words(
    'The papers name different vehicles',
    '各文件所列车辆不一致',
    'Die Dokumente nennen verschiedene Fahrzeuge',
  ),
  'finding.income_differs': words(
    'The stated monthly income is not what the pay stub shows',
    '申报的月收入与工资单不符',
    'Das angegebene Monatseinkommen stimmt nicht mit der Gehaltsabrechnung überein',
  ),
  'finding.name_varies': words(
    'The name is written differently on the papers; it may be the same person',
    '各文件上的姓名写法不同，可能为同一人',
    'Der Name ist auf den Dokumenten unterschiedlich geschrieben; es kann dieselbe Person sein',
  ),
  'finding.name_differs': words(
    'The papers name different people',
    '各文件上的姓名不是同一人',
    'Die Dokumente nennen verschiedene Personen',
  ),
  'finding.deductible_high': words(
    'The insurance deductible is above what funders usually accept',
    '保险免赔额高于资金方通常接受的上限',
    'Die Selbstbeteiligung der Versicherung ist höher als üblicherweise akzeptiert',
  ),
  'finding.order_without_buyer': words(
    'The buyer’s order names no buyer',
    '购车订单上没有买方姓名',
    'Der Kaufvertrag nennt keinen Käufer',
  ),
  'finding.loss_payee_missing': words(
    'The proof of insurance names no loss payee',
    '保险证明上没有列明损失受款人',
    'Der Versicherungsnachweis nennt keinen Sicherungsnehmer',
  ),
  'finding.insurance_expired': words(
    'The insurance has expired',
    '保险已过期',
    'Die Versicherung ist abgelaufen',
  ),
  'finding.vin_check_digit': words(
    'The vehicle identification number cannot be right: its check digit does not hold',
    '车辆识别代号（VIN）有误：校验位不符',
    'Die Fahrgestellnummer kann nicht stimmen: ihre Prüfziffer ist falsch',
  ),
  'finding.vin_year_differs': words(
    'The vehicle identification number belongs to another model year',
    '车辆识别代号（VIN）对应的车型年份不符',
    'Die Fahrgestellnummer gehört zu einem anderen Modelljahr',
  ),
  'finding.net_exceeds_gross': words(
    'Net pay is above gross pay on the pay stub',
    '工资单上的实发工资高于税前工资',
    'Auf der Gehaltsabrechnung ist netto mehr als brutto',
  ),
  'finding.net_does_not_add_up': words(
    'Gross pay less deductions is not the net pay on the pay stub',
    '工资单上税前工资减扣款不等于实发工资',
    'Brutto abzüglich der Abzüge ergibt nicht das Netto der Gehaltsabrechnung',
  ),
  'finding.ytd_below_current': words(
    'The year-to-date pay is below the pay of this period',
    '年初至今工资低于本期工资',
    'Der Jahresbetrag ist kleiner als der Betrag dieser Abrechnung',
  ),
  'finding.ytd_does_not_fit': words(
    'The year-to-date pay does not fit the pay per period and the date',
    '年初至今工资与每期工资及日期不符',
    'Der Jahresbetrag passt nicht zum Gehalt je Zeitraum und zum Datum',
  ),
  'finding.pay_period_unclear': words(
    'The pay stub does not show clearly how often it is paid, so no income was taken from it',
    '工资单未清楚显示发薪周期，因此未采用其收入',
    'Die Gehaltsabrechnung zeigt nicht klar, wie oft gezahlt wird; daher wurde kein Einkommen übernommen',
  ),
  'finding.pay_frequency_differs': words(
    'The pay period and the printed pay frequency disagree, so no income was taken from the pay stub',
    '工资单的计薪期间与所印发薪周期不符，因此未采用其收入',
    'Abrechnungszeitraum und gedruckter Zahlungsrhythmus widersprechen sich; daher wurde kein Einkommen übernommen',
  ),
  'finding.pay_stub_old': words(
    'The pay stub is out of date',
    '工资单已过时',
    'Die Gehaltsabrechnung ist veraltet',
  ),
  'finding.order_total_does_not_add_up': words(
    'Price and charges on the order do not make its total',
    '订单上的车价与各项费用之和不等于总价',
    'Preis und Kosten ergeben nicht die Summe des Kaufvertrags',
  ),
  'finding.amount_financed_does_not_add_up': words(
    'Total less down payment and trade-in is not the amount financed on the order',
    '订单总价减去首付和置换抵扣不等于融资金额',
    'Summe abzüglich Anzahlung und Inzahlungnahme ergibt nicht den Finanzierungsbetrag des Kaufvertrags',
  ),
  'finding.several_vehicles': words(
    'The paper shows several vehicles, so none was taken from it',
    '文件列有多辆车，因此未采用其中任何一辆',
    'Das Dokument zeigt mehrere Fahrzeuge; daher wurde keines übernommen',
  ),
  'finding.field_unclear': words(
    'A value on the paper cannot be read for certain and was not taken',
    '文件中有一项内容无法确定，未予采用',
    'Ein Wert auf dem Dokument ist nicht eindeutig und wurde nicht übernommen',
  ),
  'finding.hidden_text': words(
    'The paper holds text that a reader cannot see; it was not used',
    '文件含有肉眼不可见的文字，未予采用',
    'Das Dokument enthält unsichtbaren Text; er wurde nicht verwendet',
  ),
  'finding.instruction_text': words(
    'The paper holds text addressed to a program; it was ignored',
    '文件含有针对程序的指令文字，已忽略',
    'Das Dokument enthält an ein Programm gerichteten Text; er wurde ignoriert',
  ),
};

/** Words for what a paper is, whether it could be read, and what a careful reader would raise. */
export const documentPhrases = { ...outcomePhrases, ...kindPhrases, ...findingPhrases } satisfies Phrases;
