import { defect } from '../../kit/errors.ts';
import { type Assessment, assess } from '../decision/assess.ts';
import { methodTold, type RiskDecision } from '../decision/decide.ts';
import type { Engine } from '../decision/engine.ts';
import type { Component } from '../decision/knock-outs.ts';
import { type Cure, together } from '../decision/measures.ts';
import type { RiskInputs } from '../decision/risk-inputs.ts';
import { type Outcome, severity } from '../decision/verdict.ts';
import type { ReasonCode } from '../reasons.ts';
import type { Cured, Ground, ReasonMethod } from './ground.ts';

/** What the engine answers to one deal, as a proof compares it. */
interface Answer {
  readonly outcome: Outcome;
  readonly score: number;
}

/** That a reason counted: the same deal with it cured, through the same engine, fares better. */
interface Proof {
  readonly code: ReasonCode;
  readonly component: Component;
  readonly method: ReasonMethod;
  readonly cured: Cured;
  /** Codes of other reasons that are cured on both sides: where several limits each suffice, one alone moves nothing. */
  readonly besides: readonly ReasonCode[];
  readonly from: Answer;
  readonly to: Answer;
}

export interface ProvedReasons {
  /** Those told, principal ones first. */
  readonly reasons: readonly ReasonCode[];
  /** Of every reason told, and of those that the other method would have told. */
  readonly proofs: readonly Proof[];
}

/**
 * Proves each reason of a decision: what it complains of is put right, nothing else, and the same engine must then answer a
 * better outcome or a higher score. Where that moves nothing, since other reasons suffice by themselves, all the others
 * are put right first. A reason that cannot be proved is not given.
 *
 * @throws AppError defect `risk/no_proved_reason` when an answer that needs reasons is left without any
 */
export function proveReasons(engine: Engine, inputs: RiskInputs, decision: RiskDecision): ProvedReasons {
  const { assessment } = decision;
  if (assessment.outcome === 'approved') return { reasons: [], proofs: [] };
  const asked = answerOf(assessment);
  const ask = (cure: Cure) => assess(engine, inputs, cure);
  const everything = assessment.decisive.flatMap(({ grounds }) => grounds());
  const proofs = assessment.grounds.flatMap(
    (ground) => alone(ground, asked, ask) ?? amongOthers(ground, everything, ask) ?? [],
  );
  const reasons = assessment.reasons.filter((code) => proofs.some((proof) => isOf(proof, code)));
  if (reasons.length === 0) throw noProvedReason(assessment.reasons);
  return { reasons, proofs };
}

const isOf = ({ code, method }: Proof, told: ReasonCode): boolean =>
  code === told && (method === 'limit' || method === methodTold);

const betters = (from: Answer, to: Answer): boolean => {
  const eased = severity(to.outcome) - severity(from.outcome);
  return eased < 0 || (eased === 0 && to.score > from.score);
};

const answerOf = ({ outcome, score }: Assessment): Answer => ({ outcome, score: score.total });

type Ask = (cure: Cure) => Assessment;

function alone(ground: Ground, from: Answer, ask: Ask): Proof | undefined {
  const to = answerOf(ask(ground.cure));
  return betters(from, to) ? { ...proofOf(ground), besides: [], from, to } : undefined;
}

/** So many times what stands in the way may turn up behind what was cured. */
const layersMax = 5;

/** With everything else cured that counts, and what only then begins to count, so that nothing hides what this one does. */
function amongOthers(ground: Ground, everything: readonly Ground[], ask: Ask): Proof | undefined {
  let others: readonly Ground[] = [];
  let standing = everything;
  for (let layer = 0; layer < layersMax; layer++) {
    const fresh = standing.filter(
      (one) => isOther(one, ground) && !others.some((known) => isSame(known, one)),
    );
    if (fresh.length === 0) return undefined;
    others = [...others, ...fresh];
    const cures = [ground.hold ?? {}, ...others.map(({ cure }) => cure), asItWas(ground)];
    const [before, after] = [ask(together(cures)), ask(together([...cures, ground.cure]))];
    const [from, to] = [answerOf(before), answerOf(after)];
    const besides = [...new Set(others.map(({ code }) => code))];
    if (betters(from, to)) return { ...proofOf(ground), besides, from, to };
    standing = after.decisive.flatMap(({ grounds }) => grounds());
  }
  return undefined;
}

const isOther = ({ cured, method }: Ground, ground: Ground): boolean =>
  cured.what !== ground.cured.what && method !== 'average_of_all';

const isSame = (one: Ground, other: Ground): boolean =>
  one.component === other.component && one.cured.what === other.cured.what;

/** What is cured, held where it was: a better band's lower rate must not cure it on the way. */
function asItWas({ cure, cured: { what, was } }: Ground): Cure {
  return Object.fromEntries(
    Object.entries(cure)
      .filter(([, values]) => Object.hasOwn(values, what))
      .map(([place]) => [place, { [what]: was }]),
  );
}

const proofOf = ({ code, component, method, cured }: Ground) => ({ code, component, method, cured });

const noProvedReason = (codes: readonly ReasonCode[]) =>
  defect(
    'risk/no_proved_reason',
    `None of the reasons moves the decision when it is cured: ${codes.join(', ') || 'there is none'}.`,
    'Check the card’s averages and the policy’s limits.',
  );
