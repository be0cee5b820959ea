import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../catalog.ts';
import { demoMarket } from '../demo-market.ts';
import { fromFiles, fromJson } from './from-files.ts';
import { generatedCatalog } from './testing/generated-catalog.ts';
import { catalogFiles } from './to-tables.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

const throughCsv = (catalog: Catalog) =>
  fromFiles([...catalogFiles(catalog)].map(([name, text]) => ({ name, bytes: bytesOf(text) })));

describe('what is exported is imported again', () => {
  it('as CSV, for any catalogue', () => {
    fc.assert(
      fc.property(generatedCatalog, (catalog) => {
        const { catalog: read, problems } = throughCsv(catalog);
        expect(problems).toEqual([]);
        expect(read).toEqual(catalog);
      }),
      { numRuns: 60, seed: 20260302 },
    );
  });

  it('as JSON, for any catalogue', () => {
    fc.assert(
      fc.property(generatedCatalog, (catalog) => {
        const { catalog: read, problems } = fromJson('c.json', bytesOf(JSON.stringify(catalog)));
        expect(problems).toEqual([]);
        expect(read).toEqual(catalog);
      }),
      { numRuns: 50, seed: 20260302 },
    );
  });

  it('the demo market, too', () => {
    const { catalog } = demoMarket();
    expect(throughCsv(catalog).catalog).toEqual(catalog);
  });
});
