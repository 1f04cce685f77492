import { problem, type HttpAnswer } from "../http/httpAnswer.js";
import type { HttpRequest } from "../http/httpRequest.js";
import { isJsonObject, type JsonObject } from "../jsonObject.js";

/** The JSON object in a body (an empty body is an empty object), or the refusal of anything else. */
export async function readJson(
  request: HttpRequest,
): Promise<{ readonly json: JsonObject } | { readonly refusal: HttpAnswer }> {
  try {
    const text = await request.readBody();
    const json: unknown = text === "" ? {} : JSON.parse(text);
    if (isJsonObject(json)) return { json };
  } catch (error) {
    if (error instanceof RangeError) {
      return { refusal: problem(413, 20413, "The body is longer than 64 KiB.") };
    }
  }
  return { refusal: problem(400, 20001, "The body must be a JSON object.") };
}
