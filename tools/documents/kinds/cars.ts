import type { Reading } from '../layout/fields.ts';
import { bare } from '../layout/labels.ts';
import type { Word } from '../pages/words.ts';
import type { Printed } from '../values/values.ts';
import { type Description, descriptionsOn } from './car-descriptions.ts';
import { sectionsOf } from './vehicle-sections.ts';
import { type VinFound, vinsOn } from './vins.ts';

/** A car that a paper shows. */
export interface Car {
  readonly vin?: VinFound;
  readonly year?: Printed<string>;
  readonly make?: Printed<string>;
  readonly model?: Printed<string>;
  /** What is given in part exchange, not the car the paper is about. */
  readonly trade: boolean;
  /** Other VINs that other pages give the same car. */
  readonly otherVins: readonly VinFound[];
}

/** The cars of a paper in reading order, each VIN with the description that stands nearest to it. */
export function carsOn(reading: Reading): Car[] {
  const { isTrade } = sectionsOf(reading.paper);
  const vins = distinctVins(vinsOn(reading));
  const all = descriptionsOn(reading);
  return [false, true].flatMap((trade) => {
    const ownVins = vins.filter(({ words }) => isTrade(words[0]!) === trade);
    const own = distinctDescriptions(
      all.filter(({ at }) => isTrade(at) === trade),
      ownVins,
    );
    return paired(ownVins, own).map((car) => ({ ...car, trade }));
  });
}

type Pair = Omit<Car, 'trade'>;

function paired(vins: readonly VinFound[], descriptions: readonly Description[]): Pair[] {
  const [only, ...more] = descriptions;
  if (only && more.every((other) => sameCar(only, other)) && vins.length > 1 && onePerPage(vins)) {
    return [{ ...withoutPlace(only), vin: vins[0]!, otherVins: vins.slice(1) }];
  }
  const free = new Set(descriptions);
  const pairs = new Map<VinFound, Description>();
  for (const near of [onOneLine, closeBy, anyPlace]) {
    for (const vin of vins.filter((some) => !pairs.has(some))) {
      const found = nearest(
        vin,
        [...free].filter((d) => near(vin.words[0]!, d.at)),
      );
      if (!found || (near === anyPlace && vins.length - pairs.size !== free.size)) continue;
      pairs.set(vin, found);
      free.delete(found);
    }
  }
  const ofVins = vins.map((vin): Pair => {
    const description = pairs.get(vin);
    return { ...(description ? withoutPlace(description) : {}), vin, otherVins: [] };
  });
  const paired = [...pairs.values()];
  const left = [...free].filter((d) => !paired.some((other) => sameCar(other, d)));
  return [...ofVins, ...left.map((d): Pair => ({ ...withoutPlace(d), otherVins: [] }))];
}

const withoutPlace = ({ at: _, ...parts }: Description) => parts;

/** Each VIN on a page of its own: two names for one car, not two cars. */
const onePerPage = (vins: readonly VinFound[]) =>
  new Set(vins.map(({ words }) => words[0]!.page)).size === vins.length;

const onOneLine = (vin: Word, at: Word) =>
  vin.page === at.page &&
  Math.abs(vin.y + vin.height / 2 - at.y - at.height / 2) < 0.6 * Math.max(vin.height, at.height);
const closeBy = (vin: Word, at: Word) => vin.page === at.page && Math.abs(vin.y - at.y) < 90;
const anyPlace = () => true;

/** The description nearest to a VIN; of two as near, the one before it. */
function nearest(vin: VinFound, some: readonly Description[]): Description | undefined {
  const word = vin.words[0]!;
  const distance = ({ at }: Description) =>
    Math.abs(at.page - word.page) * 1000 +
    Math.abs(word.y - at.y) +
    (at.y > word.y + 2 ? 12 : 0) +
    Math.abs(at.x - word.x) / 50;
  return [...some].sort((a, b) => distance(a) - distance(b))[0];
}

function distinctVins(vins: readonly VinFound[]): VinFound[] {
  const best = new Map<string, VinFound>();
  for (const vin of vins) if (!best.has(vin.value)) best.set(vin.value, vin);
  return [...best.values()];
}

const key = ({ year, make }: Description) => bare(`${year?.value ?? ''}${make?.value ?? ''}`);
const modelKey = ({ model }: Description) => bare(model?.value ?? '');

/** Two descriptions fit one car when year and make agree and one model begins the other. */
function sameCar(a: Description, b: Description): boolean {
  const [one, other] = [modelKey(a), modelKey(b)];
  return key(a) === key(b) && (one.startsWith(other) || other.startsWith(one));
}

/** Repetitions of one car count once; two alike are two where each has a VIN on its line. */
function distinctDescriptions(all: readonly Description[], vins: readonly VinFound[]): Description[] {
  const kept = all.filter(({ at }) => vins.some(({ words }) => onOneLine(words[0]!, at)));
  for (const description of all) {
    if (!kept.some((other) => sameCar(other, description))) kept.push(description);
  }
  return kept;
}
