import { openSqliteStore } from '#store/sqlite.ts';
import { demoWorld, putScoredDeal } from './offered-deal.ts';
import { maya, stage } from './stage.ts';
import { submitter } from './submitter.ts';

/**
 * A process that dies in the middle of a submission: after its effect is in the ledger and before LangGraph has written
 * the checkpoint. Arguments: database file, key in hex, where to die (`after-effect` or `before-effect`).
 */
const [path, key, where] = process.argv.slice(2);
const store = openSqliteStore({ path: path ?? '', key: Buffer.from(key ?? '', 'hex') });
const world = demoWorld();
await putScoredDeal(store, world, 'deal_1', maya.id);
const { assistant: plain } = stage(submitter(''), { world, store });
await plain.callTool({
  tool: 'find_funders',
  input: { dealId: 'deal_1' },
  principal: maya,
  requestId: 'seed',
});
const offerId = (await store.deals.get('deal_1'))?.offers?.offers[0]?.id ?? '';
const { deps } = stage(submitter(offerId), { world, store });
const { assistant } = stage(submitter(offerId), {
  world,
  store,
  execute: async (call) => {
    if (where === 'after-effect') await deps.execute(call);
    process.kill(process.pid, 'SIGKILL');
    return new Promise(() => {});
  },
});
const { id } = await assistant.openConversation(maya, { locale: 'en-US', dealId: 'deal_1' });
const result = await assistant.takeTurn(
  { conversationId: id, principal: maya, text: 'Send it', attachments: [] },
  () => {},
);
process.stdout.write(`${id}\n`);
await assistant.decide(
  { approvalId: result.approval?.id ?? '', principal: maya, decision: 'approved' },
  () => {},
);
