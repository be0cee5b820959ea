/** An amount without the sign or code of a currency before or after it. */
export const currencyText = (cell: string): string =>
  cell
    .trim()
    .replace(/^([-+]?)\s*([$€£¥]|[A-Z]{3})\s*/u, '$1')
    .replace(/\s*([$€£¥]|[A-Z]{3})$/u, '');
