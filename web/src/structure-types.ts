/** Card data of the tool that structures a deal: its output, key for key. */
export interface BarrierView {
  readonly limit: string;
  readonly rule?: string;
  readonly funder?: string;
  readonly program?: string;
}

export interface BoundView extends BarrierView {
  readonly bound: string;
}

export interface StructureView {
  readonly stockId?: string;
  readonly vehicle: string;
  readonly price: number;
  readonly termMonths: number;
  readonly downPayment: number;
  readonly amountFinanced: number;
  readonly monthlyPayment: number;
  readonly sellRate: number;
  readonly apr: number;
  readonly totalOfPayments: number;
  readonly totalCost: number;
  readonly funderCount: number;
  readonly funder: string;
  readonly program: string;
  readonly buyRate?: number;
  readonly dealerReserve?: number;
  readonly standing: string;
  readonly harm: string;
  readonly bounds: readonly BoundView[];
}

interface PickView extends StructureView {
  readonly kinds: readonly { readonly code: string }[];
}

interface RelaxationView extends StructureView {
  readonly kind: string;
  readonly paymentAbove?: number;
  readonly cashAbove?: number;
}

interface StructureRangeView {
  readonly vehicle: string;
  readonly termMonths: number;
  readonly count: number;
  readonly downPaymentMin: number;
  readonly downPaymentMax: number;
  readonly paymentFirst: number;
  readonly paymentLast: number;
}

export interface StructuresCard {
  readonly note: string;
  readonly structureCount: number;
  readonly picks: readonly PickView[];
  readonly ranges: readonly StructureRangeView[];
  readonly rangeCount: number;
  readonly cars: readonly { readonly vehicle: string; readonly structures: number }[];
  readonly relaxations: readonly RelaxationView[];
  readonly against: readonly BarrierView[];
  readonly missing: readonly string[];
}
