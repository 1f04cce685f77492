import { problem, type HttpAnswer } from "../http/httpAnswer.js";
import type { HttpRequest } from "../http/httpRequest.js";

/** The fields of a form-encoded body, or the refusal of any other. */
export async function readForm(
  request: HttpRequest,
): Promise<{ readonly form: URLSearchParams } | { readonly refusal: HttpAnswer }> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.contentType)) {
    return {
      refusal: problem(415, 20415, "Send the parameters as application/x-www-form-urlencoded."),
    };
  }
  try {
    return { form: new URLSearchParams(await request.readBody()) };
  } catch {
    return { refusal: problem(413, 20413, "The body is longer than 64 KiB or broke off.") };
  }
}
