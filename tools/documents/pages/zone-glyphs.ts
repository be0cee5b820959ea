/** Strokes in a box of the character's width and height: each a row of points, x and y in turn, from the top left. */
type Strokes = readonly (readonly number[])[];

/** The characters of machine-readable zones (OCR-B, ISO 1073-2) as strokes; one with two shapes in use has both. */
export const zoneStrokes: Readonly<Record<string, readonly Strokes[]>> = {
  A: [
    [
      [0, 1, 0.5, 0, 1, 1],
      [0.18, 0.66, 0.82, 0.66],
    ],
  ],
  B: [
    [
      [
        0, 0.48, 0.65, 0.48, 0.92, 0.36, 0.92, 0.12, 0.65, 0, 0, 0, 0, 1, 0.7, 1, 1, 0.86, 1, 0.62, 0.65,
        0.48,
      ],
    ],
  ],
  C: [[[1, 0.12, 0.75, 0, 0.38, 0, 0.06, 0.22, 0, 0.5, 0.06, 0.78, 0.38, 1, 0.75, 1, 1, 0.88]]],
  D: [[[0, 0, 0, 1, 0.5, 1, 0.9, 0.8, 1, 0.5, 0.9, 0.2, 0.5, 0, 0, 0]]],
  E: [
    [
      [1, 0, 0, 0, 0, 1, 1, 1],
      [0, 0.48, 0.85, 0.48],
    ],
  ],
  F: [
    [
      [1, 0, 0, 0, 0, 1],
      [0, 0.48, 0.85, 0.48],
    ],
  ],
  G: [
    [
      [
        1, 0.12, 0.75, 0, 0.38, 0, 0.06, 0.22, 0, 0.5, 0.06, 0.78, 0.38, 1, 0.7, 1, 1, 0.9, 1, 0.55, 0.55,
        0.55,
      ],
    ],
  ],
  H: [
    [
      [0, 0, 0, 1],
      [1, 0, 1, 1],
      [0, 0.48, 1, 0.48],
    ],
  ],
  I: [
    [
      [0.08, 0, 0.92, 0],
      [0.5, 0, 0.5, 1],
      [0.08, 1, 0.92, 1],
    ],
  ],
  J: [
    [[0.8, 0, 0.8, 0.78, 0.6, 1, 0.25, 1, 0.05, 0.88]],
    [[0.35, 0, 0.8, 0, 0.8, 0.78, 0.6, 1, 0.25, 1, 0.05, 0.88]],
  ],
  K: [
    [
      [0, 0, 0, 1],
      [0.95, 0, 0, 0.56],
      [0.3, 0.4, 1, 1],
    ],
  ],
  L: [[[0, 0, 0, 1, 1, 1]]],
  M: [[[0, 1, 0, 0, 0.5, 0.5, 1, 0, 1, 1]]],
  N: [[[0, 1, 0, 0, 1, 1, 1, 0]]],
  O: [[[0.5, 0, 0.1, 0.15, 0, 0.5, 0.1, 0.85, 0.5, 1, 0.9, 0.85, 1, 0.5, 0.9, 0.15, 0.5, 0]]],
  P: [[[0, 1, 0, 0, 0.65, 0, 1, 0.14, 1, 0.42, 0.65, 0.56, 0, 0.56]]],
  Q: [
    [
      [0.5, 0, 0.1, 0.15, 0, 0.5, 0.1, 0.85, 0.5, 1, 0.9, 0.85, 1, 0.5, 0.9, 0.15, 0.5, 0],
      [0.55, 0.68, 1, 1],
    ],
  ],
  R: [
    [
      [0, 1, 0, 0, 0.65, 0, 1, 0.14, 1, 0.4, 0.65, 0.54, 0, 0.54],
      [0.5, 0.54, 1, 1],
    ],
  ],
  S: [
    [
      [
        0.95, 0.1, 0.7, 0, 0.3, 0, 0.03, 0.14, 0.03, 0.34, 0.3, 0.46, 0.7, 0.54, 1, 0.66, 1, 0.86, 0.7, 1,
        0.3, 1, 0, 0.9,
      ],
    ],
  ],
  T: [
    [
      [0, 0, 1, 0],
      [0.5, 0, 0.5, 1],
    ],
  ],
  U: [[[0, 0, 0, 0.75, 0.3, 1, 0.7, 1, 1, 0.75, 1, 0]]],
  V: [[[0, 0, 0.5, 1, 1, 0]]],
  W: [[[0, 0, 0.22, 1, 0.5, 0.4, 0.78, 1, 1, 0]]],
  X: [
    [
      [0, 0, 1, 1],
      [1, 0, 0, 1],
    ],
  ],
  Y: [
    [
      [0, 0, 0.5, 0.5, 1, 0],
      [0.5, 0.5, 0.5, 1],
    ],
  ],
  Z: [[[0, 0, 1, 0, 0, 1, 1, 1]]],
  '0': [[[0.5, 0, 0.12, 0.14, 0.04, 0.5, 0.12, 0.86, 0.5, 1, 0.88, 0.86, 0.96, 0.5, 0.88, 0.14, 0.5, 0]]],
  '1': [
    [[0.15, 0.22, 0.55, 0, 0.55, 1]],
    [
      [0.15, 0.22, 0.5, 0, 0.5, 1],
      [0.1, 1, 0.9, 1],
    ],
  ],
  '2': [[[0.03, 0.18, 0.28, 0, 0.72, 0, 0.97, 0.18, 0.97, 0.36, 0.03, 1, 1, 1]]],
  '3': [
    [[0.05, 0, 0.95, 0, 0.5, 0.4, 0.78, 0.42, 1, 0.6, 1, 0.84, 0.7, 1, 0.3, 1, 0, 0.9]],
    [
      [0.05, 0.1, 0.3, 0, 0.7, 0, 0.95, 0.15, 0.95, 0.35, 0.65, 0.48, 0.4, 0.48],
      [0.65, 0.48, 1, 0.62, 1, 0.86, 0.7, 1, 0.3, 1, 0, 0.9],
    ],
  ],
  '4': [
    [
      [0.45, 0, 0, 0.74, 1, 0.74],
      [0.7, 0.42, 0.7, 1],
    ],
    [[0.72, 1, 0.72, 0, 0, 0.7, 1, 0.7]],
  ],
  '5': [[[0.92, 0, 0.1, 0, 0.08, 0.44, 0.6, 0.4, 1, 0.56, 1, 0.84, 0.65, 1, 0.3, 1, 0, 0.9]]],
  '6': [
    [
      [
        0.75, 0, 0.3, 0.28, 0, 0.62, 0.02, 0.82, 0.3, 1, 0.7, 1, 1, 0.82, 1, 0.62, 0.7, 0.44, 0.35, 0.44,
        0.04, 0.62,
      ],
    ],
  ],
  '7': [[[0, 0, 1, 0, 0.95, 0.14, 0.45, 0.6, 0.4, 1]]],
  '8': [
    [
      [
        0.5, 0.46, 0.1, 0.34, 0.1, 0.12, 0.35, 0, 0.65, 0, 0.9, 0.12, 0.9, 0.34, 0.5, 0.46, 0, 0.64, 0, 0.86,
        0.3, 1, 0.7, 1, 1, 0.86, 1, 0.64, 0.5, 0.46,
      ],
    ],
  ],
  '9': [
    [
      [
        0.25, 1, 0.7, 0.72, 1, 0.38, 0.98, 0.18, 0.7, 0, 0.3, 0, 0, 0.18, 0, 0.38, 0.3, 0.56, 0.65, 0.56,
        0.96, 0.38,
      ],
    ],
  ],
  '<': [[[0.95, 0.16, 0.03, 0.5, 0.95, 0.84]]],
};

