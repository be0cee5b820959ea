import type { CallbackManagerForLLMRun } from '@langchain/core/callbacks/manager';
import type { BaseLanguageModelInput } from '@langchain/core/language_models/base';
import {
  BaseChatModel,
  type BaseChatModelCallOptions,
  type BindToolsInput,
} from '@langchain/core/language_models/chat_models';
import type { AIMessageChunk, BaseMessage } from '@langchain/core/messages';
import type { ChatGenerationChunk, ChatResult } from '@langchain/core/outputs';
import type { Runnable } from '@langchain/core/runnables';
import { convertToOpenAITool } from '@langchain/core/utils/function_calling';
import { chunksOf, type Draft } from './chunks.ts';
import { type BoundTool, forcedCall } from './forced.ts';
import { plan } from './plan.ts';
import { readTranscript } from './transcript.ts';

export interface PlannerCallOptions extends BaseChatModelCallOptions {
  /** Tools in OpenAI's form, as `bindTools` leaves them. */
  readonly tools?: readonly unknown[];
}

/**
 * The embedded planner as a chat model: deterministic, in-process, no key. All it knows is the transcript it is handed;
 * the same transcript gives the same bytes, streamed or not (G20).
 */
export class EmbeddedPlanner extends BaseChatModel<PlannerCallOptions, AIMessageChunk> {
  override lc_serializable = false;

  constructor() {
    super({});
  }

  static override lc_name() {
    return 'EmbeddedPlanner';
  }

  override _llmType() {
    return 'embedded-planner';
  }

  /** A new runnable with the tools; this model stays as it is. */
  override bindTools(
    tools: BindToolsInput[],
    options?: Partial<PlannerCallOptions>,
  ): Runnable<BaseLanguageModelInput, AIMessageChunk, PlannerCallOptions> {
    return this.withConfig({ ...options, tools: tools.map((tool) => convertToOpenAITool(tool)) });
  }

  override async _generate(messages: BaseMessage[], options: this['ParsedCallOptions']): Promise<ChatResult> {
    options.signal?.throwIfAborted();
    const [first, ...rest] = chunksOf(draft(messages, options), messages);
    const whole = rest.reduce((all, chunk) => all.concat(chunk), first!);
    return { generations: [{ text: whole.text, message: whole.message }] };
  }

  override async *_streamResponseChunks(
    messages: BaseMessage[],
    options: this['ParsedCallOptions'],
    runManager?: CallbackManagerForLLMRun,
  ): AsyncGenerator<ChatGenerationChunk> {
    options.signal?.throwIfAborted();
    for (const chunk of chunksOf(draft(messages, options), messages)) {
      options.signal?.throwIfAborted();
      yield chunk;
      await runManager?.handleLLMNewToken(chunk.text, undefined, undefined, undefined, undefined, { chunk });
    }
  }
}

/** What the planner says or calls, by the caller's options: tools, `tool_choice`, stop words. */
function draft(
  messages: readonly BaseMessage[],
  options: Pick<PlannerCallOptions, 'tools' | 'tool_choice' | 'stop'>,
): Draft {
  const transcript = readTranscript(messages);
  const tools = boundTools(options.tools ?? []);
  const choice = toolChoice(options.tool_choice, tools);
  const forced = tools.find(({ name }) => name === choice);
  if (forced) {
    const planned = plan(transcript, [forced.name]);
    return { text: '', calls: 'calls' in planned ? planned.calls : [forcedCall(transcript, forced)] };
  }
  const planned = plan(transcript, choice === 'none' ? [] : tools.map(({ name }) => name));
  if ('calls' in planned) return { text: '', calls: planned.calls };
  const [first] = tools;
  if (choice === 'any' && first) return { text: '', calls: [forcedCall(transcript, first)] };
  return { text: untilStop(planned.text, options.stop ?? []), calls: [] };
}

function boundTools(tools: readonly unknown[]): BoundTool[] {
  return tools.flatMap((tool) => {
    const { name, parameters } =
      (tool as { function?: { name?: string; parameters?: { properties?: object } } }).function ?? {};
    return name ? [{ name, properties: Object.keys(parameters?.properties ?? {}) }] : [];
  });
}

/** `none`, `any`, `auto` or the tool insisted on. One bound tool that is none of ours asks for structured output. */
function toolChoice(choice: PlannerCallOptions['tool_choice'], tools: readonly BoundTool[]): string {
  if (choice === undefined) return tools.length === 1 && !ours.has(tools[0]!.name) ? tools[0]!.name : 'auto';
  if (typeof choice === 'string') return choice === 'required' ? 'any' : choice;
  return String((choice as { function?: { name?: string } }).function?.name ?? 'auto');
}

const ours: ReadonlySet<string> = new Set(
  'open_deal update_deal find_vehicles parse_document verify_documents score_risk find_path_to_yes check_affordability find_funders compare_offers record_markup_exception structure_deal review_jacket prepare_notice issue_notice quote_payment build_schedule compare_financing quote_payoff solve_financing compare_rates show_legal_rates disclose_terms submit_application request_human'.split(
    ' ',
  ),
);

function untilStop(text: string, stops: readonly string[]): string {
  const at = stops.map((stop) => text.indexOf(stop)).filter((index) => index >= 0);
  return at.length > 0 ? text.slice(0, Math.min(...at)) : text;
}
