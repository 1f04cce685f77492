/** Red, green and blue from 0 to 255. */
export type Colour = readonly [number, number, number];

const toLinear = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const fromLinear = (share: number): number =>
  255 * (share <= 0.003_130_8 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055);

/** Relative luminance of WCAG 2, from 0 (black) to 1 (white). */
export function luminance([red, green, blue]: Colour): number {
  return 0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);
}

/** Contrast ratio of WCAG 2, from 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const both = [luminance(a), luminance(b)];
  return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
}

type Vision = (colour: Colour) => Colour;
type Row = readonly [number, number, number];

const seenThrough =
  (...rows: readonly Row[]): Vision =>
  (colour) => {
    const [red = 0, green = 0, blue = 0] = colour.map(toLinear);
    const [r = 0, g = 0, b = 0] = rows.map((row) =>
      fromLinear(Math.min(1, Math.max(0, row[0] * red + row[1] * green + row[2] * blue))),
    );
    return [r, g, b];
  };

const grey: Row = [0.2126, 0.7152, 0.0722];

/** Ways of seeing: greyscale, and full colour blindness after Machado, Oliveira and Fernandes (2009). */
export const visions = {
  "full colour": (colour: Colour) => colour,
  greyscale: seenThrough(grey, grey, grey),
  protanopia: seenThrough(
    [0.152_286, 1.052_583, -0.204_868],
    [0.114_503, 0.786_281, 0.099_216],
    [-0.003_882, -0.048_116, 1.051_998],
  ),
  deuteranopia: seenThrough(
    [0.367_322, 0.860_646, -0.227_968],
    [0.280_085, 0.672_501, 0.047_413],
    [-0.011_82, 0.042_94, 0.968_881],
  ),
  tritanopia: seenThrough(
    [1.255_528, -0.076_749, -0.178_779],
    [-0.078_411, 0.930_809, 0.147_602],
    [0.004_733, 0.691_367, 0.303_9],
  ),
} satisfies Record<string, Vision>;
