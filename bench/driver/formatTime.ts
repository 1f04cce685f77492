/** Milliseconds for people: 210 ns, 4.1 µs, 93 ms, 15 s. */
export function formatTime(ms: number): string {
  const [value, unit] =
    Math.abs(ms) < 0.001
      ? [ms * 1e6, "ns"]
      : Math.abs(ms) < 1
        ? [ms * 1000, "µs"]
        : ms < 1000
          ? [ms, "ms"]
          : [ms / 1000, "s"];
  return `${formatNumber(value)} ${unit}`;
}

/** Two significant digits below a hundred, whole numbers above. */
export function formatNumber(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en-US");
  return String(Number(value.toPrecision(2)));
}
