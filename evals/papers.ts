import type { Store } from '#store/store.ts';
import type { Principal } from '#tools/kit/principal.ts';
import type { Scenario } from './scenario.ts';

/** Uploads the papers of a scenario as the person of the conversation would. */
export async function putPapers(_store: Store, scenario: Scenario, _principal: Principal): Promise<void> {
  for (const { id } of scenario.documents) throw new Error(`The paper ${id} cannot be made yet.`);
}
