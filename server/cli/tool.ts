import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { AnyTool } from '#tools/kit/define-tool.ts';
import { AppError, invalidInput, reportError } from '#tools/kit/errors.ts';
import type { Principal } from '#tools/kit/principal.ts';
import { principalOf } from '../auth.ts';
import { readConfig } from '../config.ts';
import { createLogger } from '../log.ts';
import { type Chauffeur, openChauffeur } from '../open-chauffeur.ts';
import { failed, ok, parseCommand, runCommand, type Terminal, usageError, wrongUsage } from './command.ts';

export const toolHelp = `chauffeur tool NAME: call one tool, JSON on standard input, JSON on standard output

  --list            every tool with its schemas, as JSON
  --batch           one JSON object a line in, one a line out, in the same order
  --as USER_ID      who calls (dealer_ben)
  --approve         you have checked the terms; needed by tools that bind someone
  --request-id ID   calls with the same id have their effect once
  --data FOLDER     where the database is (CHAUFFEUR_DATA, ./data)
  --help            this text

A failure is {"error":{"kind","code","message","fix"}} and exit code 1; wrong usage is exit code 2.

  echo '{"price":2500000,"downPayment":300000,"termMonths":60}' | chauffeur tool quote_payment
`;

const options = {
  list: { type: 'boolean' },
  batch: { type: 'boolean' },
  as: { type: 'string', default: 'dealer_ben' },
  approve: { type: 'boolean' },
  'request-id': { type: 'string' },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export function tool(argv: string[], terminal: Terminal): Promise<number> {
  return runCommand(toolHelp, terminal, async () => {
    const { values, positionals } = parseCommand({ args: argv, options, allowPositionals: true });
    if (values.help) {
      terminal.output.write(toolHelp);
      return ok;
    }
    const [name, ...others] = positionals;
    if (others.length > 0) throw usageError(`One tool at a time; ${others[0]} is one too many.`);
    if (name === undefined && !values.list) throw usageError('Which tool? --list names them.');
    const config = readConfig(terminal.env, { data: values.data, model: 'planner' });
    const chauffeur = await openChauffeur(config, createLogger(config.logLevel));
    try {
      if (name === undefined) return listTools(chauffeur.tools, terminal);
      if (!chauffeur.tools.some((known) => known.name === name))
        return unknownTool(name, chauffeur, terminal);
      const principal = await principalNamed(values.as, chauffeur);
      const caller = { name, principal, approve: values.approve ?? false, chauffeur };
      const requestId = values['request-id'] ?? randomUUID();
      return values.batch
        ? await batch(caller, requestId, terminal)
        : await single(caller, requestId, terminal);
    } finally {
      chauffeur.store.close();
    }
  });
}

interface Caller {
  readonly name: string;
  readonly principal: Principal;
  readonly approve: boolean;
  readonly chauffeur: Chauffeur;
}

async function single(caller: Caller, requestId: string, { input, output }: Terminal): Promise<number> {
  const answer = await call(caller, requestId, await text(input));
  output.write(`${JSON.stringify(answer.body, null, 2)}\n`);
  return answer.code;
}

/** Line by line, so that a million lines need no more memory than one. */
async function batch(caller: Caller, requestId: string, { input, output }: Terminal): Promise<number> {
  let [line, worst] = [0, ok];
  for await (const json of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (json.trim() === '') continue;
    const { body, code } = await call(caller, `${requestId}:${line}`, json);
    worst = Math.max(worst, code);
    if (!output.write(`${JSON.stringify(body)}\n`)) await drained(output);
  }
  return worst;
}

const drained = (output: NodeJS.WritableStream) => new Promise((resolve) => output.once('drain', resolve));

async function call({ name, principal, approve, chauffeur }: Caller, requestId: string, json: string) {
  try {
    const input = parseInput(json);
    const body = await chauffeur.assistant.callTool({ tool: name, input, principal, requestId, approve });
    return { body, code: ok };
  } catch (error) {
    return { body: { error: reportError(error) }, code: failed };
  }
}

function parseInput(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw invalidInput(
      'tool/malformed_json',
      'The input is not JSON.',
      'Send one JSON object; {} when there is nothing to say.',
    );
  }
}

function listTools(tools: readonly AnyTool[], { output }: Terminal): number {
  const schema = (of: z.ZodType, io: 'input' | 'output') =>
    z.toJSONSchema(of, { io, unrepresentable: 'any' });
  const list = tools.map(({ name, description, effect, roles, input, output: result }) => ({
    name,
    description,
    effect,
    roles,
    input: schema(input, 'input'),
    output: schema(result, 'output'),
  }));
  output.write(`${JSON.stringify(list, null, 2)}\n`);
  return ok;
}

function unknownTool(name: string, { tools }: Chauffeur, { output }: Terminal): number {
  const fix = `Use one of: ${tools.map((known) => known.name).join(', ')}.`;
  const error = new AppError('not_found', 'tools/not_found', `There is no tool called ${name}.`, fix);
  output.write(`${JSON.stringify({ error: reportError(error) }, null, 2)}\n`);
  return wrongUsage;
}

export async function principalNamed(id: string, { store }: Pick<Chauffeur, 'store'>): Promise<Principal> {
  const user = await store.users.get(id);
  if (user) return principalOf(user);
  const known = (await store.users.list()).map((each) => each.id).join(', ') || 'none';
  throw usageError(`There is no user ${id}. Known users: ${known}.`);
}
