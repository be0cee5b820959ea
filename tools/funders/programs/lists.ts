/** Several values in one cell, parted by `|`, a comma, a semicolon or a blank; a backslash keeps one of these in a value. */
const separators = /[\s|,;]/;

/** `none` is a list with nothing in it, where an empty cell says that there is no list. */
const noItems = 'none';

export const listText = (items: readonly string[]): string =>
  items.length === 0 ? noItems : items.map(escapedItem).join(' | ');

const escapedItem = (item: string): string => {
  const escaped = item.replaceAll(/[\\\s|,;]/g, (mark) => `\\${mark}`);
  return escaped === noItems ? `\\${escaped}` : escaped;
};

export const listItems = (text: string): string[] =>
  text === noItems ? [] : parted(marksOf(text), separators).map(joined);

export interface Car {
  readonly make: string;
  readonly model?: string | undefined;
}

/** `Honda: Civic | Land Rover`: a make, or a make and a model. */
export const carsText = (cars: readonly Car[]): string =>
  cars.length === 0
    ? noItems
    : cars
        .map(({ make, model }) => {
          const text = [make, ...(model === undefined ? [] : [model])].map(escapedName).join(': ');
          return text === noItems ? `\\${text}` : text;
        })
        .join(' | ');

/** The outermost blanks of a name are kept by a backslash too: those beside a mark are nobody's. */
const escapedName = (name: string): string => name.replaceAll(/[\\|:]|^\s|\s$/g, (mark) => `\\${mark}`);

export const carsOf = (text: string): Car[] =>
  text === noItems
    ? []
    : parted(marksOf(text), /\|/).map((car) => {
        const [make = '', ...model] = parted(car, /:/).map(joined);
        return model.length === 0 ? { make } : { make, model: model.join(': ') };
      });

/** A character of a cell, and whether a backslash keeps it from parting values. */
interface Mark {
  readonly letter: string;
  readonly kept: boolean;
}

function marksOf(text: string): Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < text.length; at++) {
    const kept = text[at] === '\\' && at + 1 < text.length;
    marks.push({ letter: text[kept ? ++at : at]!, kept });
  }
  return marks;
}

/** What stands between separators, without the blanks around it; nothing is no value. */
function parted(marks: readonly Mark[], separator: RegExp): (readonly Mark[])[] {
  const parts: Mark[][] = [[]];
  for (const mark of marks) {
    if (!mark.kept && separator.test(mark.letter)) parts.push([]);
    else parts.at(-1)?.push(mark);
  }
  return parts.map(trimmed).filter((part) => part.length > 0);
}

function trimmed(part: readonly Mark[]): readonly Mark[] {
  const isText = ({ letter, kept }: Mark) => kept || /\S/.test(letter);
  return part.slice(Math.max(0, part.findIndex(isText)), part.findLastIndex(isText) + 1);
}

const joined = (part: readonly Mark[]): string => part.map(({ letter }) => letter).join('');
