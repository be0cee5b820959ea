import type { ReadField } from '../deals/deal.ts';
import { currencyExponent, decimalAmount } from '../kit/currency.ts';
import type { IsoDate } from '../kit/units.ts';
import { flagsOf } from './findings/flags.ts';
import { warningName } from './layout/fields.ts';
import type { ParsedFile } from './parse-file.ts';

/** A parsed file as plain data for programs: amounts in whole units of the paper's currency, places in points. */
export function parsedJson(parsed: ParsedFile, today: IsoDate) {
  const { outcome, format, pageCount } = parsed.read;
  const pages =
    parsed.read.outcome === 'read'
      ? parsed.read.pages.map(({ page, width, height, reading, rotation, languages, retake }) => ({
          page,
          width,
          height,
          reading,
          rotation,
          languages,
          retake,
        }))
      : [];
  return {
    outcome,
    format,
    pageCount,
    pages,
    ...(parsed.secondReading ? { secondReading: parsed.secondReading } : {}),
    flags: flagsOf(parsed, today),
    papers: parsed.parts.map(({ kind, pages: own, currency, fields }) => ({
      kind,
      pages: own,
      currency,
      fields: fields
        .filter(({ name }) => name !== warningName)
        .map((field) => ({ ...field, value: plainValue(field, currency), reading: field.reading ?? 'text' })),
      warnings: fields.filter(({ name }) => name === warningName).map(({ value }) => value),
    })),
  };
}

const plainValue = ({ unit, value }: ReadField, currency: string | null) =>
  unit === 'money' ? Number(decimalAmount(Number(value), currencyExponent(currency ?? 'USD'))) : value;
