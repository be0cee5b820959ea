/** A dealer's list and scorecard, as the server sends them. Shares are fractions, money is whole minor units. */

export type PipelineStage =
  | 'draft'
  | 'scored'
  | 'referred'
  | 'offered'
  | 'submitted'
  | 'returned'
  | 'funded'
  | 'refused'
  | 'withdrawn';

export interface PipelineLine {
  readonly dealId: string;
  readonly buyer: string | null;
  readonly vehicle: string | null;
  readonly stage: PipelineStage;
  readonly stageDays: number;
  readonly nextAction: string;
  readonly waitsFor: string;
  readonly ageDays: number;
}

export interface PipelinePage {
  readonly stages: Readonly<Partial<Record<PipelineStage, number>>>;
  readonly deals: readonly PipelineLine[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
}

export interface PipelineFilter {
  readonly stage?: PipelineStage;
  readonly cursor?: string;
}

export interface Share {
  readonly count: number;
  readonly of: number;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly few: boolean;
}

interface FunderScore {
  readonly looked: number;
  readonly sent: number;
  readonly funded: number;
  readonly lookToBook: Share;
  readonly approval: Share;
  readonly hitch: Share;
  readonly daysToFund: number | null;
}

export interface Scorecard {
  readonly all: FunderScore;
  readonly funders: readonly (FunderScore & { readonly funderId: string; readonly funder: string })[];
  readonly defects: readonly {
    readonly code: string;
    readonly share: Share;
    readonly funders: readonly { readonly funderId: string; readonly count: number }[];
  }[];
  readonly months: readonly {
    readonly month: string;
    readonly opened: number;
    readonly sent: number;
    readonly funded: number;
    readonly financed: Readonly<Record<string, number>>;
  }[];
}

export interface MadeInvitation {
  readonly id: string;
  /** A path of this server. */
  readonly link: string;
  readonly expiresAt: string;
}
