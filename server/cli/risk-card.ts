import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { invalidInput } from '#tools/kit/errors.ts';
import { Scorecard } from '#tools/risk/card/scorecard.ts';
import { shippedCards } from '#tools/risk/card/shipped-cards.ts';

/**
 * The scorecard that `--card` means: a shipped one by its name, or the file of one.
 *
 * @throws AppError invalid_input `risk/no_such_card`, `risk/scorecard_invalid`
 */
export async function cardAt(nameOrFile: string): Promise<Scorecard> {
  const artifact = Object.hasOwn(shippedCards, nameOrFile)
    ? shippedCards[nameOrFile]
    : await artifactAt(nameOrFile);
  const parsed = Scorecard.safeParse(artifact);
  if (parsed.success) return parsed.data;
  const problems = z.prettifyError(parsed.error);
  throw invalidInput(
    'risk/scorecard_invalid',
    `${nameOrFile} is no scorecard:\n${problems}`,
    'Correct the artifact.',
  );
}

async function artifactAt(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw invalidInput(
      'risk/no_such_card',
      `${file} is neither a shipped card (${Object.keys(shippedCards).join(', ')}) nor a file with one: ${cause instanceof Error ? cause.message : String(cause)}.`,
      'Give --card the name of a shipped card or the path of an artifact.',
      { cause },
    );
  }
}
