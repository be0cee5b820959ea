import { useApp } from '../app-context.ts';
import type { AffordabilityCard as AffordabilityData, HarmFindingView } from '../risk-types.ts';
import { useSpeech } from '../use-speech.ts';
import { CardFrame } from './card-frame.tsx';
import { type FigureRow, Figures } from './figures.tsx';
import { Tag, type Tone } from './tag.tsx';

const tones: Readonly<Record<string, Tone>> = { clear: 'good', caution: 'warn', stop: 'bad' };

/** What a loan would mean for the one who pays it: payment and burden, then everything that was looked at. */
export function AffordabilityCard({ data }: { readonly data: AffordabilityData }) {
  const { words } = useApp();
  const speech = useSpeech();
  const { outcome, basis, monthlyPayment, sellRate, dti, left, findings, missing } = data;
  const row = (role: string, value: string | null): FigureRow[] =>
    value === null ? [] : [{ label: speech.role(role), value }];
  return (
    <CardFrame
      kind="affordability"
      icon="scale"
      title={words.risk.affordability}
      aside={outcome && <Tag tone={tones[outcome] ?? 'plain'} text={speech.code('harm_outcome', outcome)} />}
    >
      {missing.length > 0 && <p>{missing.map(speech.fact).join(' · ')}</p>}
      <Figures
        rows={[
          ...row('checked_payment', monthlyPayment === null ? null : speech.money(monthlyPayment)),
          ...row('checked_rate', sellRate === null ? null : speech.rate(sellRate)),
          ...row('checked_dti', dti === null ? null : speech.ratio(dti)),
          ...row('left_over', left === null ? null : speech.money(left)),
        ]}
      />
      {findings.map((finding) => (
        <Finding key={keyOf(finding)} finding={finding} />
      ))}
      <p className="fine">
        {basis && `${speech.code('payment_basis', basis)}. `}
        {words.risk.affordabilityNote}
      </p>
    </CardFrame>
  );
}

const keyOf = ({ code, drop, addOn }: HarmFindingView) => `${code} ${drop ?? ''} ${addOn ?? ''}`;

function Finding({ finding }: { readonly finding: HarmFindingView }) {
  const speech = useSpeech();
  const shown = <T,>(role: string, value: T | undefined, say: (value: T) => string): FigureRow[] =>
    value === undefined ? [] : [{ label: speech.role(role), value: say(value) }];
  const { money, ratio } = {
    money: (amount: number) => speech.money(amount),
    ratio: (share: number) => speech.ratio(share),
  };
  return (
    <div className="code-list">
      <p className="eyebrow">
        {speech.code('harm_finding', finding.code)}{' '}
        <Tag tone={tones[finding.level] ?? 'plain'} text={speech.code('harm_level', finding.level)} />
      </p>
      <Figures
        rows={[
          ...shown('present_payment', finding.presentPayment, money),
          ...shown('payment_shock', finding.times, ratio),
          ...shown('income_drop', finding.drop, ratio),
          ...shown('stressed_income', finding.income, money),
          ...shown('stressed_rate', finding.sellRate, speech.rate),
          ...shown('stressed_payment', finding.payment, money),
          ...shown('stressed_dti', finding.dti, ratio),
          ...shown('left_over', finding.left, money),
          ...shown('months_under_water', finding.months, speech.whole),
          ...shown('equity_until', finding.evenFrom, speech.day),
          ...shown('add_on', finding.addOn, (addOn) => speech.code('add_on', addOn)),
          ...shown('add_on_price', finding.price, money),
        ]}
      />
    </div>
  );
}
