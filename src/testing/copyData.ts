/**
 * A copy of plain data all the way down, so that what a test does with its own object later changes nothing. Without what
 * is undefined, as in JSON; what is no plain data stays as it is.
 */
export function copyData<Data>(data: Data): Data;
export function copyData(data: unknown): unknown {
  if (Array.isArray(data)) return data.map((item: unknown) => copyData(item));
  if (Object.prototype.toString.call(data) !== "[object Object]") return data;
  const entries = Object.entries(Object(data)).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([key, value]) => [key, copyData(value)]));
}
