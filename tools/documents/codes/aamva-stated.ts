/** Words that issuers write where they have nothing to say. */
const nothing = /^(?:NONE|UNAVL?|UNAVAIL|UNAVAILABLE|N\/A|-*)$/i;

/** An element's text, or null when it is absent, blank or says that there is none. */
export const statedIn = (text: string | undefined): string | null =>
  text === undefined || nothing.test(text) ? null : text;
