/**
 * Leaves a failing model alone: after `failures` in a row nothing is sent for `openMs`, then one call probes it
 * while the others still go elsewhere. A success closes the circuit.
 */
export interface Circuit {
  /** Whether this call may try the model. A call that was let in must tell how it ended. */
  enter(): boolean;
  succeeded(): void;
  failed(): void;
  /** The call ended by its caller's wish and says nothing about the model. */
  abandoned(): void;
}

export function createCircuit(
  limits: { readonly failures: number; readonly openMs: number },
  now: () => number,
): Circuit {
  let failuresInRow = 0;
  let openUntil = 0;
  let probing = false;
  return {
    enter() {
      if (failuresInRow < limits.failures) return true;
      if (probing || now() < openUntil) return false;
      probing = true;
      return true;
    },
    succeeded() {
      failuresInRow = 0;
      probing = false;
    },
    failed() {
      failuresInRow += 1;
      probing = false;
      openUntil = now() + limits.openMs;
    },
    abandoned() {
      probing = false;
    },
  };
}
