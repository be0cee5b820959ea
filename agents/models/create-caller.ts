import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { ChatCaller, OnModelEvent } from './caller.ts';
import { plannerOnly, withPlanner } from './failover.ts';
import { callLimits } from './limits.ts';
import { OllamaChat } from './ollama-chat.ts';
import { createOpenaiModel } from './openai.ts';
import type { ModelSetting } from './setting.ts';

/** The turn graph's way to the model that a setting names, with the planner standing by. One per process: it remembers failures. */
export function createCaller(
  setting: ModelSetting,
  planner: BaseChatModel,
  onEvent: OnModelEvent,
): ChatCaller {
  switch (setting.kind) {
    case 'planner':
      return plannerOnly(planner);
    case 'openai':
      return withPlanner(createOpenaiModel(setting), planner, callLimits(setting), onEvent);
    case 'ollama':
      return withPlanner(new OllamaChat(setting), planner, callLimits(setting), onEvent);
  }
}
