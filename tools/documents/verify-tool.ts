import { z } from 'zod';
import { namedDeal } from '../deals/named-records.ts';
import { count } from '../kit/claims.ts';
import { defineTool } from '../kit/define-tool.ts';
import { isConfirmation } from './findings/catalog.ts';
import { FindingView } from './findings/finding.ts';
import { findingsOf } from './findings/findings.ts';
import { keptFindings, viewFindings } from './findings/view.ts';
import { IncomeView, viewIncomes } from './income/income-view.ts';

/** verify_documents: every contradiction between the papers of a deal, whichever order they came in, onto the deal file. */
export const verifyDocuments = () =>
  defineTool({
    name: 'verify_documents',
    description:
      'Compares all papers on the deal with one another and with what was stated (identity, VIN, names, income, ' +
      'amounts, dates, insurance) and records every doubt with its evidence, the stip it belongs to and its cure. ' +
      'Call it once in a plan that parses documents; it runs after them and sees them all.',
    effect: 'record',
    roles: ['customer', 'dealer', 'staff'],
    reads: ['deal', 'facts', 'documents'],
    writes: ['verification'],
    card: 'document',
    input: z.strictObject({ dealId: z.string() }),
    output: z.strictObject({
      dealId: z.string(),
      findings: z.array(FindingView),
      /** What the papers confirm of one another. */
      confirmed: z.array(FindingView),
      /** What the papers show of a monthly income, the surest first. */
      incomes: z.array(IncomeView),
      documentCount: count('document_count'),
    }),
    run({ dealId }, context) {
      const deal = namedDeal(context, dealId);
      const findings = findingsOf(deal.documents, deal.facts, context.today);
      context.record({
        op: 'set_verification',
        verification: { findings: keptFindings(findings, deal), verifiedAt: context.now },
      });
      const views = viewFindings(findings, deal);
      return {
        dealId,
        findings: views.filter(({ code }) => !isConfirmation(code)),
        confirmed: views.filter(({ code }) => isConfirmation(code)),
        incomes: viewIncomes(deal, context.today),
        documentCount: deal.documents.length,
      };
    },
  });
