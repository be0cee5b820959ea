import { claimId, type OfferView, type VehicleView } from './results.ts';
import type { State } from './state.ts';

/** The offer a person means: the only one, the one named or pointed at, the cheapest; undefined when unclear. */
export function chosenOffer({ offers, ranked, latest, claims }: State): OfferView | undefined {
  const list = offers?.offers ?? [];
  const choice = latest?.slots.choice;
  if (!choice || choice.by === 'cheapest') return list[0];
  const shown = ranked ?? list;
  if (choice.by === 'place') return shown[choice.place - 1];
  if (choice.by === 'last') return shown.at(-1);
  return list.find(({ funder }) => claims[claimId(funder)]?.value === choice.funder);
}

/** The car a person means by its place in the list, or the only one listed. */
export function chosenVehicle({ vehicles, latest }: State): VehicleView | undefined {
  const choice = latest?.slots.choice;
  if (choice?.by === 'place') return vehicles[choice.place - 1];
  if (choice?.by === 'last') return vehicles.at(-1);
  if (choice?.by === 'cheapest') return undefined;
  return vehicles.length === 1 ? vehicles[0] : undefined;
}
