import { readCurl } from './curl.ts';
import type { Demo } from './demo.ts';
import { compactJson, sameIds, shortened } from './print.ts';

const ITEMS_MAX = 1;
const EVENTS_OF_A_KIND_MAX = 2;
const LINE_MAX = 180;

/** A command, and the block right after it that says what it answered. `keep:` names the members that are shown. */
const EXAMPLE =
  /(?:<!-- keep: (?<keep>.*?) -->\n)?```sh\n(?<command>(?:curl|echo) [^`]*?)\n```\n\n```(?:json|text)\n[^`]*?```/g;

/** Runs every command of a document that has its answer after it, in order, and puts the real answers there. */
export async function withRealAnswers(markdown: string, demo: Demo): Promise<string> {
  const variables: Record<string, string> = {
    DEALER: demo.keyOf('dealer_ben'),
    CUSTOMER: demo.keyOf('customer_maya'),
    STAFF: demo.keyOf('staff_kim'),
  };
  const parts: string[] = [];
  let from = 0;
  for (const match of markdown.matchAll(EXAMPLE)) {
    const { keep, command = '' } = match.groups ?? {};
    const { kind, text } = command.startsWith('curl')
      ? await answerOf(command, keep, demo, variables)
      : await toolAnswer(command, demo);
    const before = keep === undefined ? '' : `<!-- keep: ${keep} -->\n`;
    const example = `${before}\`\`\`sh\n${command}\n\`\`\`\n\n\`\`\`${kind}\n${text}\n\`\`\``;
    parts.push(markdown.slice(from, match.index), example);
    from = match.index + match[0].length;
  }
  return sameIds(parts.join('') + markdown.slice(from));
}

export const countExamples = (markdown: string): number => [...markdown.matchAll(EXAMPLE)].length;

interface Answer {
  readonly kind: 'json' | 'text';
  readonly text: string;
}

async function answerOf(
  command: string,
  keep: string | undefined,
  { app }: Demo,
  variables: Record<string, string>,
): Promise<Answer> {
  const { path, init } = readCurl(command, variables);
  const response = await app.request(path, init);
  const body = await response.text();
  if (response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
    remember(variables, 'APPROVAL', /"approval":\{"id":"([^"]+)"/.exec(body)?.[1]);
    remember(variables, 'DEAL', /"dealId":"(deal_\w+)"/.exec(body)?.[1]);
    return { kind: 'text', text: eventsShown(body) };
  }
  const answer = JSON.parse(body) as Record<string, unknown>;
  if (response.status === 201) {
    remember(variables, path.includes('documents') ? 'DOCUMENT' : 'CONVERSATION', answer.id);
  }
  remember(variables, 'DEAL', answer.dealId ?? undefined);
  return { kind: 'json', text: compactJson(shortened(only(answer, keep), ITEMS_MAX)) };
}

function remember(variables: Record<string, string>, name: string, value: unknown): void {
  if (typeof value === 'string') variables[name] = value;
}

function only(answer: Record<string, unknown>, keep: string | undefined): Record<string, unknown> {
  if (keep === undefined) return answer;
  const names = keep.split(', ');
  const missing = names.filter((name) => !(name in answer));
  if (missing.length > 0)
    throw new Error(`The answer has no ${missing.join(', ')}: ${JSON.stringify(answer)}`);
  return Object.fromEntries(names.map((name) => [name, answer[name]]));
}

/** The first events of each kind as they are sent, long ones cut; a `…` stands for what is left out. */
function eventsShown(body: string): string {
  const seen = new Map<string, number>();
  const blocks = body.split('\n\n').filter((block) => block.includes('data: '));
  const shown = blocks.map((block) => {
    const type = /^event: (.*)$/m.exec(block)?.[1] ?? '';
    const count = (seen.get(type) ?? 0) + 1;
    seen.set(type, count);
    return count > EVENTS_OF_A_KIND_MAX ? '…' : block.trim().split('\n').map(cut).join('\n');
  });
  return shown.filter((block, i) => block !== '…' || shown[i - 1] !== '…').join('\n\n');
}

const cut = (line: string): string => (line.length > LINE_MAX ? `${line.slice(0, LINE_MAX)}…` : line);

/** `echo 'JSON' | node dist/chauffeur.js tool NAME`, as the command line answers it. */
async function toolAnswer(command: string, { chauffeur }: Demo): Promise<Answer> {
  const [, json, tool] = /^echo '(.*)' \| node dist\/chauffeur\.js tool (\w+)$/s.exec(command) ?? [];
  if (json === undefined || tool === undefined) throw new Error(`Not a tool call: ${command}`);
  const principal = { id: 'dealer_ben', role: 'dealer', dealerId: 'dealer_1' } as const;
  const call = { tool, input: JSON.parse(json) as unknown, principal, requestId: 'documents' };
  return { kind: 'json', text: JSON.stringify(await chauffeur.assistant.callTool(call), null, 2) };
}
