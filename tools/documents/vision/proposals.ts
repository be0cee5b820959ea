import { z } from 'zod';
import { visionLimits } from './vision-reader.ts';
import type { WantedField } from './wanted.ts';

/** What a second reader says stands under a name: as printed, and nobody has looked yet whether it does. */
export type Proposals = ReadonlyMap<string, string>;

/**
 * A model's answer as values of the fields that were asked for, and nothing else. An answer that is not one JSON object
 * of them, names another field, or says more than a field may hold is no answer: part of one is not believed.
 *
 * @returns null when it is none
 */
export function proposalsIn(answer: string, wanted: readonly WantedField[]): Proposals | null {
  if (answer.length > visionLimits.answerCharsMax) return null;
  const parsed = answerSchema(wanted).safeParse(jsonIn(answer));
  if (!parsed.success) return null;
  const given = Object.entries(parsed.data).flatMap(([name, value]): [string, string][] => {
    const text = value === null || value === undefined ? '' : String(value).trim();
    return text === '' ? [] : [[name, text]];
  });
  return new Map(given);
}

const Value = z.union([z.string().max(visionLimits.valueCharsMax), z.number()]).nullish();

const answerSchema = (wanted: readonly WantedField[]) =>
  z.strictObject(Object.fromEntries(wanted.map(({ name }) => [name, Value])));

/** The object, bare or in the fence that models like to put around one; undefined for anything else. */
function jsonIn(answer: string): unknown {
  const text = /^\s*```(?:json)?\s*([\s\S]*?)\s*```\s*$/.exec(answer)?.[1] ?? answer;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
