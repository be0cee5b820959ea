import type { ReadField } from '../../deals/deal.ts';
import type { PaperPart } from '../kinds/read-paper.ts';
import { warning } from '../layout/fields.ts';
import { bare } from '../layout/likeness.ts';
import { shownAs } from './hard-pages.ts';
import type { Weighed } from './weigh.ts';

/** What a second reading changed of a paper, by names of fields. */
export interface TakenIn {
  readonly part: PaperPart;
  /** The paper showed none, or an unsure one whose place a number took that its check digit proves. */
  readonly added: readonly string[];
  /** Both readers read the same. */
  readonly confirmed: readonly string[];
  /** They read different values. */
  readonly disputed: readonly string[];
}

/** The warning that two readers differ about a field: `second_reading_differs:vin`. */
const differs = 'second_reading_differs';

/**
 * Puts what a second reader saw beside what the paper shows. A value that is there stays, and one that differs is a
 * warning; only a number whose check digit holds takes the place of one that is unsure, and that is a warning too.
 */
export function takeIn(part: PaperPart, { accepted }: Weighed): TakenIn {
  const taken: { -readonly [K in keyof TakenIn]: TakenIn[K] } = {
    part,
    added: [],
    confirmed: [],
    disputed: [],
  };
  for (const { field, basis } of accepted) {
    const { fields } = taken.part;
    const shown = shownAs(taken.part, field);
    if (!shown) {
      taken.part = { ...part, fields: [...fields, field] };
      taken.added = [...taken.added, field.name];
    } else if (same(shown, field)) taken.confirmed = [...taken.confirmed, field.name];
    else {
      const doubt = warning(`${differs}:${field.name}`, shown.page, shown.box);
      const proven = /^check/.test(basis) && shown.name === field.name;
      const kept = proven ? fields.map((one) => (one === shown ? field : one)) : fields;
      const noted = fields.some(({ value }) => value === doubt.value);
      taken.part = { ...part, fields: noted ? kept : [...kept, doubt] };
      if (proven) taken.added = [...taken.added, field.name];
      taken.disputed = [...taken.disputed, field.name];
    }
  }
  return taken;
}

const same = (a: ReadField, b: ReadField): boolean => bare(String(a.value)) === bare(String(b.value));
