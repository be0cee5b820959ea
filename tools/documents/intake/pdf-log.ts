import { passedOver } from './skip-images.ts';

/** What PDF.js says while it works: the only place where it tells that a page was read in part. */
export interface PdfLog {
  /** The page's drawing operators were read to their end; without it an error cut them off. */
  finished(page: number): boolean;
  /** Images and parts that were left out: too large, in an unknown coding, or wrong. */
  missing(): number;
}

const leftOut =
  /ignoring (XObject|errors|inline|pattern|shading)|was removed|Unable to decode|failed to initialize/i;

/** The level at which PDF.js says all of it. */
export const logLevel = 5;

/** Listens to PDF.js from now on, instead of the console of this process, until the next call. */
export function listenToPdf(): PdfLog {
  const finished = new Set<number>();
  let missing = 0;
  const hear = (said: unknown) => {
    if (typeof said !== 'string') return;
    const page = /^Info: page=(\d+) - getOperatorList: time=/.exec(said)?.[1];
    if (page !== undefined) finished.add(Number(page));
    if (leftOut.test(said) && !passedOver.test(said)) missing++;
  };
  console.log = console.info = console.warn = hear;
  return { finished: (page) => finished.has(page), missing: () => missing };
}
