import { expect, it } from 'vitest';
import { findLabels } from '../layout/labels.ts';
import { printedPaper } from '../testing/printed-words.ts';
import { addressBoxes, addressInParts } from './address-in-parts.ts';

const read = (place: string) => {
  const paper = printedPaper([
    { x: 45, y: 100, text: 'Street' },
    { x: 284, y: 100, text: 'City / State / Zip' },
    { x: 45, y: 113, text: '812 Quarry Ave' },
    { x: 284, y: 113, text: place },
  ]);
  const hits = findLabels(paper, addressBoxes);
  return addressInParts({ paper, hits, today: '2026-11-02' } as never);
};

it('an address is put together from the boxes it was asked for in', () => {
  expect(read('Ogden, UT 84404')).toMatchObject([
    { name: 'address', value: '812 Quarry Ave, Ogden, UT 84404' },
  ]);
  expect(read('same as above')).toEqual([]);
});
