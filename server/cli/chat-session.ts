import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { OnEvent } from '#agents/assistant-types.ts';
import type { ApprovalCard } from '#agents/turn/events.ts';
import type { Conversation, User } from '#store/records.ts';
import { paperMediaType } from '#tools/documents/intake/file-format.ts';
import { sha256 } from '#tools/kit/canonical.ts';
import { invalidInput, reportError } from '#tools/kit/errors.ts';
import { principalOf } from '../auth.ts';
import { DOCUMENT_BYTES_MAX } from '../body-guards.ts';
import type { Chauffeur } from '../open-chauffeur.ts';
import type { CardShown } from './chat-cards.ts';
import { showApproval, showEvent, showMore } from './chat-view.ts';
import { usageError } from './command.ts';
import { createSpeech, type Speech } from './speech.ts';

/** The next line, or undefined when there are no more. */
export type ChatLine = (prompt: string) => Promise<string | undefined>;

interface Talk {
  readonly user: User;
  readonly conversation: Conversation;
  readonly speech: Speech;
}

/** A conversation in the terminal: what the page does, with the same events, approvals and store. */
export function createChat(
  chauffeur: Pick<Chauffeur, 'assistant' | 'store' | 'live' | 'phrases' | 'currency' | 'now'>,
  output: NodeJS.WritableStream,
  nextLine: ChatLine,
) {
  const { assistant, store, live, phrases, currency, now } = chauffeur;
  let attachments: string[] = [];
  /** The latest of each kind. */
  let cards: CardShown[] = [];

  async function startAs(who: string): Promise<Talk> {
    const users = await store.users.list();
    const user = users.find(({ id }) => id === who) ?? users.find(({ role }) => role === who);
    if (!user)
      throw usageError(`There is no user or role ${who}. Users: ${users.map(({ id }) => id).join(', ')}.`);
    const conversation = await assistant.openConversation(principalOf(user), { locale: user.locale });
    [attachments, cards] = [[], []];
    output.write(`You are ${user.name} (${user.id}). /help says what you can type.\n`);
    return { user, conversation, speech: createSpeech({ locale: conversation.locale, currency, phrases }) };
  }

  /** Shows and stores every event; then asks for the approval that came with them, if one did. */
  async function listen(talk: Talk, work: (onEvent: OnEvent) => Promise<unknown>): Promise<void> {
    const keep = live.append(talk.conversation.id);
    let waiting: ApprovalCard | undefined;
    await work(async (event) => {
      await keep(event);
      if (event.type === 'approval') waiting = event.approval;
      if (event.type === 'decided') waiting = undefined;
      if (event.type === 'card') cards = [...cards.filter(({ kind }) => kind !== event.kind), event];
      output.write(showEvent(event, talk.speech));
    });
    if (waiting) await askApproval(talk, waiting);
  }

  async function askApproval(talk: Talk, approval: ApprovalCard): Promise<void> {
    const { words } = talk.speech;
    output.write(showApproval(approval, talk.speech));
    for (let tries = 0; tries < 3; tries++) {
      const answer = (await nextLine(words.approve))?.trim().toLowerCase();
      if (answer === undefined) return;
      const decision = /^(y|yes|j|ja|是|同意|批准)$/.test(answer)
        ? 'approved'
        : /^(n|no|nein|否|不)$/.test(answer)
          ? 'rejected'
          : undefined;
      if (!decision) continue;
      const principal = principalOf(talk.user);
      return listen(talk, (onEvent) =>
        assistant.decide({ approvalId: approval.id, principal, decision }, onEvent),
      );
    }
    output.write(`${words.undecided}\n`);
  }

  async function attach({ user }: Talk, path: string): Promise<void> {
    const { size } = await stat(path).catch(() => {
      throw invalidInput('chat/no_file', `There is no file ${path}.`, 'Give the path of a PDF or a picture.');
    });
    if (size > DOCUMENT_BYTES_MAX)
      throw invalidInput('chat/too_large', 'A paper may have 10 MB.', 'Attach a smaller one.');
    const bytes = await readFile(path);
    const id = `doc_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
    const owner = { ownerId: user.id, dealerId: user.dealerId, dealId: null };
    const mediaType = await paperMediaType(bytes);
    if (!mediaType)
      throw invalidInput('chat/no_paper', `${basename(path)} is no paper.`, 'Attach a PDF or a picture.');
    const content = { sha256: sha256(bytes), mediaType, bytes: bytes.length };
    await store.documents.put({ id, ...owner, ...content, uploadedAt: now() }, bytes);
    attachments.push(id);
    output.write(`${basename(path)} goes with your next message.\n`);
  }

  async function say(talk: Talk, text: string): Promise<void> {
    const principal = principalOf(talk.user);
    const turn = { conversationId: talk.conversation.id, principal, text, attachments };
    attachments = [];
    await listen(talk, (onEvent) => assistant.takeTurn(turn, onEvent));
  }

  /** @returns the talk to go on with, or undefined to end */
  async function answer(talk: Talk, line: string): Promise<Talk | undefined> {
    const [, command, rest = ''] = line.match(/^\/(\w+)\s*(.*)$/) ?? [];
    if (command === 'quit' || command === 'exit') return undefined;
    if (command === 'as') return startAs(rest.trim());
    if (command === 'more') output.write(showMore(cards, talk.speech));
    else if (command === 'attach') await attach(talk, rest.trim());
    else if (command !== undefined) output.write(commands);
    else if (line !== '' || attachments.length > 0) await say(talk, line);
    return talk;
  }

  async function run(who: string): Promise<void> {
    let talk: Talk | undefined = await startAs(who);
    while (talk) {
      const line = await nextLine('\n> ');
      if (line === undefined) return;
      const current: Talk = talk;
      talk = await answer(current, line.trim()).catch((error: unknown) => {
        output.write(`${whatWentWrong(error)}\n`);
        return current;
      });
    }
  }

  return { run };
}

const commands = `/attach FILE   add a PDF or a picture to your next message
/more          every line of the latest offers and schedule
/as WHO        start over as another user (customer_chen) or role (dealer)
/quit          end
`;

function whatWentWrong(error: unknown): string {
  if (error instanceof Error && error.name === 'UsageError') return error.message;
  const { message, fix } = reportError(error);
  return `${message} ${fix}`;
}
