import { IsoDate } from '../../../kit/units.ts';
import type { BureauReport } from '../bureau-report.ts';

/** A report with four factors, of the day before `fixedContext`'s. */
export const testReport: BureauReport = {
  bureau: 'transunion',
  scoreName: 'FICO Auto Score 8',
  score: 612,
  scoreMin: 300,
  scoreMax: 850,
  scoredOn: IsoDate.parse('2026-03-01'),
  factors: ['bureau_delinquency', 'bureau_utilization', 'bureau_short_history', 'bureau_new_accounts'],
};
