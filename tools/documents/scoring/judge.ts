import { sameValue } from './compare.ts';
import type { TruthEntry, TruthScalar, TruthValue } from './truth.ts';
import type { ReadTree, ReadValue } from './values.ts';

/** `hallucinated`: a value where the page shows none. */
type Verdict = 'right' | 'missed' | 'wrong' | 'hallucinated' | 'rightly_absent';

/** One field of one document, judged. */
export interface Judged {
  readonly name: string;
  readonly verdict: Verdict;
  readonly truth: TruthScalar;
  readonly read: TruthScalar;
  /** Null when nothing was read. */
  readonly confidence: number | null;
  /** 1, or a half where the notes ask to judge loosely. */
  readonly weight: number;
}

/** Judges every field that a truth entry names; others are not judged. */
export function judgeFields(
  { fields, accept, notes }: Pick<TruthEntry, 'fields' | 'accept' | 'notes'>,
  tree: ReadTree,
): Judged[] {
  return Object.entries(fields).flatMap(([name, truth]) => {
    const weight = weightOf(name, Object.keys(fields), notes ?? '');
    const accepted = [truth, ...(accept?.[name] ?? [])];
    return judgeField(name, accepted, tree.get(name) ?? onlyMember(truth, tree)).map((judged) => ({
      ...judged,
      weight,
    }));
  });
}

/** The only car of a paper stands under plain names: `vin` is that of the first and only of the `vehicles`. */
function onlyMember(truth: TruthValue, tree: ReadTree): ReturnType<ReadTree['get']> {
  const [only, more] = Array.isArray(truth) ? truth : [];
  if (only === null || typeof only !== 'object' || more !== undefined) return undefined;
  const members = Object.keys(only).flatMap((key): [string, ReadValue][] => {
    const read = tree.get(key);
    return read && !Array.isArray(read) ? [[key, read as ReadValue]] : [];
  });
  return members.length > 0 ? [new Map(members)] : undefined;
}

type Unweighted = Omit<Judged, 'weight'>;

function judgeField(
  name: string,
  accepted: readonly TruthValue[],
  read: ReturnType<ReadTree['get']>,
): Unweighted[] {
  const [truth] = accepted;
  if (Array.isArray(truth)) return judgeList(name, truth, asList(read));
  if (truth !== null && typeof truth === 'object') return judgeMember(name, truth, asList(read)[0]);
  const scalar = Array.isArray(read) ? undefined : (read as ReadValue | undefined);
  return [judgeScalar(name, accepted as TruthScalar[], scalar)];
}

function judgeScalar(
  name: string,
  accepted: readonly TruthScalar[],
  read: ReadValue | undefined,
): Unweighted {
  const truth = accepted[0] ?? null;
  const base = { name, truth, read: read?.value ?? null, confidence: read?.confidence ?? null };
  const fits =
    read && accepted.some((value) => value !== null && sameValue(lastPart(name), value, read.value));
  if (fits) return { ...base, verdict: 'right' };
  if (truth === null) return { ...base, verdict: read ? 'hallucinated' : 'rightly_absent' };
  return { ...base, verdict: read ? 'wrong' : 'missed' };
}

const lastPart = (name: string): string =>
  name
    .replace(/\.\d+$/, '')
    .split('.')
    .at(-1)!;

type ListMember = ReadValue | ReadonlyMap<string, ReadValue>;
const asList = (read: unknown): readonly ListMember[] =>
  Array.isArray(read) ? read : read === undefined ? [] : [read as ReadValue];

/** A list of a truth file: members in any order, each true one with the read one that fits it best; what is left over is wrong. */
function judgeList(name: string, truths: readonly TruthValue[], reads: readonly ListMember[]): Unweighted[] {
  const left = [...reads];
  const judged = truths.flatMap((truth, i): Unweighted[] => {
    const scored = left.map((member) => judgeMember(`${name}.${i}`, truth, member));
    const points = scored.map((some) => some.filter(({ verdict }) => verdict === 'right').length);
    const best = points.indexOf(Math.max(...points, 1));
    if (best < 0) return judgeMember(`${name}.${i}`, truth, undefined);
    left.splice(best, 1);
    return scored[best]!;
  });
  const missed = judged.filter(({ verdict }) => verdict === 'missed');
  const surplus = left.map((member, i): Unweighted => {
    const { value, confidence } = member instanceof Map ? firstOf(member) : (member as ReadValue);
    const instead = missed[i];
    return {
      name: instead?.name ?? `${name}.+${i}`,
      verdict: 'wrong',
      truth: instead?.truth ?? null,
      read: value,
      confidence,
    };
  });
  return [...judged.filter((one) => !surplus.some(({ name: other }) => other === one.name)), ...surplus];
}

const firstOf = (member: ReadonlyMap<string, ReadValue>): ReadValue => [...member.values()][0]!;

function judgeMember(name: string, truth: TruthValue, member: ListMember | undefined): Unweighted[] {
  if (truth === null || typeof truth !== 'object') {
    const scalar = member instanceof Map ? undefined : (member as ReadValue | undefined);
    return [judgeScalar(name, [truth as TruthScalar], scalar)];
  }
  const record = member instanceof Map ? member : new Map<string, ReadValue>();
  return Object.entries(truth).map(([key, value]) =>
    judgeScalar(`${name}.${key}`, [value as TruthScalar], record.get(key)),
  );
}

/** A half for the fields a note names in a sentence with "judge loosely", or for all where it names none. */
function weightOf(name: string, names: readonly string[], notes: string): number {
  const sentences = notes.split(/(?<=[.;])\s+/).filter((sentence) => /judged? loosely/i.test(sentence));
  if (sentences.length === 0) return 1;
  const words = sentences
    .join(' ')
    .toLowerCase()
    .replace(/[^a-z ]/g, '');
  const named = names.filter(
    (other) => words.includes(other.replace(/_/g, ' ')) || words.includes(other.replace(/_/g, '')),
  );
  return named.length === 0 || named.includes(name) ? 0.5 : 1;
}
