import { faultCommands } from "../faults/faultCommands.js";
import { problem } from "../http/httpAnswer.js";
import { isServiceSid } from "../token/isServiceSid.js";
import { methodNotAllowed } from "./methodNotAllowed.js";
import { readJson } from "./readJson.js";
import type { Resource } from "./resource.js";

/**
 * `POST /control/services/{sid}/faults/{name}` with a JSON object of arguments, and `DELETE …/faults` to end all lasting
 * ones: the fault controls, for pages. Unknown unless the service was started with them.
 */
export const faultResource: Resource = (request, context) => {
  const [control, services, sid, faultsPart, name, ...more] = request.segments;
  if (control !== "control" || services !== "services" || faultsPart !== "faults") return undefined;
  if (!isServiceSid(sid) || more.length > 0) return undefined;
  const faults = context.faults(sid);
  if (faults === undefined) return undefined;
  if (name === undefined) {
    if (request.method !== "DELETE") return methodNotAllowed("DELETE");
    faults.reset();
    return { status: 204, body: null };
  }
  const command = faultCommands.get(name);
  if (command === undefined) {
    const names = [...faultCommands.keys()].join(", ");
    return problem(404, 20404, `There is no such fault. There are: ${names}.`);
  }
  if (request.method !== "POST") return methodNotAllowed("POST");
  return readJson(request).then((read) => {
    if ("refusal" in read) return read.refusal;
    return command(faults, read.json)
      ? { status: 204, body: null }
      : problem(400, 20001, "An argument is missing, has the wrong type or is out of range.");
  });
};
