import { type DealDocument, known } from '../../deals/deal.ts';
import { textOfField } from '../../documents/findings/document-fields.ts';
import { insuredCar, vinsOfPaper } from '../../documents/findings/insured-car.ts';
import type { Funder } from '../catalog.ts';
import { type Defect, defectOf } from './defect.ts';
import { namesFunder } from './funder-named.ts';
import type { JacketFile } from './jacket-file.ts';
import { placesOnPaper } from './places.ts';

/** A policy that names somebody else than the funder as lienholder. One that names nobody is a finding of its own. */
export function lienholderDefects(policy: DealDocument, { deal }: JacketFile, funder: Funder): Defect[] {
  const others = deal.documents.filter(({ kind }) => kind !== 'proof_of_insurance').flatMap(vinsOfPaper);
  const car = insuredCar(policy, [known(deal, 'vehicle.vin') ?? '', ...others]) ?? '';
  const names = [`${car}lienholder`, 'lienholder'];
  const printed = names.flatMap((name) => textOfField(policy, name) ?? [])[0];
  if (printed === undefined || namesFunder(printed, funder.name)) return [];
  return [
    defectOf('lienholder_not_funder', 'stip:proof_of_insurance', {
      stip: 'proof_of_insurance',
      documents: [policy.id],
      evidence: placesOnPaper(policy, names).slice(0, 1),
      expected: funder.name,
      note: printed.slice(0, 120),
    }),
  ];
}
