import type { ReadField } from '../../deals/deal.ts';
import { isVin } from '../codes/vin.ts';
import { fieldOf, type Reading } from '../layout/fields.ts';
import { matchesIn } from '../values/values.ts';
import type { Evidence, KindReader } from './kind-reader.ts';

/** "REG 156 (REV. 11/2024)", "Form MV-1 (10/19)": a form's number stands before its edition. */
const formNumber =
  /(?<![\w-])([A-Z]{1,5}(?:[ -]?\d{1,6}[A-Z]{0,3})(?:-\d{1,4}[A-Z]?)?)(?=,?(?: | ?\( ?)(?:REV(?:ISED|ISION)?\b|R\.? ?\d|\d{1,2}[/-](?:\d{2}|\d{4})\b))/g;

/** Of a blank form only its own number is a value: what its boxes would hold nobody has written. */
const readBlankForm = ({ paper }: Reading): ReadField[] =>
  paper.lines
    .flatMap(({ words }) => matchesIn(words, formNumber))
    .slice(0, 1)
    .map(({ match, words }) => fieldOf('form_number', 'text', { value: match[1]!, words }, 0.93));

const authority =
  /\b(?:dmv|department of motor vehicles|department of (?:transportation|revenue|licensing)|motor vehicle (?:division|commission|administration)|bureau of motor vehicles|secretary of state|division of motor vehicles|highway safety and motor vehicles)\b/;
const formTitle =
  /\b(?:application for|request for|notice of|statement of|affidavit|power of attorney|bill of sale|odometer disclosure|transfer and release)\b/;
const instructions =
  /\b(?:please print|complete all sections|check (?:the )?appropriate box|submit|instructions|type or print|print clearly|use (?:blue or )?black ink)\b/;

/** A form of a vehicle authority that nobody filled in: its instructions and boxes, and neither a VIN nor a name in them. */
function likeness({ paper, text, head }: Evidence): number {
  const words = paper.lines.flatMap((line) => line.words);
  const filled = words.some(({ text: word }) => isVin(word.toUpperCase()) && /[A-Z]/i.test(word));
  const dates = text.match(/\b(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|[12]\d|3[01])[/-](?:19|20)\d\d\b/g) ?? [];
  if (filled || dates.length > 1 || /\$ ?\d[\d,]*\.\d\d/.test(text)) return 0;
  if (!authority.test(text) || !formTitle.test(head) || !instructions.test(text)) return 0;
  const boxes = [
    /\b(?:signature|sign here)\b/,
    /\bvehicle id(?:entification)?\b|\bvin\b/,
    /\b(?:true full name|printed name|name of owner|owner)\b/,
    /\bzip(?: code)?\b/,
    /\brev\.? ?\(?\d/,
  ].filter((box) => box.test(text)).length;
  return boxes >= 3 ? 0.6 + 0.07 * boxes : 0;
}

export const dmvForm: KindReader = { kind: 'dmv_form_blank', likeness, labels: {}, read: readBlankForm };
