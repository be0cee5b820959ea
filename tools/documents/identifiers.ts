/**
 * Names of fields that hold a person's number: tax, identity, licence, account. They are kept on the sealed deal file for
 * comparing papers, and leave it only with all but their last four characters covered.
 */
const identifiers =
  /(?:^|[._])(?:ssn|tin|tax_?id|employee_tax_id|fiscal_code|id_number|buyer_id|personal_number|document_number|license_number|account_number|iban|mrz_lines|social_security_number)(?:[._]|$)/i;

export const isIdentifier = (fieldName: string): boolean => identifiers.test(fieldName);

/** `••••6789`; a number of four characters or fewer, which is all that the paper shows, is covered too. */
export const maskedIdentifier = (value: string): string => {
  const bare = value.replace(/[\s\-–—<]/g, '');
  return bare.length > 4 ? `••••${bare.slice(-4)}` : '••••';
};
