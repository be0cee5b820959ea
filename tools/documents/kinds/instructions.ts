/** Text that speaks to a program instead of a reader. It is reported and otherwise means nothing. */
const instructions =
  /\bignore (?:all |any )?(?:the )?(?:previous|prior|above) instructions|\bcall (?:the )?tool\b|\bsystem ?(?:prompt|:)|\byou are now (?:in|an?)\b|\b(?:language model|ai assistant|reviewing assistant)\b|\bapprove (?:this|the) (?:application|loan)\b/i;

export const isInstruction = (text: string): boolean => instructions.test(text);
