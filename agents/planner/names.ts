import type { Lexicon } from './lexicon/lexicon.ts';
import type { Choice, Slots } from './slots.ts';
import { findVehicles, type VehicleMention } from './vehicle-mentions.ts';

/** The slots with the names in a message: the buyer's, the employer's, the car's, and an offer's. */
export function withNames(
  text: string,
  slots: Slots,
  choice: Choice | undefined,
  vehicles: readonly VehicleMention[],
  lexicons: readonly Lexicon[],
): Slots {
  const first = (patterns: readonly RegExp[]) =>
    patterns.map((pattern) => text.match(pattern)?.[1]).find((match) => match !== undefined);
  const name = first(lexicons.flatMap(({ names }) => names)) ?? leadingName(text, slots);
  const employer = first(lexicons.flatMap(({ employers }) => employers));
  const vehicle = vehicles.at(-1)?.words;
  const isCar = name !== undefined && findVehicles(name).length > 0;
  return {
    ...slots,
    ...(name && !isCar ? { name } : {}),
    ...(employer ? { employer } : {}),
    ...(vehicle ? { vehicle } : {}),
    ...(choice ? { choice } : {}),
  };
}

/** "Jane Doe, 2024 RAV4, 72 months, 4k down": two proper words before facts of a deal. */
function leadingName(text: string, slots: Slots): string | undefined {
  const name = text.match(/^\s*(\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?)? \p{Lu}[\p{L}'’-]+)\s*[,:–-]/u)?.[1];
  const greets = name !== undefined && /^(?:new|next|good|hello|hi|hey|dear|ok|the|my)\b/i.test(name);
  return greets || Object.keys(slots).length < 3 ? undefined : name;
}
