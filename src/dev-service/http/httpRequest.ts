import type { IncomingMessage } from "node:http";

/** An HTTP request, taken apart. */
export interface HttpRequest {
  readonly method: string;
  /** Decoded path segments, below the prefix: an identity with slashes stays one segment. */
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
  /** Where the service is reached, for absolute links: scheme, host and prefix, without a slash at the end. */
  readonly baseUrl: string;
  readonly accept: string;
  readonly contentType: string;
  /** Rejects when the body is longer than it may be. */
  readBody(): Promise<string>;
}

const maxBodyBytes = 64 * 1024;

/** Undefined when the target is not a plain path or holds a broken escape. Never resolves dots: a path trick is an unknown path. */
export function readHttpRequest(message: IncomingMessage, prefix: string): HttpRequest | undefined {
  const target = message.url ?? "";
  const [path, search] = splitOnce(target, "?");
  if (!path.startsWith(`${prefix}/`)) return undefined;
  try {
    return {
      method: message.method ?? "GET",
      segments: path
        .slice(prefix.length + 1)
        .split("/")
        .map(decodeURIComponent),
      query: new URLSearchParams(search),
      baseUrl: `${"encrypted" in message.socket ? "https" : "http"}://${message.headers.host ?? "localhost"}${prefix}`,
      accept: message.headers.accept ?? "",
      contentType: message.headers["content-type"] ?? "",
      readBody: () => readBody(message),
    };
  } catch {
    return undefined;
  }
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function readBody(message: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    message.on("error", reject);
    message.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > maxBodyBytes) reject(new RangeError("body too long"));
      else chunks.push(chunk);
    });
    message.on("end", () => resolve(Buffer.concat(chunks).toString()));
  });
}
