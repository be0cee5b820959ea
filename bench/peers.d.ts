/** The parts of npm's loan calculators that are used here; these three bring no types of their own. */
declare module 'amortize' {
  export default function amortize(loan: {
    readonly amount: number;
    /** Per cent a year. */
    readonly rate: number;
    readonly totalTerm: number;
    /** How many payments to go through. */
    readonly amortizeTerm: number;
  }): { readonly balance: number };
}

declare module 'amortizejs' {
  export const Calculator: {
    calculate(loan: {
      readonly method: 'mortgage';
      readonly balance: number;
      /** Per cent a year. */
      readonly apr: number;
      readonly loanTerm: number;
      readonly startDate?: Date;
    }): { readonly schedule: readonly { readonly remainingBalance: number }[] };
  };
}

declare module 'tvm-financejs' {
  export default class Finance {
    PMT(rate: number, nper: number, pv: number): number;
    IPMT(rate: number, per: number, nper: number, pv: number): number;
    PPMT(rate: number, per: number, nper: number, pv: number): number;
    FV(rate: number, nper: number, pmt: number, pv: number): number;
    RATE(nper: number, pmt: number, pv: number): number;
  }
}

declare module 'xirr' {
  export default function xirr(flows: readonly { readonly amount: number; readonly when: Date }[]): number;
}
