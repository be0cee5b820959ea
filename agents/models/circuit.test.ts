import { describe, expect, it } from 'vitest';
import { createCircuit } from './circuit.ts';

function opened() {
  let time = 0;
  const circuit = createCircuit({ failures: 3, openMs: 30_000 }, () => time);
  for (let n = 0; n < 3; n++) {
    circuit.enter();
    circuit.failed();
  }
  return { circuit, at: (ms: number) => (time = ms) };
}

describe('createCircuit', () => {
  it('lets calls in until three have failed in a row', () => {
    const circuit = createCircuit({ failures: 3, openMs: 30_000 }, () => 0);
    circuit.failed();
    circuit.failed();
    circuit.succeeded();
    circuit.failed();
    circuit.failed();
    expect(circuit.enter()).toBe(true);
    circuit.failed();
    expect(circuit.enter()).toBe(false);
  });

  it('lets one probe in after its time, and no second beside it', () => {
    const { circuit, at } = opened();
    at(29_999);
    expect(circuit.enter()).toBe(false);
    at(30_000);
    expect([circuit.enter(), circuit.enter()]).toEqual([true, false]);
  });

  it('closes when the probe succeeds', () => {
    const { circuit, at } = opened();
    at(30_000);
    circuit.enter();
    circuit.succeeded();
    expect([circuit.enter(), circuit.enter()]).toEqual([true, true]);
  });

  it('stays open for another while when the probe fails', () => {
    const { circuit, at } = opened();
    at(30_000);
    circuit.enter();
    circuit.failed();
    at(59_999);
    expect(circuit.enter()).toBe(false);
    at(60_000);
    expect(circuit.enter()).toBe(true);
  });

  it('lets another probe in when one was abandoned', () => {
    const { circuit, at } = opened();
    at(30_000);
    circuit.enter();
    circuit.abandoned();
    expect(circuit.enter()).toBe(true);
  });
});
