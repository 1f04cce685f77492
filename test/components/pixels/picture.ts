import type { Area, Picture } from "./chromium.js";
import { contrast, type Colour } from "./colour.js";

/** The colour at a point, in CSS pixels from the top left. */
export function colourAt({ width, height, scale, data }: Picture, x: number, y: number): Colour {
  const column = Math.min(width - 1, Math.max(0, Math.floor(x * scale)));
  const row = Math.min(height - 1, Math.max(0, Math.floor(y * scale)));
  const start = 4 * (row * width + column);
  const [red = 0, green = 0, blue = 0] = data.subarray(start, start + 3);
  return [red, green, blue];
}

/** A part of a picture; the area is in CSS pixels from its top left. */
export function crop({ width, scale, data }: Picture, area: Area): Picture {
  const [x, y, columns, rows] = [area.x, area.y, area.width, area.height].map((length) =>
    Math.round(length * scale),
  ) as [number, number, number, number];
  const part = new Uint8ClampedArray(4 * columns * rows);
  for (let row = 0; row < rows; row += 1) {
    const start = 4 * ((y + row) * width + x);
    part.set(data.subarray(start, start + 4 * columns), 4 * row * columns);
  }
  return { width: columns, height: rows, scale, data: part };
}

/** All colours, row by row. */
export function colours(picture: Picture): Colour[] {
  const { width, height, scale } = picture;
  return Array.from({ length: width * height }, (_, index) =>
    colourAt(picture, (index % width) / scale, Math.floor(index / width) / scale),
  );
}

/** The strongest contrast that any pixel has with the page. */
export function strongestContrast(picture: Picture, background: Colour): number {
  return Math.max(...colours(picture).map((colour) => contrast(colour, background)));
}

/** How much two pictures of one size differ: 0 for the same, 1 for black against white everywhere. */
export function difference(
  a: Picture,
  b: Picture,
  see: (colour: Colour) => Colour = (colour) => colour,
): number {
  const others = colours(b).map(see);
  const distances = colours(a).map((colour, index) => {
    const other = others[index] ?? [0, 0, 0];
    return Math.max(...see(colour).map((channel, part) => Math.abs(channel - (other[part] ?? 0))));
  });
  return distances.reduce((sum, distance) => sum + distance, 0) / distances.length / 255;
}

/** How much a picture differs from its mirror image, left to right. */
export function lopsidedness(picture: Picture): number {
  const { width, height, scale } = picture;
  let sum = 0;
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const here = colourAt(picture, column / scale, row / scale);
      const mirrored = colourAt(picture, (width - 1 - column) / scale, row / scale);
      sum += Math.max(...here.map((channel, part) => Math.abs(channel - (mirrored[part] ?? 0))));
    }
  return sum / (width * height) / 255;
}

/**
 * Walks around a ring of this radius (CSS pixels) in the middle of the picture, and says for each step whether there is
 * ink: a colour nearer to the strongest one than to the page.
 */
export function walkAround(picture: Picture, radius: number, background: Colour): boolean[] {
  const { width, height, scale } = picture;
  const threshold = Math.sqrt(strongestContrast(picture, background));
  return Array.from({ length: 360 }, (_, degrees) => {
    const angle = (degrees / 180) * Math.PI;
    const x = width / scale / 2 + radius * Math.sin(angle);
    const y = height / scale / 2 - radius * Math.cos(angle);
    return contrast(colourAt(picture, x, y), background) > threshold;
  });
}

/** How often a walk leaves the ink: the number of gaps. */
export function gaps(walk: readonly boolean[]): number {
  return walk.filter((isInk, index) => !isInk && walk.at(index - 1)).length;
}
