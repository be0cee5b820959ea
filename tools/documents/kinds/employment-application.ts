import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, hitsOf, patternAt, type Reading, textAt } from '../layout/fields.ts';
import type { Hit, Vocabulary } from '../layout/labels.ts';
import { centre, right, textOf } from '../layout/lines.ts';
import type { Word } from '../pages/words.ts';
import { mayBeAddress } from '../values/addresses.ts';
import { isCompanyName, isPersonName } from '../values/names.ts';
import { clean } from '../values/printed.ts';
import { cueLikeness, type KindReader } from './kind-reader.ts';

const employmentApplicationLabels: Vocabulary = {
  applicant: [
    'full name',
    'name',
    'applicant name',
    'name of applicant',
    'applicant',
    'legal name',
    'full legal name',
  ],
  phone: [
    'phone number',
    'phone',
    'telephone',
    'telephone number',
    'cell phone',
    'mobile phone',
    'phone no',
    'home phone',
  ],
  address: ['home address', 'address', 'current address', 'street address', 'present address'],
  employer: [
    'current employer',
    'present employer',
    'present or last employer',
    'current or most recent employer',
  ],
  employerColumn: [
    'employer name',
    'employer',
    'company name',
    'company',
    'name of employer',
    'employer / company',
  ],
  column: [
    'start date',
    'end date',
    'from',
    'to',
    'position held',
    'position',
    'job title',
    'title',
    'reason for leaving',
    'supervisor',
    'salary',
    'dates employed',
  ],
  stop: [
    'mailing address',
    'email',
    'email address',
    'date of birth',
    'social security number',
    'position applied for',
    'previous employment history',
    'employment history',
    'applicant information',
    'education',
    'references',
    'signature',
    'date available',
    'desired salary',
  ],
};

/** Who applies for a job and where they work now. It is no proof of income, and no figure of it is read. */
function readEmploymentApplication(reading: Reading): ReadField[] {
  const stated = textAt(reading, 'employer', 'current_employer', isCompanyName);
  return [
    ...textAt(reading, 'applicant', 'applicant', isPersonName),
    ...patternAt(reading, 'phone', /(?:\+?\d{1,2}[ .-]?)?(?:\(?\d{3}\)?[ .-]?)?\d{3}[ .-]\d{4}(?!\d)/g).map(
      ({ value, words }) => fieldOf('phone', 'text', { value: value[0], words }, 0.93),
    ),
    ...textAt(reading, 'address', 'address', mayBeAddress),
    ...(stated.length > 0 ? stated : presentEmployer(reading)),
  ];
}

/** The employer on the row of the work history that has no end yet: "present" or "current" stands for it. */
function presentEmployer(reading: Reading): ReadField[] {
  return hitsOf(reading, 'employerColumn').flatMap((head) => {
    const next = hitsOf(reading, 'column').find(
      (other) => sameRow(other, head) && other.box.x > right(head.box),
    );
    const rows = reading.paper.lines.filter(
      (line) => line.page === head.page && line.top > head.box.y + head.box.height,
    );
    const open = rows.filter(({ words }) =>
      words.some((word) => /^(?:present|current|now)[,.]?$/i.test(word.text)),
    );
    return open.slice(0, 1).flatMap(({ cells, words }) => {
      const under = cells.find(
        ({ box }) => Math.abs(box.x - head.box.x) < 12 && box.x < (next?.box.x ?? Number.POSITIVE_INFINITY),
      );
      const own = (under?.words ?? words.filter((word) => isUnder(word, head, next))).filter(
        (word) => word.text !== '|',
      );
      const value = clean(textOf(own));
      return isCompanyName(value) ? [fieldOf('current_employer', 'text', { value, words: own }, 0.9)] : [];
    });
  });
}

const sameRow = (a: Hit, b: Hit) => a.page === b.page && Math.abs(a.box.y - b.box.y) < b.box.height;
const isUnder = (word: Word, head: Hit, next: Hit | undefined) =>
  centre(word) > head.box.x - 6 && centre(word) < (next?.box.x ?? right(head.box) + 60);

export const employmentApplication: KindReader = {
  kind: 'employment_application',
  likeness: (evidence) =>
    cueLikeness(
      {
        title:
          /\b(?:employment application|application for employment|job application|application form for employment)\b/,
        cues: [
          /\b(?:full name|applicant|name)\b/,
          /\b(?:phone|telephone)\b/,
          /\b(?:employment history|work history|previous employ(?:ment|er)|work experience)\b/,
          /\b(?:position (?:held|applied|desired)|job title)\b/,
          /\breason for leaving\b/,
          /\b(?:education|school|references)\b/,
          /\b(?:start date|available)\b/,
        ],
        cuesMin: 3,
      },
      evidence,
    ),
  labels: employmentApplicationLabels,
  read: readEmploymentApplication,
};
