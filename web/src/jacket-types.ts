import type { PaperPlace } from './card-types.ts';

/** Something a funder would send a jacket back for. */
export interface JacketDefect {
  readonly code: string;
  /** Dealers and staff only. */
  readonly rule?: string;
  readonly stip?: string;
  readonly cure: string;
  readonly who: string;
  readonly blocks: 'submission' | 'funding' | 'none';
  readonly first?: number;
  readonly second?: number;
  readonly day?: string;
  readonly expected?: string;
  readonly fact?: string;
  readonly missing?: readonly { readonly code: string }[];
  readonly notice?: string;
  readonly note?: string;
  readonly documents: readonly string[];
  readonly evidence: readonly PaperPlace[];
}

export interface JacketProgram {
  readonly programId: string;
  readonly funder: string;
  readonly program: string;
  readonly sent: boolean;
  /** Dealers and staff only. */
  readonly readyToSend?: boolean;
  readonly readyToFund?: boolean;
  readonly stips: readonly {
    readonly code: string;
    readonly state: 'missing' | 'not_good_enough' | 'on_file';
    readonly evidence: readonly PaperPlace[];
  }[];
  readonly defects: readonly JacketDefect[];
}

interface JacketItem {
  readonly stip?: string;
  readonly cure: string;
  readonly who: string;
  readonly codes: readonly string[];
}

export interface JacketCollected {
  readonly programCount: number;
  readonly programIds: readonly string[];
  readonly items: readonly JacketItem[];
}

/** What `review_jacket` and GET /v1/deals/{id}/jacket answer. */
export interface JacketCard {
  readonly dealId: string;
  readonly programs: readonly JacketProgram[];
  readonly defects: readonly JacketDefect[];
  readonly best: JacketCollected;
  readonly all: JacketCollected;
  readonly leftOut: number;
  readonly programsLeftOut: number;
}
