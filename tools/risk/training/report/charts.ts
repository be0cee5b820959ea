import { escapeHtml } from '../../report/html.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly label: string;
  readonly color: string;
  readonly points: readonly Point[];
  readonly dashed?: boolean;
  readonly dots?: boolean;
}

const [width, height, margin] = [360, 260, 38];

interface Scale {
  readonly from: number;
  readonly to: number;
}

const place = ({ from, to }: Scale, value: number, low: number, high: number): string =>
  (low + ((value - from) / (to - from || 1)) * (high - low)).toFixed(1);

const short = (value: number): string => Number(value.toPrecision(3)).toString();

/** Lines in one frame, with a legend: curves, diagonals, or dots. */
export function lineChart(caption: string, lines: readonly Line[], x: Scale, y: Scale): string {
  const at = (point: Point): string =>
    `${place(x, point.x, margin, width - 8)},${place(y, point.y, height - margin, 8)}`;
  const drawn = lines.map(({ color, points, dashed, dots }) =>
    dots
      ? points
          .map((point) => `<circle cx="${at(point).replace(',', '" cy="')}" r="3.5" fill="${color}"/>`)
          .join('')
      : `<polyline fill="none" stroke="${color}" stroke-width="1.6"${dashed ? ' stroke-dasharray="4 4"' : ''} points="${points.map(at).join(' ')}"/>`,
  );
  const legend = lines.map(
    ({ label, color }, row) =>
      `<text x="${margin + 8}" y="${20 + 14 * row}" style="fill:${color}">${escapeHtml(label)}</text>`,
  );
  return figure(caption, `${axes(x, y)}${drawn.join('')}${legend.join('')}`, width, height);
}

function axes(x: Scale, y: Scale): string {
  const [bottom, right] = [height - margin, width - 8];
  return `<path d="M${margin} 8V${bottom}H${right}" fill="none" stroke="#aab3c0"/>
<text x="${margin}" y="${bottom + 14}">${short(x.from)}</text><text x="${right}" y="${bottom + 14}" text-anchor="end">${short(x.to)}</text>
<text x="${margin - 4}" y="${bottom}" text-anchor="end">${short(y.from)}</text><text x="${margin - 4}" y="16" text-anchor="end">${short(y.to)}</text>`;
}

export interface Bar {
  readonly label: string;
  readonly value: number;
}

/** Bars to both sides of 0, one below the other: weight of evidence by bin. */
export function barChart(caption: string, bars: readonly Bar[]): string {
  const [labels, row] = [130, 18];
  const most = Math.max(...bars.map(({ value }) => Math.abs(value)), 0.1);
  const middle = labels + (width - labels) / 2;
  const reach = (width - labels) / 2 - 40;
  const drawn = bars.map(({ label, value }, at) => {
    const length = (Math.abs(value) / most) * reach;
    const top = at * row + 4;
    const end = value < 0 ? middle - length - 4 : middle + length + 4;
    return `<text x="${labels - 6}" y="${top + 10}" text-anchor="end">${escapeHtml(label)}</text>
<rect x="${(value < 0 ? middle - length : middle).toFixed(1)}" y="${top}" width="${length.toFixed(1)}" height="${row - 6}" fill="${value < 0 ? '#b83227' : '#1f6f8b'}"/>
<text x="${end.toFixed(1)}" y="${top + 10}" text-anchor="${value < 0 ? 'end' : 'start'}">${value.toFixed(2)}</text>`;
  });
  const axis = `<path d="M${middle} 0V${bars.length * row + 4}" stroke="#aab3c0"/>`;
  return figure(caption, axis + drawn.join(''), width, bars.length * row + 8);
}

const figure = (caption: string, content: string, across: number, down: number): string =>
  `<figure><svg viewBox="0 0 ${across} ${down}" width="${across}" height="${down}" role="img" aria-label="${escapeHtml(caption)}">${content}</svg><figcaption>${escapeHtml(caption)}</figcaption></figure>`;
