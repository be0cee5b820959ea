import type { Store } from '#store/store.ts';
import { sha256 } from '#tools/kit/canonical.ts';
import type { Principal } from '#tools/kit/principal.ts';
import type { Scenario } from './scenario.ts';

type Paper = Scenario['documents'][number];

/** Uploads the papers of a scenario as the person of the conversation would. */
export async function putPapers(store: Store, scenario: Scenario, principal: Principal): Promise<void> {
  for (const paper of scenario.documents) {
    const bytes = await makePaper(paper);
    const document = {
      id: paper.id,
      ownerId: principal.id,
      dealerId: principal.dealerId ?? null,
      dealId: null,
      sha256: sha256(bytes),
      mediaType: 'application/pdf',
      bytes: bytes.length,
      uploadedAt: `${scenario.world.today}T14:00:00.000Z`,
    };
    await store.documents.put(document, bytes);
  }
}

/**
 * A PDF with a real text layer: the invented buyer's own paper, with what the scenario changes. The maker is loaded only when a
 * scenario has papers, since it needs a development package.
 *
 * @throws Error for a key that the paper does not have, so that a misspelt one cannot go unnoticed
 */
async function makePaper({ id, paper, with: changed }: Paper): Promise<Uint8Array> {
  const make = await import('#tools/documents/testing/make-paper.ts');
  const sample = await import('#tools/documents/testing/sample-jacket.ts');
  const filled = <T extends object>(own: T): T => {
    const unknown = Object.keys(changed).filter((key) => key !== 'planted' && !(key in own));
    if (unknown.length > 0) throw new Error(`${id}: a ${paper} has no ${unknown.join(', ')}.`);
    return { ...own, ...changed } as T;
  };
  switch (paper) {
    case 'pay_stub':
      return make.makePayStub(filled(sample.samplePayStub));
    case 'credit_application':
      return make.makeCreditApplication(filled(sample.sampleCreditApplication));
    case 'buyers_order':
      return make.makeBuyersOrder(filled(sample.sampleBuyersOrder));
    case 'insurance':
      return make.makeInsuranceBinder(filled(sample.sampleInsuranceBinder));
  }
}
