import { canada } from './ca.ts';
import { china } from './cn.ts';
import { europeanUnion } from './eu.ts';
import { japan } from './jp.ts';
import type { MarketPack } from './market-pack.ts';
import { malaysia } from './my.ts';
import { singapore } from './sg.ts';
import { thailand } from './th.ts';
import { unitedKingdom } from './uk.ts';
import { unitedStates } from './us.ts';

/** Every market whose rules repayment reads. */
export const marketPacks = {
  us: unitedStates,
  eu: europeanUnion,
  uk: unitedKingdom,
  cn: china,
  ca: canada,
  jp: japan,
  th: thailand,
  my: malaysia,
  sg: singapore,
} as const satisfies Readonly<Record<string, MarketPack>>;

export type MarketId = keyof typeof marketPacks;
