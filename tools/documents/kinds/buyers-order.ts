import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, type Reading } from '../layout/fields.ts';
import { textFields } from '../layout/values-at.ts';
import { isCompanyName } from '../values/names.ts';
import { clean } from '../values/values.ts';
import { cueLikeness, type KindReader } from './kind-reader.ts';
import { buyerFields, saleDetails, saleFigures } from './order-fields.ts';
import { orderLabels } from './order-labels.ts';
import { provenBySums } from './order-proof.ts';
import { tradeFields, vehicleFields } from './vehicle-fields.ts';

const titles =
  /\b(?:buyer['’]?s order|bill of sale|(?:motor )?(?:vehicle )?purchase (?:order|agreement|contract)|(?:motor )?vehicle (?:sales?|purchase) (?:order|agreement|contract)|retail (?:purchase )?(?:order|agreement)|sales (?:order|agreement|contract)|order form)\b/i;

/** What a buyer's order shows. Charges between price and total are listed whole, or not at all. */
function readBuyersOrder(reading: Reading): ReadField[] {
  const labelled = textFields(reading, 'dealer', 'dealer', isDealer).slice(0, 1);
  return [
    ...(labelled.length > 0 ? labelled : dealerAtTop(reading)),
    ...buyerFields(reading),
    ...saleDetails(reading),
    ...vehicleFields(reading),
    ...tradeFields(reading),
    ...provenBySums(saleFigures(reading)),
  ];
}

const isDealer = (text: string) =>
  isCompanyName(text) &&
  !/^(?:retail|used|new|vehicle|motor vehicle|wholesale)$/i.test(text) &&
  !/^(?:\d|agrees|shall|will|has|and|may|is)\b|\b(?:signature|license|number|address)\b/i.test(text);
const trades =
  /\b(?:motors?|auto(?:s|mall|motive|mobiles)?|cars?|dealership|imports|chevrolet|ford|toyota|honda|hyundai|kia|nissan|subaru|mazda|bmw|audi|volkswagen|jeep|dodge|chrysler|ram|gmc|buick|cadillac|lexus|acura|volvo|llc|inc|sales|trucks?)\b/i;

/** Words of a title: "RETAIL BUYER'S ORDER" names no dealer. */
const ofTitle =
  /^(?:(?:retail|used|new|pre-?owned|motor|vehicles?|auto(?:mobile)?|cars?|truck|official|the|cash|dealer|customer|preliminary|final|state of \p{L}+)\b ?)+$/iu;

/** "EXAMPLE MOTORS BUYER'S ORDER": the dealer before the title, or on a line of its own above it. */
function dealerAtTop({ paper }: Reading): ReadField[] {
  const lines = paper.lines.slice(0, 8);
  const at = lines.findIndex((line) => titles.test(textOfLine(line.words)));
  if (at < 0) return [];
  const title = lines[at]!.cells.find(({ text: own }) => titles.test(own));
  const text = title?.text ?? textOfLine(lines[at]!.words);
  const own = title?.words ?? lines[at]!.words;
  const value = clean(
    text.slice(0, text.search(titles)).replace(/(?:^|\b)(?:motor )?vehicle ?$|[\s\-–—|:·/]+$/iu, ''),
  );
  if (value !== '' && isDealer(value) && !titles.test(value) && !ofTitle.test(value)) {
    const words = own.slice(0, value.split(' ').length);
    return [fieldOf('dealer', 'text', { value, words }, 0.85)];
  }
  const above = lines.slice(0, Math.min(at + 3, 5)).flatMap(({ cells }) => cells);
  const cell = above.find(
    (some) =>
      trades.test(some.text) &&
      isDealer(some.text) &&
      !titles.test(some.text) &&
      !/\d/.test(some.text) &&
      some.words.length <= 6,
  );
  return cell ? [fieldOf('dealer', 'text', { value: cell.text, words: cell.words }, 0.85)] : [];
}

const textOfLine = (words: readonly { readonly text: string }[]) => words.map((word) => word.text).join(' ');

/** Papers that share many words with it and are another kind; looked for where a title stands. */
const others =
  /\b(?:form w-?2|w-?2 wage|wage and tax statement|form 10(?:40|99)|1099-(?:nec|int|misc)|individual income tax return|certificate of title|application for (?:title|registration|(?:auto )?insurance)|(?:auto(?:mobile)? )?insurance application|auto(?:mobile)? application|health insurance card|claim form|verification of employment|employment (?:verification|application)|bank statement|account statement|account summary|retail installment|instal?lment (?:sale )?contract|lease agreement|truth[- ]in[- ]lending|promissory note|credit application)\b/;

export const buyersOrder: KindReader = {
  kind: 'buyers_order',
  likeness: (evidence) =>
    cueLikeness(
      {
        not: others,
        title: titles,
        cues: [
          /\b(?:vin|vehicle identification number|serial (?:no|number))\b/,
          /\b(?:selling price|sales? price|cash price|vehicle price|purchase price|price of (?:unit|vehicle))\b/,
          /\b(?:sales tax|tax|taxes)\b/,
          /\b(?:doc(?:ument(?:ation|ary)?)?\.? (?:service |preparation )?fees?|dealer (?:documentary|service) fee|processing fee|trade(?:-in)? allowance|rebate|registration)\b/,
          /\b(?:total (?:purchase|cash|sale) price|total)\b/,
          /\b(?:down payment|cash down|deposit)\b/,
          /\b(?:amount (?:to be )?financed|unpaid (?:cash )?balance|balance due)\b/,
          /\b(?:mileage|odometer)\b/,
          /\b(?:dealer(?:ship)?|seller)\b/,
          /\b(?:buyer|purchaser|customer)\b/,
        ],
        cuesMin: 5,
        cuesAlone: 8,
      },
      evidence,
    ),
  labels: orderLabels,
  read: readBuyersOrder,
};
