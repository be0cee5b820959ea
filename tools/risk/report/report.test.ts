import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportHtml } from './html.ts';
import { type Report, reportText } from './report.ts';

const reportOf = (text: string): Report => ({
  title: text,
  lines: [text],
  sections: [
    {
      heading: 'Groups',
      lines: [text],
      table: {
        columns: [
          { title: text, align: 'left' },
          { title: 'share', align: 'right' },
        ],
        rows: [
          [text, { text: '7 %', bar: 0.07 }],
          [
            { text, mark: 'bad' },
            { text: '93 %', bar: 4 },
          ],
        ],
      },
    },
  ],
});

describe('reportHtml', () => {
  it('shows hostile values as they are and lets none become markup', () => {
    const page = reportHtml(reportOf('<img src=x onerror="alert(1)">\'&amp;</style><script>x</script>'));
    expect(page).not.toMatch(/<img|<script|onerror="/);
    expect(page).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;&amp;amp;');
  });

  it('has the same tags whatever the values', () => {
    const tags = (page: string) => page.match(/<[^>]*>/g);
    const expected = tags(reportHtml(reportOf('plain')));
    const law = fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', '/', '=', ' ') }),
      (text) => {
        expect(tags(reportHtml(reportOf(text)))).toEqual(expected);
      },
    );
    fc.assert(law);
  });

  it('draws no bar wider than its place and loads nothing', () => {
    const page = reportHtml(reportOf('x'));
    expect(page).toContain('width: 8.00rem');
    expect(page).not.toMatch(/src=|href=|https?:/);
  });
});

describe('reportText', () => {
  it('sets tables in columns', () => {
    expect(reportText(reportOf('name'))).toBe(
      ['name', 'name', '', 'GROUPS', 'name', 'name  share', 'name    7 %', 'name   93 %', ''].join('\n'),
    );
  });

  it('sends no control character to a terminal', () => {
    const text = reportText(reportOf('a\u001b[2Jb\u0007\u202e'));
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text).toContain('a\u{FFFD}[2Jb\u{FFFD}\u{FFFD}');
  });
});
