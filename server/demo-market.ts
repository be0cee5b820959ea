import type { Store } from '#store/store.ts';
import { demoMarket } from '#tools/funders/demo-market.ts';

/** What the versions of our own market begin with. */
const ours = 'demo-us-';

/** Loads the invented market where there is none, or an older one of ours; never over a catalogue that was imported. */
export async function addDemoMarket({ catalog, dealers }: Pick<Store, 'catalog' | 'dealers'>): Promise<void> {
  const current = await catalog.load();
  const demo = demoMarket();
  const empty = current.programs.length === 0;
  if (!empty && (!current.version.startsWith(ours) || current.version === demo.catalog.version)) return;
  for (const dealer of demo.dealers) await dealers.put(dealer);
  await catalog.replace(demo.catalog);
}
