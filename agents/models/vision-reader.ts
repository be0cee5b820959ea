import { AIMessage, HumanMessage, SystemMessage } from '@langchain/core/messages';
import { loadPrompt, renderPrompt } from '#prompts/load.ts';
import type { VisionReader, VisionRequest } from '#tools/documents/vision/vision-reader.ts';
import { visionLimits } from '#tools/documents/vision/vision-reader.ts';
import type { OnModelEvent } from './caller.ts';
import { createCircuit } from './circuit.ts';
import { textOf } from './gather.ts';
import { insist } from './insist.ts';
import { type CallLimits, callLimits } from './limits.ts';
import { OllamaChat } from './ollama-chat.ts';
import { createOpenaiModel } from './openai.ts';
import type { VisionSetting } from './setting.ts';

/**
 * A second reader of pages on the model that a setting names. One per process: a model that failed is left alone for a
 * while. What it answers is handed on unread; a picture goes to that model's server and nowhere else.
 */
export function createVisionReader(setting: VisionSetting, onEvent: OnModelEvent): VisionReader {
  const model = setting.kind === 'openai' ? createOpenaiModel(setting) : new OllamaChat(setting);
  const limits: CallLimits = { ...callLimits(setting), charsMax: visionLimits.answerCharsMax };
  const circuit = createCircuit({ failures: limits.circuitFailures, openMs: limits.circuitOpenMs }, Date.now);
  return async (page, signal) => {
    if (!circuit.enter()) return { ok: false, code: 'circuit_open' };
    const started = Date.now();
    const request = {
      model,
      messages: messagesFor(page),
      tools: [],
      deadline: started + limits.totalMs,
      signal,
    };
    const { outcome, attempts } = await insist(request, limits, onEvent).catch((error) => {
      circuit.failed();
      throw error;
    });
    const ms = Date.now() - started;
    if (outcome instanceof AIMessage) {
      circuit.succeeded();
      onEvent({ type: 'answered', attempts, ms });
      return { ok: true, text: textOf(outcome) };
    }
    circuit.failed();
    onEvent({ type: 'fell_back', code: outcome.code, detail: outcome.detail, attempts, ms });
    return { ok: false, code: outcome.code };
  };
}

/** The question, and the picture as part of the message: no address that a server would have to fetch. */
function messagesFor({ png, kind, wanted }: VisionRequest) {
  const fields = wanted.map(({ name, what }) => `- ${name}: ${what}`).join('\n');
  const question = renderPrompt(loadPrompt('second-reader'), { kind: kind.replaceAll('_', ' '), fields });
  const url = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  return [
    new SystemMessage(question),
    new HumanMessage({
      content: [
        { type: 'text', text: 'The page:' },
        { type: 'image_url', image_url: { url } },
      ],
    }),
  ];
}
