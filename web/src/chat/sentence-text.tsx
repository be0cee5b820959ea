import type { Sentence } from '../types.ts';
import { useSpeech } from '../use-speech.ts';
import { splitFigures } from './split-figures.ts';

/** One sentence, its figures marked with what they are and which tool they come from. */
export function SentenceText({ sentence }: { readonly sentence: Sentence }) {
  const speech = useSpeech();
  return (
    <span dir="auto" className="sentence">
      {splitFigures(sentence).map(({ at, text, figure }) => {
        if (!figure) return <span key={at}>{text}</span>;
        return (
          <span
            key={at}
            className="figure"
            title={`${speech.role(figure.role)} · ${speech.tool(figure.tool)}`}
          >
            {text}
          </span>
        );
      })}
    </span>
  );
}
