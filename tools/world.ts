import type { Dealer } from './channel/dealer.ts';
import type { Catalog } from './funders/catalog.ts';

/** What tools need of the world, handed to `createTools` once. Reads are of a loaded snapshot, so tools stay pure. */
export interface World {
  /** The catalogue in force. */
  catalog(): Catalog;
  dealer(id: string): Dealer | undefined;
  documentBytes(id: string): Promise<Uint8Array | undefined>;
}
