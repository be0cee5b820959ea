import type { Phrases } from '../kit/phrases.ts';
import { findingCurePhrases, findingPhrases } from './findings/phrases.ts';
import { incomePhrases } from './income/phrases.ts';
import { kindPhrases } from './kinds/phrases.ts';
import type { documentOutcomes } from './output.ts';
import type { RetakeReason } from './pages/document-read.ts';

type Words = Phrases[string];
type RetakeWords = { readonly [K in RetakeReason as `retake_reason.${K}`]: Words };
type OutcomeWords = { readonly [K in (typeof documentOutcomes)[number] as `document_outcome.${K}`]: Words };

const words = (english: string, chinese: string, german: string): Words => ({
  'en-US': english,
  'zh-CN': chinese,
  'de-DE': german,
});

const outcomePhrases: OutcomeWords = {
  'document_outcome.read': words('read', '已读取', 'gelesen'),
  'document_outcome.unsupported_kind': words(
    'not a kind of paper I can make use of',
    '不是可用于本次申请的文件',
    'eine Art von Dokument, die ich nicht verwenden kann',
  ),
  'document_outcome.empty': words(
    'empty; please upload it again',
    '空文件，请重新上传',
    'leer; bitte erneut hochladen',
  ),
  'document_outcome.unsupported_format': words(
    'not a PDF or a picture (JPEG, PNG, WebP, TIFF); please export or photograph it',
    '不是 PDF 或图片（JPEG、PNG、WebP、TIFF），请导出或拍照后上传',
    'weder PDF noch Bild (JPEG, PNG, WebP, TIFF); bitte exportieren oder fotografieren',
  ),
  'document_outcome.encrypted': words(
    'protected with a password; please upload a copy without one',
    '文件有密码保护，请上传无密码的版本',
    'mit einem Passwort geschützt; bitte eine Kopie ohne Passwort hochladen',
  ),
  'document_outcome.damaged': words(
    'damaged or incomplete; please upload it again',
    '文件损坏或不完整，请重新上传',
    'beschädigt oder unvollständig; bitte erneut hochladen',
  ),
  'document_outcome.too_large': words(
    'too large; please upload a smaller copy',
    '文件过大，请上传较小的版本',
    'zu groß; bitte eine kleinere Kopie hochladen',
  ),
  'document_outcome.too_many_pages': words(
    'too long; please upload only the pages needed',
    '文件过长，请只上传所需页面',
    'zu lang; bitte laden Sie nur die nötigen Seiten hoch',
  ),
  'document_outcome.too_slow': words(
    'too elaborate to be read; please upload a plain copy or a photo',
    '文件过于复杂，无法读取，请上传普通版本或照片',
    'zu aufwendig zum Lesen; bitte eine einfache Kopie oder ein Foto hochladen',
  ),
  'document_outcome.no_content': words(
    'blank; please upload the side that is printed on',
    '空白页，请上传有内容的一面',
    'leer; bitte die bedruckte Seite hochladen',
  ),
  'document_outcome.unreadable': words(
    'not legible; please take the picture again, flat, sharp and in good light',
    '无法辨认，请在光线充足处平整、清晰地重新拍摄',
    'nicht lesbar; bitte flach, scharf und bei gutem Licht neu fotografieren',
  ),
  'document_outcome.ocr_missing': words(
    'a picture, and this server has no text recognition installed; please upload the original PDF',
    '图片文件，而本服务器未安装文字识别，请上传原始 PDF',
    'ein Bild, und auf diesem Server ist keine Texterkennung installiert; bitte das ursprüngliche PDF hochladen',
  ),
};

const retakePhrases: RetakeWords = {
  'retake_reason.blank': words('the page is blank', '页面空白', 'die Seite ist leer'),
  'retake_reason.blurred': words('the picture is blurred', '图片模糊', 'das Bild ist unscharf'),
  'retake_reason.too_dark': words('the picture is too dark', '图片过暗', 'das Bild ist zu dunkel'),
  'retake_reason.too_small': words('the picture is too small', '图片过小', 'das Bild ist zu klein'),
  'retake_reason.glare': words(
    'a reflection covers the print',
    '反光遮挡了文字',
    'eine Spiegelung verdeckt die Schrift',
  ),
  'retake_reason.cut_off': words(
    'a part of the page is cut off',
    '页面不完整',
    'ein Teil der Seite ist abgeschnitten',
  ),
  'retake_reason.unreadable': words(
    'the print cannot be read',
    '文字无法辨认',
    'die Schrift ist nicht lesbar',
  ),
};

/** Words for what a paper is, whether it could be read, and what a careful reader would raise. */
export const documentPhrases = {
  ...outcomePhrases,
  ...retakePhrases,
  ...kindPhrases,
  ...findingPhrases,
  ...findingCurePhrases,
  ...incomePhrases,
} satisfies Phrases;
