/** The JSON object that a URL answers with, whatever the status. */
export async function fetchJson(url: string, init?: RequestInit): Promise<Record<string, unknown>> {
  const body: unknown = await (await fetch(url, init)).json();
  if (typeof body !== "object" || body === null) throw new Error(`${url} gave no JSON object`);
  return Object.fromEntries(Object.entries(body));
}
