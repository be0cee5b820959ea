import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../kit/units.ts';
import { type PrintedText, printedWords } from '../testing/printed-words.ts';
import { readPapers } from './read-paper.ts';

const today = '2026-10-01' as IsoDate;
const read = (lines: readonly (string | readonly PrintedText[])[]) => {
  const texts = lines.flatMap((line, i) =>
    typeof line === 'string' ? [{ x: 80, y: 60 + 30 * i, text: line, size: 12 }] : line,
  );
  const [paper] = readPapers(
    [{ page: 1, width: 612, height: 792, words: printedWords(texts), hidden: [] }],
    today,
  );
  return {
    kind: paper?.kind,
    ...Object.fromEntries(paper?.fields.map(({ name, value }) => [name, value]) ?? []),
  };
};

const letter = (income: string) => [
  '收 入 证 明',
  '某某银行:',
  '兹证明 王小明 同志(身份证号码:110101198505050018)自2019年3月1日起在我单位工作,',
  `现任职务为 项目经理 。其月平均收入(税前)为人民币 ${income},年收入为人民币 384,000.00 元。`,
  '特此证明。',
  '单位名称(公章):杭州示范信息技术有限公司',
  '单位地址:杭州市西湖区示范路8号',
  '2026年9月20日',
];

describe('收入证明', () => {
  it('as a letter', () => {
    expect(read(letter('32,000.00 元(大写:叁万贰仟元整)'))).toMatchObject({
      kind: 'income_certificate',
      employee: '王小明',
      id_number: '110101198505050018',
      hire_date: '2019-03-01',
      position: '项目经理',
      monthly_income: 3_200_000,
      annual_income: 38_400_000,
      employer: '杭州示范信息技术有限公司',
      employer_address: '杭州市西湖区示范路8号',
      issue_date: '2026-09-20',
      currency: 'CNY',
    });
  });

  it.each(['同志', '先生', '女士'])('takes no %s for a part of the name', (form) => {
    const [title, bank, , ...rest] = letter('32,000.00 元');
    const fields = read([
      title!,
      bank!,
      `兹证明王小明${form}（身份证号码：110101198505050018）自2019年3月1日起在我单位工作，`,
      ...rest,
    ]);
    expect(fields).toMatchObject({ employee: '王小明' });
  });

  it('takes neither figure when the amount in words is another', () => {
    const fields = read(letter('82,000.00 元(大写:叁万贰仟元整)'));
    expect(fields).toMatchObject({ warning: 'amount_in_words_differs' });
    expect(fields).not.toHaveProperty('monthly_income');
  });

  it('as a table', () => {
    const cell = (x: number, y: number, text: string) => ({ x, y, text, size: 12 });
    const rows = [
      ['姓名', '赵敏', '身份证号码', '110101199202020029'],
      ['入职日期', '2020-05-06', '职务', '会计'],
      ['月收入', '15,600.00元', '年收入', '187,200.00元'],
      ['单位名称', '成都示范贸易有限公司', '开具日期', '2026年9月18日'],
    ].flatMap((row, i) => row.map((text, column) => cell(60 + 130 * column, 240 + 30 * i, text)));
    expect(read(['在职收入证明', [...rows], '特此证明。'])).toMatchObject({
      kind: 'income_certificate',
      employee: '赵敏',
      hire_date: '2020-05-06',
      position: '会计',
      monthly_income: 1_560_000,
      annual_income: 18_720_000,
      employer: '成都示范贸易有限公司',
      issue_date: '2026-09-18',
    });
  });
});
