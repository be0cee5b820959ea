/**
 * Identifiers a person types that no model and no log needs: US tax ids, payment cards, Chinese resident ids. They are
 * masked before the text is stored or sent anywhere; the last four stay, so that the person can tell which one it was.
 */
export function maskIdentifiers(text: string): string {
  return text
    .replace(/\b\d{3}[- ]\d{2}[- ](\d{4})\b/g, '***-**-$1')
    .replace(/\b\d{14}(\d{3}[\dXx])\b/g, '**************$1')
    .replace(/\b(?:\d[ -]?){9,15}(\d{4})\b/g, '************$1');
}
