import type { ReadField } from '../../deals/deal.ts';
import { isVin } from '../codes/vin.ts';
import { fieldOf, hitsOf, type Reading, warning } from '../layout/fields.ts';
import { bare, below, type Vocabulary } from '../layout/labels.ts';
import { boxAround, type Line } from '../layout/lines.ts';
import type { Word } from '../pages/words.ts';
import { clean } from '../values/values.ts';

export const vehicleLabels: Vocabulary = {
  vehicle: [
    'year/make/model',
    'year / make / model',
    'year, make, and model',
    'year make model',
    'vehicle',
    'vehicle of interest',
  ],
  vin: ['vin', 'vehicle identification number', 'vin number', 'vin no', 'vin #'],
  year: ['year'],
  make: ['make'],
  model: ['model'],
};

const makes: readonly string[] = (
  'acura,alfa romeo,aston martin,audi,bentley,bmw,buick,cadillac,chevrolet,chevy,chrysler,dodge,ferrari,fiat,ford,genesis,gmc,' +
  'honda,hummer,hyundai,infiniti,isuzu,jaguar,jeep,kia,lamborghini,land rover,lexus,lincoln,lucid,maserati,mazda,mercedes-benz,' +
  'mercedes,mercury,mini,mitsubishi,nissan,oldsmobile,polestar,pontiac,porsche,ram,rivian,rolls-royce,saab,saturn,scion,smart,' +
  'subaru,suzuki,tesla,toyota,volkswagen,vw,volvo'
).split(',');

interface Found {
  readonly year: Word;
  readonly make: readonly Word[];
  readonly model: readonly Word[];
}

/**
 * The paper's one vehicle: year, make, model and VIN. Trade-ins are passed over; when several vehicles remain, none is
 * taken and the warning `several_vehicles` says why.
 */
export function vehicleFields(reading: Reading): ReadField[] {
  const lines = reading.paper.lines.filter((line) => !isTrade(line));
  const vins = lines.flatMap(vinsOf);
  const cars = lines.flatMap((line) => carOf(line) ?? []);
  if (
    distinct(vins.map(({ value }) => value)) > 1 ||
    distinct(cars.map((car) => `${car.year.text}${bare(car.make[0]!.text)}`)) > 1
  ) {
    const words = [...vins.map((vin) => vin.words[0]!), ...cars.map((car) => car.year)];
    const onePage = words.filter((word) => word.page === words[0]!.page);
    return [warning('several_vehicles', words[0]!.page, boxAround(onePage))];
  }
  return [
    ...vins.slice(0, 1).map((vin) => fieldOf('vin', 'text', vin, 0.97)),
    ...cars.slice(0, 1).flatMap((car) => carFields(reading, car)),
  ];
}

/** VINs on the lines that speak of a trade-in. */
export const tradeVins = ({ paper }: Reading): ReadField[] =>
  paper.lines
    .filter(isTrade)
    .flatMap(vinsOf)
    .map((vin) => fieldOf('trade_vin', 'text', vin, 0.9));

const distinct = (values: readonly string[]) => new Set(values).size;
const isTrade = (line: Line) => line.words.some((word) => /^\(?trade(?:-?in)?\b/i.test(word.text));

function vinsOf(line: Line) {
  return line.words.flatMap((word) => {
    const value = word.text.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
    return isVin(value) && /[A-Z]/.test(value) ? [{ value, words: [word] }] : [];
  });
}

function carOf(line: Line): Found | undefined {
  for (const [i, year] of line.words.entries()) {
    if (!/^(?:19[89]\d|20[0-4]\d)$/.test(year.text)) continue;
    const [one, two] = line.words.slice(i + 1, i + 3);
    if (!one) continue;
    const both = two ? `${one.text} ${two.text}`.toLowerCase() : '';
    const make = makes.includes(both)
      ? [one, two!]
      : makes.includes(one.text.toLowerCase())
        ? [one]
        : undefined;
    if (make) return { year, make, model: modelAfter(line, i + 1 + make.length) };
  }
  return undefined;
}

/** The model: the words after the make that stand in one cell, up to a VIN, a bracket or a comma. */
function modelAfter(line: Line, from: number): Word[] {
  const model: Word[] = [];
  const cell = line.cells.find(({ words }) => words.includes(line.words[from]!));
  for (const word of line.words.slice(from, from + 5)) {
    const letters = word.text.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
    if (
      !cell?.words.includes(word) ||
      isVin(letters) ||
      /^(?:vin\b|\(|miles|mileage|\d{1,3},\d{3})/i.test(word.text)
    )
      break;
    model.push(word);
    if (/[,;]$/.test(word.text)) break;
  }
  return model;
}

function carFields(reading: Reading, { year, make, model }: Found): ReadField[] {
  const words = model.length > 0 ? model : modelInColumn(reading);
  const text = (of: readonly Word[]) =>
    clean(
      of
        .map((word) => word.text)
        .join(' ')
        .replace(/[,;]$/, ''),
    );
  return [
    fieldOf('year', 'text', { value: year.text, words: [year] }, 0.96),
    fieldOf('make', 'text', { value: text(make), words: make }, 0.96),
    ...(words.length > 0 ? [fieldOf('model', 'text', { value: text(words), words }, 0.93)] : []),
  ];
}

/** A model broken over several rows of a table column under "Model". */
function modelInColumn(reading: Reading): Word[] {
  const [hit, more] = hitsOf(reading, 'model');
  if (!hit || more) return [];
  const cells = below(reading.paper, hit, reading.hits, 2);
  return cells.filter(({ text }) => text.length < 24).flatMap(({ words }) => words);
}
