import type { DealDocument } from '../../deals/deal.ts';

/**
 * Under which names a policy shows one of these cars: '' where it covers one car, `vehicles.2.` where it covers several.
 * Undefined when it covers several and none of them is among these.
 */
export function insuredCar({ fields }: DealDocument, vins: readonly string[]): string | undefined {
  if (!fields.some(({ name }) => name.startsWith('vehicles.'))) return '';
  const own = fields.find(
    ({ name, value }) => /^vehicles\.\d+\.vin$/.test(name) && vins.includes(String(value)),
  );
  return own?.name.replace(/vin$/, '');
}

/** Every VIN that a paper shows for a car of its own. */
export const vinsOfPaper = ({ fields }: DealDocument): string[] =>
  fields.filter(({ name }) => /^(?:vehicles\.\d+\.)?vin$/.test(name)).map(({ value }) => String(value));
