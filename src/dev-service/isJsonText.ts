/** Whether a value is a string that parses as JSON, as the product asks of `attributes`. */
export function isJsonText(value: unknown): value is string {
  if (typeof value !== "string") return false;
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}
