/**
 * A draft without what no reader would see or could tell apart: controls, direction overrides, zero-width characters,
 * unassigned and private ones, loose accents, emoji and other pictures (some are letters or digits in a frame). It is
 * done before the check, so that what is checked is what is shown (G15).
 */
export function cleanDraft(draft: string): string {
  return draft
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\t\p{Zs}]/gu, ' ')
    .normalize('NFC')
    .replace(/(?!\n)[\p{C}\p{M}\p{So}\p{Sk}]/gu, '');
}

/**
 * The letters of a text as the eye takes them: no accents, no markdown inside words, letters set apart put together.
 * `appr**o**ved`, `appróved` and `a.p.p.r.o.v.e.d` read the same.
 */
export function skeleton(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}*_~\\|]/gu, '')
    .replace(/[ıłđøħŧ]/gi, (letter) => plainLetters[letter.toLowerCase()] ?? letter)
    .replace(/(?<!\p{L})\p{L}(?:[^\p{L}\p{N}\n]{1,3}\p{L}(?!\p{L})){3,}/gu, (apart) =>
      apart.replace(/\P{L}/gu, ''),
    );
}

const plainLetters: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', đ: 'd', ø: 'o', ħ: 'h', ŧ: 't' };
