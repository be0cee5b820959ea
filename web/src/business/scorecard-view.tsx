import { type ReactNode, useEffect, useId, useState } from 'react';
import { Problem } from '../api/http.ts';
import { useApp } from '../app-context.ts';
import type { Scorecard, Share } from '../business-types.ts';
import { useSpeech } from '../use-speech.ts';
import { ShareFigure, ShareRange } from './share-figure.tsx';

/** How the dealership's deals went. */
export function ScorecardView() {
  const { api, words, showProblem } = useApp();
  const [card, setCard] = useState<Scorecard | null>(null);
  const id = useId();
  useEffect(() => {
    let current = true;
    api.scorecard().then(
      (found) => current && setCard(found),
      (error) => error instanceof Problem && showProblem(error),
    );
    return () => {
      current = false;
    };
  }, [api, showProblem]);
  if (!card) return <p className="loading">{words.app.loading}</p>;
  return (
    <section aria-labelledby={id} className="scorecard">
      <h3 id={id}>{words.business.scorecard}</h3>
      <Headline card={card} />
      <Funders card={card} />
      <Defects card={card} />
      <Months card={card} />
    </section>
  );
}

function Headline({ card: { all } }: { readonly card: Scorecard }) {
  const { business } = useApp().words;
  const speech = useSpeech();
  const shares: readonly (readonly [string, string, Share])[] = [
    [business.lookToBook, business.lookToBookNote, all.lookToBook],
    [business.approval, business.approvalNote, all.approval],
    [business.hitch, business.hitchNote, all.hitch],
  ];
  return (
    <dl className="score-figures">
      {shares.map(([name, note, share]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <ShareFigure share={share} />
            <ShareRange share={share} />
            <small className="muted">{note}</small>
          </dd>
        </div>
      ))}
      <div>
        <dt>{business.daysToFund}</dt>
        <dd>
          {all.daysToFund === null ? (
            <span className="muted">{business.noCases}</span>
          ) : (
            <b>{speech.whole(Math.round(all.daysToFund * 10) / 10)}</b>
          )}
          <small className="muted">{business.daysToFundNote}</small>
        </dd>
      </div>
    </dl>
  );
}

interface RowsProps {
  readonly title: string;
  readonly heads: readonly string[];
  readonly children: ReactNode;
}

function Rows({ title, heads, children }: RowsProps) {
  return (
    <>
      <h4>{title}</h4>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways is scrolled with the keyboard too */}
      <section className="table-scroll wide" aria-label={title} tabIndex={0}>
        <table className="table business">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </section>
    </>
  );
}

function Funders({ card: { funders } }: { readonly card: Scorecard }) {
  const { business } = useApp().words;
  const speech = useSpeech();
  if (funders.length === 0) return null;
  const heads = [business.funder, business.looked, business.sent, business.funded, business.lookToBook];
  return (
    <Rows title={business.byFunder} heads={[...heads, business.hitch]}>
      {funders.map((each) => (
        <tr key={each.funderId}>
          <th scope="row">
            <bdi>{each.funder}</bdi>
          </th>
          <td>{speech.whole(each.looked)}</td>
          <td>{speech.whole(each.sent)}</td>
          <td>{speech.whole(each.funded)}</td>
          <td>
            <ShareFigure share={each.lookToBook} />
          </td>
          <td>
            <ShareFigure share={each.hitch} />
          </td>
        </tr>
      ))}
    </Rows>
  );
}

function Defects({ card: { defects, funders } }: { readonly card: Scorecard }) {
  const { business } = useApp().words;
  const speech = useSpeech();
  const names = new Map(funders.map(({ funderId, funder }) => [funderId, funder]));
  if (defects.length === 0) return <p className="muted">{business.noDefects}</p>;
  return (
    <Rows title={business.defects} heads={[business.defect, business.contracts, business.funder]}>
      {defects.map(({ code, share, funders: at }) => (
        <tr key={code}>
          <th scope="row">{speech.code('hitch', code)}</th>
          <td>
            <ShareFigure share={share} />
          </td>
          <td>
            {at
              .map(({ funderId, count }) => `${names.get(funderId) ?? funderId} ${speech.whole(count)}`)
              .join(', ')}
          </td>
        </tr>
      ))}
    </Rows>
  );
}

function Months({ card: { months } }: { readonly card: Scorecard }) {
  const { business } = useApp().words;
  const speech = useSpeech();
  if (months.length === 0) return null;
  const heads = [business.month, business.opened, business.sent, business.funded, business.financed];
  return (
    <Rows title={business.months} heads={heads}>
      {months.toReversed().map(({ month, opened, sent, funded, financed }) => (
        <tr key={month}>
          <th scope="row">{month}</th>
          <td>{speech.whole(opened)}</td>
          <td>{speech.whole(sent)}</td>
          <td>{speech.whole(funded)}</td>
          <td>
            {Object.entries(financed)
              .map(([currency, amount]) => speech.money(amount, currency))
              .join(', ')}
          </td>
        </tr>
      ))}
    </Rows>
  );
}
