import { z } from 'zod';
import type { CaseResult } from '../run/run-case.ts';

const Scalar = z.union([z.string(), z.number()]);

/** What one line of the script came to, as far as two runs are compared by it: no ids of claims, no places in the stream. */
const Step = z.strictObject({
  user: z.string(),
  status: z.string(),
  reply: z.string(),
  figures: z.array(z.tuple([z.string(), Scalar])),
  calls: z.array(
    z.strictObject({
      tool: z.string(),
      args: z.unknown(),
      outcome: z.string(),
      rule: z.string(),
      code: z.string().nullable(),
    }),
  ),
  notices: z.array(z.string()),
});

/** One trial as a baseline keeps it. */
export const Trace = z.strictObject({
  id: z.string(),
  trial: z.int().min(1),
  version: z.int(),
  digest: z.string(),
  kind: z.enum(['regression', 'safety', 'capability']),
  severity: z.enum(['critical', 'major', 'minor']),
  family: z.string(),
  status: z.enum(['pass', 'fail', 'error']),
  end: z.string().nullable(),
  failures: z.array(z.string()),
  broken: z.array(z.string()),
  modelCalls: z.int(),
  toolCalls: z.int(),
  steps: z.array(Step),
  changes: z.array(z.string()),
});
export type Trace = z.infer<typeof Trace>;

export function traceOf(result: CaseResult): Trace {
  const { id, trial, version, digest, kind, severity, family, status, end, modelCalls, toolCalls } = result;
  return {
    id,
    trial,
    version,
    digest,
    kind,
    severity,
    family,
    status,
    end,
    failures: result.failures.map(({ grader, message }) => `${grader}: ${message}`),
    broken: result.broken.map(({ guarantee, message }) => `${guarantee}: ${message}`),
    modelCalls,
    toolCalls,
    steps: result.steps.map(({ user, status: ended, reply, figures, calls, notices }) => ({
      user,
      status: ended,
      reply,
      figures: figures.map(({ role, value }) => [role, value]),
      calls: calls.map(({ tool, args, outcome, rule, code }) => ({ tool, args, outcome, rule, code })),
      notices: [...notices],
    })),
    changes: [...result.changes],
  };
}
