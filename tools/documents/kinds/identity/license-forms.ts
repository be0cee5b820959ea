/**
 * How each state or province forms the numbers of its licences, blanks and dashes left out, where the form is one that few other
 * numbers on a card have. Older numbers may differ: a number at its label needs no form, one without a label does.
 *
 * @see the issuers' published formats, as the AAMVA collects them
 */
const forms: Readonly<Record<string, RegExp>> = {
  AZ: /^[A-Z]\d{8}$/,
  CA: /^[A-Z]\d{7}$/,
  CO: /^\d{9}$/,
  CT: /^\d{9}$/,
  FL: /^[A-Z]\d{12}$/,
  GA: /^\d{9}$/,
  HI: /^H\d{8}$/,
  IA: /^\d{3}[A-Z]{2}\d{4}$/,
  ID: /^[A-Z]{2}\d{6}[A-Z]$/,
  IL: /^[A-Z]\d{11}$/,
  IN: /^\d{10}$/,
  KS: /^K\d{8}$/,
  KY: /^[A-Z]\d{8}$/,
  LA: /^\d{9}$/,
  MA: /^S[A-Z]?\d{7,8}$/,
  MD: /^[A-Z]\d{12}$/,
  MI: /^[A-Z]\d{12}$/,
  MN: /^[A-Z]\d{12}$/,
  MO: /^[A-Z]\d{9}$/,
  NC: /^\d{12}$/,
  ND: /^[A-Z]{3}\d{6}$/,
  NE: /^[A-Z]\d{8}$/,
  NH: /^(?:NHL\d{8}|\d{2}[A-Z]{3}\d{5})$/,
  NJ: /^[A-Z]\d{14}$/,
  NV: /^\d{10}$/,
  NY: /^\d{9}$/,
  OH: /^[A-Z]{2}\d{6}$/,
  OK: /^[A-Z]\d{9}$/,
  ON: /^[A-Z]\d{14}$/,
  PA: /^\d{8}$/,
  QC: /^[A-Z]\d{12}$/,
  TN: /^\d{9}$/,
  TX: /^\d{8}$/,
  VA: /^[A-Z]\d{8}$/,
  WA: /^WDL[A-Z\d]{9}$/,
  WI: /^[A-Z]\d{13}$/,
};

/** Whether a text, blanks and dashes left out, has the form of the licence numbers of a state. */
export const isNumberOf = (state: string | undefined, text: string): boolean =>
  state !== undefined && (forms[state]?.test(text.replace(/[ -]/g, '')) ?? false);
