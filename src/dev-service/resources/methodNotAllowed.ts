import { problem, type HttpAnswer } from "../http/httpAnswer.js";

export function methodNotAllowed(allowed: string): HttpAnswer {
  return {
    ...problem(405, 20004, `Method not allowed: this resource takes ${allowed}.`),
    headers: { Allow: allowed },
  };
}
