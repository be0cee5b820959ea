/** Card data of the tools about a decision: their outputs, key for key. */
export interface PathView {
  readonly kind: string;
  readonly downPayment?: number;
  readonly addedDown?: number;
  readonly price?: number;
  readonly vehicle?: string;
  readonly termMonths?: number;
  readonly income?: number;
  readonly amountFinanced: number;
  readonly monthlyPayment: number;
}

export interface PathsCard {
  readonly decision: string;
  readonly note: string;
  readonly paths: readonly PathView[];
}

export interface HarmFindingView {
  readonly code: string;
  readonly level: string;
  readonly presentPayment?: number;
  readonly times?: number;
  readonly drop?: number;
  readonly income?: number;
  readonly sellRate?: number;
  readonly payment?: number;
  readonly dti?: number;
  readonly left?: number;
  readonly months?: number;
  readonly evenFrom?: string;
  readonly addOn?: string;
  readonly price?: number;
}

export interface AffordabilityCard {
  readonly outcome: string | null;
  readonly basis: string | null;
  readonly monthlyPayment: number | null;
  readonly sellRate: number | null;
  readonly termMonths: number | null;
  readonly dti: number | null;
  readonly left: number | null;
  readonly findings: readonly HarmFindingView[];
  readonly missing: readonly string[];
}
