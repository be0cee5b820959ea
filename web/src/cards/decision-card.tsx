import { useApp } from '../app-context.ts';
import type { DecisionCard as DecisionData } from '../card-types.ts';
import { useSpeech } from '../use-speech.ts';
import { CardFrame } from './card-frame.tsx';
import { Figures } from './figures.tsx';
import { RatioMeters } from './ratio-meters.tsx';
import { Tag } from './tag.tsx';
import { verdictTone } from './verdict-tone.ts';

export function DecisionCard({ data }: { readonly data: DecisionData }) {
  const { words } = useApp();
  const speech = useSpeech();
  const {
    decision,
    score,
    band,
    income,
    incomeVerified,
    residualIncome = null,
    amountFinanced,
    reasons,
    conditions = [],
    missing,
  } = data;
  const tone = verdictTone(decision);
  return (
    <CardFrame
      kind="decision"
      icon="scale"
      title={words.card.prequalified}
      tone={tone}
      aside={<Tag tone={tone} text={speech.code('verdict', decision)} />}
    >
      <RatioMeters data={data} />
      <Figures
        rows={[
          ...(score === null
            ? []
            : [
                {
                  label: words.card.score,
                  value: speech.whole(score),
                  ...(band ? { note: speech.code('band', band) } : {}),
                },
              ]),
          ...(amountFinanced === null
            ? []
            : [{ label: words.card.amountFinanced, value: speech.money(amountFinanced) }]),
          ...(income === null
            ? []
            : [
                {
                  label: words.card.income,
                  value: speech.money(income),
                  note: incomeVerified ? words.card.incomeVerified : words.card.incomeStated,
                },
              ]),
          ...(residualIncome === null
            ? []
            : [{ label: words.card.residualIncome, value: speech.money(residualIncome) }]),
        ]}
      />
      <CodeList
        title={words.card.reasons}
        items={reasons.map(({ code }) => speech.code('decline_reason', code))}
      />
      <CodeList
        title={words.card.conditions}
        items={conditions.map(({ code }) => speech.code('condition', code))}
      />
      <CodeList title={words.card.missing} items={missing.map(speech.fact)} />
      <Counteroffer data={data} />
      <p className="fine">
        <strong>{words.card.disclaimer}</strong>
        {data.scorecard && (
          <span title={data.scorecard.population ?? data.scorecard.hash}>
            {words.card.scorecard(speech.code('scorecard', data.scorecard.id), data.scorecard.version)}
          </span>
        )}
      </p>
    </CardFrame>
  );
}

function CodeList({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <div className="code-list">
      <p className="eyebrow">{title}</p>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}

function Counteroffer({ data: { counteroffer } }: { readonly data: DecisionData }) {
  const { words } = useApp();
  const speech = useSpeech();
  if (!counteroffer) return null;
  return (
    <div className="counteroffer">
      <p className="eyebrow">{words.card.counteroffer}</p>
      <Figures
        rows={[
          { label: words.card.financeAtMost, value: speech.money(counteroffer.amountFinancedMax) },
          { label: words.card.downAtLeast, value: speech.money(counteroffer.downPaymentMin) },
        ]}
      />
    </div>
  );
}
