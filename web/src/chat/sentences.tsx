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
            {gapAfter(sentence.text)}
          </Fragment>
        );
      })}
    </div>
  );
}

/** Chinese and Japanese sentences follow one another without a blank; a sentence may bring its own. */
function gapAfter(text: string): string {
  return /[\s。！？；]$/.test(text) ? '' : ' ';
}
