import { describe, expect, it } from 'vitest';
import { bytes, float, int, message } from './protobuf.ts';

const hex = (one: Buffer) => one.toString('hex');

describe("the examples of protobuf's encoding guide", () => {
  it('field 1 of 150 is 08 96 01', () => expect(hex(int(1, 150))).toBe('089601'));
  it('field 2 of "testing" is 12 07 and its letters', () =>
    expect(hex(bytes(2, 'testing'))).toBe('120774657374696e67'));
  it('field 3 of a message with 150 in field 1 is 1a 03 08 96 01', () =>
    expect(hex(message(3, [int(1, 150)]))).toBe('1a03089601'));
});

it('a float is four bytes, the lowest first', () => expect(hex(float(7, 1))).toBe('3d0000803f'));
