import { describe, expect, it } from 'vitest';
import { readGroupColumns } from './group-columns.ts';
import { type GroupColumn, groupingOf } from './groups.ts';

const age: GroupColumn = { key: 'age', kind: 'number', edges: [25, 62] };
const sex: GroupColumn = { key: 'sex', kind: 'category', edges: undefined };

describe('groupingOf', () => {
  it('cuts a quantity at its edges, each belonging to the band above', () => {
    const { labels, of, values } = groupingOf(age, [24.9, 25, 61, 62, 90, null]);
    expect(labels).toEqual(['under 25', '25 to 62', '62 and over', '(blank)']);
    expect([...of]).toEqual([0, 1, 1, 2, 2, 3]);
    expect(values).toEqual([24.9, 61, 90, null]);
  });

  it('keeps the values of a category, blanks apart, and leaves out bands that nobody is in', () => {
    expect(groupingOf(sex, ['male', 'female', null, 'female']).labels).toEqual(['female', 'male', '(blank)']);
    expect(groupingOf(age, [70, 80]).labels).toEqual(['62 and over']);
  });

  it('leaves a quantity of few values as it is, in order, and cuts one of many at its quartiles', () => {
    const few = groupingOf({ ...age, edges: undefined }, [10, 2, 2, 1]);
    expect(few.labels).toEqual(['1', '2', '10']);
    const many = groupingOf(
      { ...age, edges: undefined },
      Array.from({ length: 101 }, (_, row) => row),
    );
    expect(many.labels).toEqual(['under 25', '25 to 50', '50 to 75', '75 and over']);
  });

  it('refuses more than a hundred groups', () => {
    const names = Array.from({ length: 101 }, (_, row) => `n${row}`);
    expect(() => groupingOf(sex, names)).toThrow(/sex has 101 values/);
    expect(groupingOf(sex, names.slice(1)).labels).toHaveLength(100);
  });
});

describe('readGroupColumns', () => {
  const read = (...given: string[]) => readGroupColumns(given, (message) => new Error(message));

  it('reads columns with and without edges', () => {
    expect(read('sex,age=25/62', 'state')).toEqual([
      sex,
      age,
      { key: 'state', kind: 'category', edges: undefined },
    ]);
  });

  it.each([
    [['age=25/25'], /edges are numbers that rise/],
    [['age='], /edges are numbers that rise/],
    [['age=1=2'], /write COLUMN or/],
    [['sex,,age'], /write COLUMN or/],
    [['sex', 'sex'], /names sex twice/],
  ])('refuses %s', (given, message) => {
    expect(() => read(...given)).toThrow(message);
  });
});
