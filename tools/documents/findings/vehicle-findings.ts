import type { DealDocument } from '../../deals/deal.ts';
import { modelYears, vinHolds } from '../codes/vin.ts';
import { compareNames } from '../values/names.ts';
import { fieldNamed, textOfField } from './document-fields.ts';
import { type Finding, noteOf } from './finding.ts';

/** What one paper says against the car it names: a wrong check digit, a model year that its VIN does not have. */
export function vinOwnFindings(document: DealDocument): Finding[] {
  return carsOf(document).flatMap(({ vin, year }): Finding[] => {
    if (!vin) return [];
    if (!vinHolds(vin)) return [{ code: 'vin_check_digit', documents: [document.id], note: vin }];
    const fits = !year || !/^[1-5]/.test(vin) || modelYears(vin).includes(Number(year));
    return fits ? [] : [{ code: 'vin_year_differs', documents: [document.id], note: `${vin} · ${year}` }];
  });
}

/** The car under plain names, or each under `vehicles.0`, `vehicles.1` … */
function carsOf(document: DealDocument) {
  const prefixes = new Set(document.fields.map(({ name }) => /^vehicles\.\d+\./.exec(name)?.[0] ?? ''));
  return [...prefixes].map((prefix) => ({
    vin: textOfField(document, `${prefix}vin`),
    year: textOfField(document, `${prefix}year`),
  }));
}

/** Two VINs for one car, on pages of one paper or on papers of one file. */
export function vinBetweenPagesFindings(documents: readonly DealDocument[]): Finding[] {
  const vins = new Set(
    documents.flatMap(({ fields }) =>
      fields
        .filter(({ name }) => name === 'vin' || name.startsWith('other_vins.'))
        .map(({ value }) => String(value)),
    ),
  );
  if (vins.size < 2) return [];
  return [
    { code: 'vin_differs_between_pages', documents: documents.map(({ id }) => id), note: noteOf([...vins]) },
  ];
}

/** A policy that leaves the car itself uncovered cannot secure a loan on it. */
export function collisionFindings(paper: DealDocument): Finding[] {
  return fieldNamed(paper, 'collision_covered')?.value === false
    ? [{ code: 'no_collision_coverage', documents: [paper.id] }]
    : [];
}

/** The letter goes to somebody whom the policy does not name. */
export function addresseeFindings(paper: DealDocument): Finding[] {
  const addressee = textOfField(paper, 'addressee');
  const insured = paper.fields
    .filter(({ name }) => /^named_insured(?:\.\d+)?$/.test(name))
    .map(({ value }) => String(value));
  if (!addressee || insured.length === 0) return [];
  const stranger = insured.every(
    (name) => compareNames(withoutTitle(name), withoutTitle(addressee)) === 'different',
  );
  return stranger
    ? [{ code: 'addressee_not_named_insured', documents: [paper.id], note: noteOf([addressee, ...insured]) }]
    : [];
}

const withoutTitle = (name: string) => name.replace(/^(?:mr|mrs|ms|miss|dr)\.? /i, '');

/** Somebody still has a claim on the car that the title shows. */
export function lienFindings(title: DealDocument): Finding[] {
  const holder = textOfField(title, 'lienholder');
  return holder && fieldNamed(title, 'lien_released')?.value === false
    ? [{ code: 'lien_open', documents: [title.id], note: holder.slice(0, 120) }]
    : [];
}
