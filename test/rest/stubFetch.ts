import { vi } from "vitest";

/** A fetch that answers each request in turn from a list, the last one for ever, and remembers what it was asked. */
export function stubFetch(...answers: (() => Response | Promise<Response>)[]) {
  let next = 0;
  return vi.fn<typeof fetch>(async () => {
    const answer = answers[Math.min(next, answers.length - 1)];
    next += 1;
    if (answer === undefined) throw new Error("stubFetch has no answer");
    return answer();
  });
}

export const bob = {
  sid: "US00000000000000000000000000000001",
  account_sid: "AC1",
  chat_service_sid: "IS1",
  role_sid: null,
  identity: "bob",
  friendly_name: "Bob",
  attributes: "{}",
  is_online: true,
  is_notifiable: null,
  date_created: "2026-01-02T03:04:05Z",
  date_updated: "2026-01-02T03:04:05Z",
  url: "https://example.test/v1/Services/IS1/Users/US1",
  links: {},
};

/** The URL of the nth request. */
export function requestedUrl(fetch: ReturnType<typeof stubFetch>, nth = 0): string {
  const url = fetch.mock.calls[nth]?.[0];
  if (typeof url !== "string") throw new Error(`request ${nth} was not made`);
  return url;
}
