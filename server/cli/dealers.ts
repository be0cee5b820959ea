import { openSqliteStore } from '#store/sqlite.ts';
import { dealerStatuses } from '#tools/channel/dealer.ts';
import { readConfig } from '../config.ts';
import { prepareDataFolder } from '../data-folder.ts';
import { ok, parseCommand, runCommand, type Terminal, usageError } from './command.ts';
import { type DealersCall, type DealersValues, dealersOptions, oneName, operator } from './dealers-call.ts';
import { checkCounts } from './dealers-check.ts';
import { importDealers } from './dealers-import.ts';
import { invite } from './dealers-invite.ts';
import { listDealers, showDealer } from './dealers-list.ts';
import { addUser, giveToken } from './dealers-users.ts';

export const dealersHelp = `chauffeur dealers: the registry of dealerships, their people and their invitations

  chauffeur dealers import FILE      loads dealers from CSV or JSON, all of them or none
  chauffeur dealers list             one line each
  chauffeur dealers show ID          one dealer: limits in force and people
  chauffeur dealers suspend ID       its people may read, but neither open nor send
  chauffeur dealers close ID         its people may not sign in
  chauffeur dealers activate ID      ends either
  chauffeur dealers users add        a person who may sign in, with a first key, printed once
  chauffeur dealers users token USER another key for a person, printed once
  chauffeur dealers invite ID        an invitation for a buyer of a dealer, printed once
  chauffeur dealers check            adds lists and counts up anew from the deals and tells what differs

for all:
  --data FOLDER    the data folder (CHAUFFEUR_DATA, or ./data)
  --json           as JSON
  --help           this text

for list:
  --status STATUS  ${dealerStatuses.join(', ')} (all)
  --tier ID        of one tier (all)
  --group NAME     of one group (all)
  --limit N        at most so many lines (50)

for users add:
  --name NAME      needed
  --role ROLE      dealer, customer or staff (dealer)
  --dealer ID      needed but for staff
  --locale LOCALE  en-US, zh-CN or de-DE (en-US)

for users add and users token:
  --days N         how long the key opens the door (no end)

for invite:
  --deal ID        makes this deal the buyer's
  --days N         how long it may wait, at most 60 (14)

for check:
  --mend           writes what the deals say in place of what is kept

CSV has a header with id, name, state, docFee and taxRate, and any of city, tier, status, group, funderIds,
markupMax, creditorAddress, creditorSupervisor, contactName, contactPhone, contactEmail and since. JSON is a list
of dealers, or { "tiers": […], "dealers": […] }. Rates are fractions, money is whole minor units.

A file with a broken row, or counts that differ without --mend, is exit code 1; wrong usage is exit code 2.

  chauffeur dealers import dealers.csv
  chauffeur dealers users add --dealer dealer_1001 --name "Ben Adler"
  chauffeur dealers users add --role staff --name "Kim Novak"
`;

type Verb = (call: DealersCall) => Promise<number>;

const standing =
  (status: (typeof dealerStatuses)[number]): Verb =>
  async (call) => {
    const id = oneName(call, 'Which dealer?');
    await call.store.dealers.setStatus(id, status, { by: operator, at: call.now });
    call.terminal.output.write(`${id} is ${status}.\n`);
    return ok;
  };

interface VerbUse {
  readonly run: Verb;
  /** Options it takes beside those of all. */
  readonly takes: readonly (keyof DealersValues)[];
}

const verbs: Readonly<Record<string, VerbUse>> = {
  import: { run: importDealers, takes: [] },
  list: { run: listDealers, takes: ['status', 'tier', 'group', 'limit'] },
  show: { run: showDealer, takes: [] },
  suspend: { run: standing('suspended'), takes: [] },
  close: { run: standing('closed'), takes: [] },
  activate: { run: standing('active'), takes: [] },
  'users add': { run: addUser, takes: ['name', 'role', 'dealer', 'locale', 'days'] },
  'users token': { run: giveToken, takes: ['days'] },
  invite: { run: invite, takes: ['deal', 'days'] },
  check: { run: checkCounts, takes: ['mend'] },
};

export function dealers(argv: string[], terminal: Terminal): Promise<number> {
  return runCommand(dealersHelp, terminal, async () => {
    const { values, positionals } = parseCommand({
      args: argv,
      options: dealersOptions,
      allowPositionals: true,
    });
    if (values.help) {
      terminal.output.write(dealersHelp);
      return ok;
    }
    const words = positionals[0] === 'users' ? 2 : 1;
    const verb = positionals.slice(0, words).join(' ');
    const use = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    if (!use) throw usageError(`${verb || 'Nothing'} is none of ${Object.keys(verbs).join(', ')}.`);
    refuseOthers(values, use, verb);
    const { dataFolder, key } = readConfig(terminal.env, { data: values.data });
    const folder = prepareDataFolder(dataFolder, key);
    const store = openSqliteStore({ path: folder.databasePath, key: folder.key });
    const now = new Date().toISOString();
    try {
      return await use.run({ store, values, names: positionals.slice(words), terminal, now });
    } finally {
      store.close();
    }
  });
}

function refuseOthers(values: DealersValues, { takes }: VerbUse, verb: string): void {
  const known = new Set<string>(['data', 'json', 'help', ...takes]);
  const other = Object.keys(values).find((name) => !known.has(name));
  if (other !== undefined) throw usageError(`--${other} does not go with ${verb}.`);
}
