import type { CatalogFile } from '../from-files.ts';

/** The smallest folder there can be, as somebody would type it. */
export const smallFiles: Readonly<Record<string, string>> = {
  'funders.csv': 'id,name,states\nharbor,Harbor Auto Finance,"IL, TX"\n',
  'programs.csv': [
    'id,funder,name,condition,no_score,ltv_max_percent,pti_max_percent,dti_max_percent,amount_min,amount_max,' +
      'term_months_max,vehicle_age_max,odometer_miles_max,income_min,employment_months_min,residence_months_min,' +
      'acquisition_fee,markup_max_percent,from',
    'used,harbor,Used,used,no,120,15,45,"5,000.00",$40000,72,8,100000,2000,6,6,0,2,2026-01-01',
    '',
  ].join('\n'),
  'rates.csv': [
    'program,score_min,score_max,term_months_min,term_months_max,buy_rate_percent',
    'used,700,900,12,72,5.49',
    'used,600,699,12,72,6.99',
    '',
  ].join('\n'),
};

export const filesOf = (texts: Readonly<Record<string, string | Uint8Array>>): CatalogFile[] =>
  Object.entries(texts).map(([name, text]) => ({
    name,
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
  }));
