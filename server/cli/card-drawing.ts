import type { z } from 'zod';
import type { Speech } from './speech.ts';

/** `few`: enough to go on with; `all`: every line there is. */
export type Rows = 'few' | 'all';

/** How a kind of card becomes lines of text. */
export interface Drawing {
  readonly kind: string;
  /** @returns undefined when the data is of another shape */
  readonly draw: (data: unknown, speech: Speech, rows: Rows) => string[] | undefined;
}

export function drawing<S extends z.ZodType>(
  kind: string,
  schema: S,
  lines: (data: z.output<S>, speech: Speech, rows: Rows) => string[],
): Drawing {
  return {
    kind,
    draw: (data, speech, rows) => {
      const read = schema.safeParse(data);
      return read.success ? lines(read.data, speech, rows) : undefined;
    },
  };
}

export const left = (title: string) => ({ title, align: 'left' }) as const;
export const right = (title: string) => ({ title, align: 'right' }) as const;
export const leftOut = (n: number, words: (n: number) => string): string[] => (n > 0 ? [words(n)] : []);
export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
