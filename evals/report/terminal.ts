/**
 * A text of a model or a paper as a terminal may be given it: control characters, escape sequences and marks that turn the direction of
 * writing are shown as their code points, so that nothing moves the cursor, colours the screen or hides what it says.
 */
export const shown = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\u2028\u2029\p{Co}\p{Cs}]/gu, (mark) =>
    mark === '\t'
      ? ' '
      : `⟨U+${(mark.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
