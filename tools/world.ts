import type { Dealer } from './channel/dealer.ts';
import type { DealerRecord } from './channel/dealer-record.ts';
import type { ReadingCache } from './documents/intake/reading-cache.ts';
import type { SecondReader } from './documents/vision/vision-reader.ts';
import type { Catalog } from './funders/catalog.ts';
import type { Sent } from './funders/match.ts';
import type { Program } from './funders/program.ts';
import type { IsoDate } from './kit/units.ts';

/** What tools need of the world, handed to `createTools` once. Reads are of a loaded snapshot, so tools stay pure. */
export interface World {
  /** The catalogue in force. */
  catalog(): Catalog;
  dealer(id: string): Dealer | undefined;
  /** How a dealership's deals went so far; absent, or undefined: nothing is known. */
  dealerRecord?(dealerId: string): DealerRecord | undefined;
  /** Contracts sent to a program and to its funder on the day and in its month; absent: none were. */
  sent?(program: Pick<Program, 'id' | 'funderId'>, today: IsoDate): Sent;
  /** Readings of papers kept by the hash of their bytes; absent: a file is read each time. */
  readonly readings?: ReadingCache;
  /** A model that looks at hard pages; absent: no page leaves the process. */
  readonly vision?: SecondReader;
  documentBytes(id: string): Promise<Uint8Array | undefined>;
}
