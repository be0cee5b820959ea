import { guide, vehicles } from './car-tables.ts';
import type { Table } from './columns.ts';
import { concentrations, funders } from './funder-tables.ts';
import { advances, exclusions, markupRules, promotions, rates, stips } from './program-parts.ts';
import { programs } from './program-table.ts';

/** Every file of a folder but `catalog.csv`: parents before their parts. */
export const tables: readonly Table[] = [
  funders,
  concentrations,
  programs,
  rates,
  advances,
  markupRules,
  promotions,
  exclusions,
  stips,
  vehicles,
  guide,
];

/** Files without which there is no catalogue. */
export const neededTables: readonly Table[] = [funders, programs, rates];
