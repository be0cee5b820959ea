import type { Dealer } from './channel/dealer.ts';
import type { ReadingCache } from './documents/intake/reading-cache.ts';
import type { SecondReader } from './documents/vision/vision-reader.ts';
import type { Catalog } from './funders/catalog.ts';

/** What tools need of the world, handed to `createTools` once. Reads are of a loaded snapshot, so tools stay pure. */
export interface World {
  /** The catalogue in force. */
  catalog(): Catalog;
  dealer(id: string): Dealer | undefined;
  /** Readings of papers kept by the hash of their bytes; absent: a file is read each time. */
  readonly readings?: ReadingCache;
  /** A model that looks at hard pages; absent: no page leaves the process. */
  readonly vision?: SecondReader;
  documentBytes(id: string): Promise<Uint8Array | undefined>;
}
