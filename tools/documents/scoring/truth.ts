import { z } from 'zod';

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const TruthValue = z.union([
  Scalar,
  z.array(z.union([Scalar, z.record(z.string(), Scalar)])),
  z.record(z.string(), Scalar),
]);
export type TruthValue = z.infer<typeof TruthValue>;
export type TruthScalar = z.infer<typeof Scalar>;

/** What a reader is expected to do with a file. */
const expectations = [
  'ok',
  'ok_with_flags',
  'ok_by_content',
  'partial',
  'no_content',
  'reject_empty',
  'reject_corrupt',
  'needs_password',
  'reject_too_large',
  'reject_too_large_or_timeout',
  'too_many_pages_or_other',
  'ok_or_page_limit_reported',
] as const;

/** One document of a `truth.json`; keys that are of no use here are let through. */
export const TruthEntry = z.looseObject({
  file: z.string(),
  kind: z.string(),
  locale: z.string().optional(),
  text_layer: z.boolean().nullish(),
  expect: z.enum(expectations).default('ok'),
  fields: z.record(z.string(), TruthValue).default({}),
  accept: z.record(z.string(), z.array(TruthValue)).nullish(),
  flags: z.array(z.string()).nullish(),
  set: z.string().nullish(),
  notes: z.string().nullish(),
});
export type TruthEntry = z.infer<typeof TruthEntry>;

/** `truth.json`: a list of documents, bare or under `documents`. */
export const TruthFile = z.preprocess(
  (file) => (file !== null && typeof file === 'object' && 'documents' in file ? file.documents : file),
  z.array(TruthEntry),
);

/** One set of `sets.json`: documents of one deal and what a careful reader says about them, in words. */
export const TruthSet = z.looseObject({
  set: z.string(),
  description: z.string().default(''),
  files: z.array(z.string()),
  expected_findings: z.array(z.string()),
});
export type TruthSet = z.infer<typeof TruthSet>;
