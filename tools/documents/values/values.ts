/** The names that readers of kinds know values by. */
export { daysIn } from './days.ts';
export { parseCount, parseMonths } from './lengths.ts';
export { moneyIn, parseMoney } from './money.ts';
export { clean, matchesIn, type Printed } from './printed.ts';
