import { describe, expect, it } from 'vitest';
import { AppError, conflict, defect, invalidInput, notFound, reportError, unavailable } from './errors.ts';

const secret = 'Zephyrine 900-12-3456';

describe('reportError', () => {
  it('tells the caller what the caller can mend', () => {
    const error = invalidInput('repayment/term', 'The term is too long.', 'Try 72.', {
      details: { max: 84 },
    });
    expect(reportError(error)).toEqual({
      kind: 'invalid_input',
      code: 'repayment/term',
      message: 'The term is too long.',
      fix: 'Try 72.',
      details: { max: 84 },
    });
  });

  it('leaves out details that there are none of, and the cause always', () => {
    const report = reportError(unavailable('x/y', 'Not now.', 'Later.', { cause: new Error(secret) }));
    expect(Object.keys(report)).toEqual(['kind', 'code', 'message', 'fix']);
    expect(JSON.stringify(report)).not.toContain(secret);
  });

  it.each([
    ['a defect', defect('x/y', secret, secret, { details: { secret }, cause: new Error(secret) })],
    ['an error of another class', new TypeError(secret)],
    ['a thrown string', secret],
    ['a thrown object that looks like ours', { kind: 'invalid_input', code: 'a', message: secret, fix: '' }],
    ['nothing', undefined],
  ])('withholds what %s says', (_, error) => {
    const report = reportError(error);
    expect(report.kind).toBe('defect');
    expect(JSON.stringify(report)).not.toContain(secret);
  });

  it('keeps the code of a defect, by which its log line is found', () => {
    expect(reportError(defect('store/broken', secret, '')).code).toBe('store/broken');
    expect(reportError(new Error(secret)).code).toBe('defect/unexpected');
  });
});

describe('AppError', () => {
  it('keeps its cause for the log and its kind for the edge', () => {
    const cause = new Error('low');
    const error = conflict('a/b', 'm', 'f', { cause });
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ kind: 'conflict', name: 'AppError', cause, details: {} });
    expect('cause' in notFound('a/b', 'm', 'f')).toBe(false);
  });
});
