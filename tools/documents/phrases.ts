import type { Phrases } from '../kit/phrases.ts';
import { findingCurePhrases, findingPhrases } from './findings/phrases.ts';
import { kindPhrases } from './kinds/phrases.ts';
import type { documentOutcomes } from './output.ts';

type Words = Phrases[string];
type OutcomeWords = { readonly [K in (typeof documentOutcomes)[number] as `document_outcome.${K}`]: Words };

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

/** Words for what a paper is, whether it could be read, and what a careful reader would raise. */
export const documentPhrases = {
  ...outcomePhrases,
  ...kindPhrases,
  ...findingPhrases,
  ...findingCurePhrases,
} satisfies Phrases;
