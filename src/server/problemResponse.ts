const TITLES = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
  504: "Gateway Timeout",
} as const;

/** The statuses that our handlers refuse with. */
export type ProblemStatus = keyof typeof TITLES;

/** A refusal as RFC 9457 has it. `detail` is for the developer who reads the response, and must not carry a secret. */
export function problemResponse(
  status: ProblemStatus,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(
    JSON.stringify({ type: "about:blank", title: TITLES[status], status, detail }),
    {
      status,
      headers: {
        "content-type": "application/problem+json",
        "cache-control": "no-store",
        ...headers,
      },
    },
  );
}
