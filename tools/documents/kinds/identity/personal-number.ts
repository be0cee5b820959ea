import type { ReadField } from '../../../deals/deal.ts';
import type { FoundMrz } from '../../codes/find-mrz.ts';
import { fieldOf } from '../../layout/fields.ts';
import type { LicenseCard } from './license-card.ts';
import { licenseNumber } from './license-number.ts';
import { zoneField } from './mrz-fields.ts';

/** States whose cards carry the holder's own number in the zone's optional part. */
const inOptional: ReadonlySet<string> = new Set([
  'ESP',
  'SWE',
  'BEL',
  'EST',
  'LTU',
  'LVA',
  'FIN',
  'HRV',
  'ROU',
  'BGR',
  'ISL',
]);

/**
 * The number of the person, not of the card: as printed where the zone's optional part ends with it, else as the zone has it
 * in the states that put it there, else at its label.
 */
export function personalNumber(card: LicenseCard, zone: FoundMrz | undefined): ReadField[] {
  const optional = zone?.mrz.fields.personal_number ?? zone?.mrz.fields.optional ?? '';
  if (zone && optional.length >= 8) {
    const printed = printedEndOf(card, optional.replace(/ /g, ''));
    if (printed)
      return [{ ...fieldOf('personal_number', 'text', printed, 1), confidence: zone.mrz.valid ? 0.97 : 0.9 }];
    if (zone.mrz.format === 'TD3')
      return zoneField(zone, 'personal_number', 'text', optional, 'personal_number');
    if (inOptional.has(zone.mrz.fields.issuing_state ?? ''))
      return zoneField(zone, 'personal_number', 'text', optional, 'names').map((field) =>
        withForm(field, optional, zone.mrz.fields.dob),
      );
  }
  const labelled = { ...card, labels: card.labels.flatMap((label) => swapped(label)) };
  return licenseNumber(labelled, 'personal_number', { where: 'labelled' });
}

/**
 * Sure where cards print the number as the zone has it (Spain). Sweden's zone has the century of the birth before it, which
 * its cards leave out, and no dash.
 */
function withForm(field: ReadField, optional: string, dob: string | null | undefined): ReadField {
  const born = dob?.replace(/-/g, '');
  if (born && /^\d{12}$/.test(optional) && optional.startsWith(born))
    return { ...field, value: `${optional.slice(2, 8)}-${optional.slice(8)}`, confidence: 0.8 };
  return { ...field, confidence: /^\d{8}[A-Z]$/.test(optional) ? 0.95 : 0.7 };
}

/** The labels as if the person's number were the card's, so that both are read by one rule. */
const swapped = (label: LicenseCard['labels'][number]) =>
  label.element === 'personalNumber' ? [{ ...label, element: 'number' }] : [{ ...label, element: 'other' }];

function printedEndOf({ free }: LicenseCard, optional: string) {
  for (const row of free.rows)
    for (const [i, word] of row.entries())
      for (const words of [[word], row.slice(i, i + 2), row.slice(i, i + 3)]) {
        const value = words
          .map(({ text }) => text)
          .join(words.length > 1 ? ' ' : '')
          .replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
        const bare = value.replace(/[^\p{L}\d]/gu, '').toUpperCase();
        if (bare.length >= 8 && optional.endsWith(bare)) return { value, words };
      }
  return undefined;
}
