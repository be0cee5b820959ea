import { Fragment } from 'react';
import type { Sentence as SentenceData } from '../types.ts';
import { SentenceText } from './sentence-text.tsx';

/** Sentences as they arrive; those that begin with a list marker stand on their own line. */
export function Sentences({ sentences }: { readonly sentences: readonly SentenceData[] }) {
  return (
    <div className="sentences">
      {sentences.map((sentence, i) => {
        const key = `${i}:${sentence.text}`;
        const isItem = /^\s*(?:[-•*]|\d+[.)])\s/.test(sentence.text);
        if (isItem) {
          return (
            <p key={key} className="list-line">
              <SentenceText sentence={sentence} />
            </p>
          );
        }
        return (
          <Fragment key={key}>
            <SentenceText sentence={sentence} />
            {gapBetween(sentence.text, sentences[i + 1]?.text)}
          </Fragment>
        );
      })}
    </div>
  );
}

/** Sentences usually bring their own blanks; Chinese and Japanese ones need none. */
function gapBetween(text: string, next: string | undefined): string {
  return next === undefined || /[\s。！？；]$/.test(text) || /^\s/.test(next) ? '' : ' ';
}
