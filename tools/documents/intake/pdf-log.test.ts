import { afterEach, expect, it } from 'vitest';
import { listenToPdf } from './pdf-log.ts';

const { log, info, warn } = console;
afterEach(() => Object.assign(console, { log, info, warn }));

it('the end of a page is heard after thousands of remarks about its fonts', () => {
  const said = listenToPdf();
  for (let i = 0; i < 5_000; i++) console.info('Info: TT: CALL empty stack (or invalid entry).');
  expect(said.finished(1)).toBe(false);
  console.info('Info: page=1 - getOperatorList: time=131ms, len=34');
  expect(said.finished(1)).toBe(true);
});