/** A cell of a zone as a grid: one character with the room around it. */
export const cellColumns = 12;
export const cellRows = 16;
/** Rows above and below the letter. */
export const cellRoom = 2;

interface Template {
  readonly letter: string;
  /** Ink by row and column, of mean 0 and length 1. */
  readonly ink: Float32Array;
}

/** Mean taken away, length 1: what is left is the shape, whatever the light. */
export function shapeOf(values: Float32Array): Float32Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  const length = Math.sqrt(squares) || 1;
  return values.map((value) => (value - mean) / length);
}

/** Widths of characters as shares of the pitch. */
export const zoneWidths: Readonly<Record<string, number>> = {
  '0': 0.56,
  '1': 0.36,
  '2': 0.54,
  '3': 0.54,
  '4': 0.62,
  '5': 0.54,
  '6': 0.56,
  '7': 0.56,
  '8': 0.58,
  '9': 0.56,
  A: 0.68,
  B: 0.56,
  C: 0.56,
  D: 0.58,
  E: 0.5,
  F: 0.5,
  G: 0.6,
  H: 0.58,
  I: 0.46,
  J: 0.46,
  K: 0.6,
  L: 0.5,
  M: 0.64,
  N: 0.58,
  O: 0.64,
  P: 0.54,
  Q: 0.64,
  R: 0.56,
  S: 0.56,
  T: 0.62,
  U: 0.58,
  V: 0.66,
  W: 0.66,
  X: 0.66,
  Y: 0.66,
  Z: 0.56,
  '<': 0.64,
};

interface Pen {
  /** Width of letters as a share of their usual one. */
  readonly wide: number;
  /** Reach of a stroke's ink, in cells of the grid. */
  readonly pen: number;
}

/** Every character as ink in a cell, its strokes as wide as a pen that blurs like the picture. */
export function templatesOf({ wide, pen }: Pen): Template[] {
  return Object.entries(zoneStrokes).flatMap(([letter, variants]) => {
    const half = (zoneWidths[letter]! * wide) / 2;
    const shape = {
      left: cellColumns * (0.5 - half),
      right: cellColumns * (0.5 + half),
      top: cellRoom,
      bottom: cellRows - cellRoom,
      pen,
    };
    return variants.map((some) => ({ letter, ink: shapeOf(drawn(some, shape)) }));
  });
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly pen: number;
}

function drawn(some: Strokes, { left, right, top, bottom, pen }: Frame): Float32Array {
  const ink = new Float32Array(cellColumns * cellRows);
  const segments = some.flatMap((points) =>
    Array.from({ length: points.length / 2 - 1 }, (_, i) => [
      left + points[2 * i]! * (right - left),
      top + points[2 * i + 1]! * (bottom - top),
      left + points[2 * i + 2]! * (right - left),
      top + points[2 * i + 3]! * (bottom - top),
    ]),
  );
  for (let row = 0; row < cellRows; row++)
    for (let column = 0; column < cellColumns; column++) {
      const distance = Math.min(
        ...segments.map(([x1, y1, x2, y2]) => distanceTo(column + 0.5, row + 0.5, x1!, y1!, x2!, y2!)),
      );
      ink[row * cellColumns + column] = Math.exp(-((distance / pen) ** 2));
    }
  return ink;
}

function distanceTo(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}
