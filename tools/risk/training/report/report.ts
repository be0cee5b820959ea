import type { Scorecard } from '../../card/scorecard.ts';
import { escapeHtml } from '../../report/html.ts';
import type { Sample } from '../data/sample.ts';
import type { Step } from '../method.ts';
import type { Trained } from '../train.ts';
import { characteristicSections } from './characteristics.ts';
import { lineChart } from './charts.ts';
import { curves } from './curves.ts';
import { page, tableOf } from './html.ts';

/** How a card came about and how well it ranks, as one self-contained HTML page. */
export function trainingReport(
  { scorecard, path, split, holdOut, calibration }: Trained,
  sample: Sample,
): string {
  return page(
    `${scorecard.id} ${scorecard.version}: how this scorecard was learned`,
    [
      about(scorecard),
      `<h2>On rows held out</h2>`,
      measures(scorecard),
      curves(holdOut, calibration),
      tableOf(
        ['tenth of the score, from the lowest', 'rows', 'mean PD', 'rate of bads', '95 % interval'],
        calibration.map(({ count, predicted, observed: { value, low, high } }, at) => [
          String(at + 1),
          String(count),
          predicted.toFixed(4),
          value.toFixed(4),
          `${low.toFixed(4)} to ${high.toFixed(4)}`,
        ]),
      ),
      `<h2>What was chosen, by cross-validation among the other rows</h2>`,
      choices(path),
      `<h2>Points</h2>`,
      bands(scorecard),
      characteristicSections(scorecard, sample, split),
    ].join('\n'),
  );
}

function about({ note, population, target, training, ranksOnly, method, scaling }: Scorecard): string {
  const facts = [
    ['population', population.description],
    ['filter', population.filter],
    ['source', population.source],
    ['bad', target.bad],
    ['good', target.good],
    ['originated', `${target.window.from} to ${target.window.to}`],
    ['method', method],
    ['rows', `${training.rows}, ${training.bads} of them bads`],
    ['held out', `${training.holdOut.rows}, ${training.holdOut.bads} of them bads, by a hash of the row id`],
    [
      'scaling',
      `${scaling.baseScore} points at odds of ${scaling.baseOdds}:1, ${scaling.pdo} points double them`,
    ],
    ['data, SHA-256', training.data],
    ['specification, SHA-256', training.spec],
    ['seed', String(training.seed)],
  ];
  const rows = facts.map(
    ([name, value]) => `<dt><b>${escapeHtml(name ?? '')}</b></dt><dd>${escapeHtml(value ?? '')}</dd>`,
  );
  const ranks = ranksOnly
    ? '<p class="note">Its PDs order people. The sample’s rate of bads is not that of the people who apply, so none is to be quoted.</p>'
    : '';
  return `<p>${escapeHtml(note)}</p>${ranks}<dl>${rows.join('')}</dl>`;
}

function measures({ validation }: Scorecard): string {
  const { auc, ks, ece, brier, roundingLoss } = validation;
  const interval = ({ low, high }: typeof auc) => `${low.toFixed(4)} to ${high.toFixed(4)}`;
  return tableOf(
    ['', 'value', '95 % interval'],
    [
      ['AUC', auc.value.toFixed(4), interval(auc)],
      ['KS', ks.value.toFixed(4), interval(ks)],
      ['expected calibration error', ece.toFixed(4), ''],
      ['Brier score', brier.toFixed(4), ''],
      ['AUC lost by whole points', roundingLoss.toFixed(5), ''],
    ],
  );
}

function choices(path: readonly Step[]): string {
  const losses = path.map(({ loss }) => loss);
  const chart = lineChart(
    'Mean loss on the rows left out, step by step',
    [{ label: 'loss', color: '#1f6f8b', points: losses.map((loss, at) => ({ x: at + 1, y: loss })) }],
    { from: 1, to: path.length },
    { from: Math.min(...losses), to: Math.max(...losses) },
  );
  const rows = path.map(({ label, loss, standardError, chosen }) => [
    label,
    loss.toFixed(5),
    standardError.toFixed(5),
    chosen ? 'chosen' : '',
  ]);
  return `${chart}${tableOf(['step', 'loss', 'standard error', ''], rows)}`;
}

const bands = (card: Scorecard): string =>
  tableOf(
    ['band', 'from score', 'outcome'],
    card.bands.map(({ code, scoreMin, outcome }) => [
      code,
      scoreMin === null ? 'below' : String(scoreMin),
      outcome,
    ]),
  );
