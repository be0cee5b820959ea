import type { Store } from '#store/store.ts';
import { demoMarket } from '#tools/funders/demo-market.ts';

/** Loads the invented market where there is none, or an older one of ours; never over a real catalogue. */
export async function addDemoMarket({ catalog, dealers }: Pick<Store, 'catalog' | 'dealers'>): Promise<void> {
  const current = await catalog.load();
  const demo = demoMarket();
  const empty = current.programs.length === 0;
  if (!empty && (!current.invented || current.version === demo.catalog.version)) return;
  for (const dealer of demo.dealers) await dealers.put(dealer);
  await catalog.replace(demo.catalog);
}
