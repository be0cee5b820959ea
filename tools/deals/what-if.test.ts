import { expect, it } from 'vitest';
import { findFunders } from '../funders/tool.ts';
import { sourceRule } from '../kit/sources.ts';
import { buildSchedule } from '../repayment/schedule-tool.ts';
import { engineFor } from '../risk/decision/engine-for.ts';
import { scoreRisk } from '../risk/tool.ts';
import { testWorld } from '../testing/world.ts';
import { WhatIf } from './what-if.ts';

it('the three tools that try terms take the same what-if, each figure with its sources', () => {
  const world = testWorld();
  const inputs = [scoreRisk(world, engineFor), findFunders(world), buildSchedule(world)].map(
    ({ input }) => input,
  );
  for (const input of inputs) expect(input.shape.whatIf.unwrap()).toBe(WhatIf);
  expect(Object.values(WhatIf.shape).map((schema) => sourceRule(schema.unwrap())?.from)).toEqual([
    ['person', 'document', 'tool'],
    ['person', 'document', 'tool'],
  ]);
});
