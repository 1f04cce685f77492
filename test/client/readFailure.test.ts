import { expect, it } from "vitest";
import { classifyReadFailure, isAnswer } from "../../src/client/readFailure.js";

it.each([
  ["the SDK's error for HTTP 404", { status: 404, message: "" }, "not-found", true],
  ["its text", new Error("NOT_FOUND"), "not-found", true],
  ["the SDK's error for HTTP 429", { status: 429, message: "" }, "throttled", true],
  ["its text after its own retries", new Error("Maximum attempt count reached"), "throttled", true],
  ["the Service's text", new Error("Too Many Requests"), "throttled", true],
  ["a socket that dropped", new Error("Twilsock: disconnected"), "disconnected", false],
  [
    "a connection that is not up yet",
    new Error("Connection is not initialized"),
    "disconnected",
    false,
  ],
  [
    "a client that is not initialised (again)",
    new TypeError("Cannot read properties of undefined (reading 'getUser')"),
    "disconnected",
    false,
  ],
  ["a request without an answer", new Error("Twilsock: request timeout"), "unanswered", false],
  ["one that could not be sent", new Error("Request timed out"), "unanswered", false],
  ["another HTTP status", { status: 500, message: "Internal Server Error" }, "failed", true],
  ["an error without a message", {}, "failed", true],
  ["text that is thrown", "request timeout", "unanswered", false],
  ["nothing that is thrown", undefined, "failed", true],
  ["null that is thrown", null, "failed", true],
] as const)("sorts %s", (_what, error, failure, comesFromService) => {
  expect(classifyReadFailure(error)).toBe(failure);
  expect(isAnswer(failure)).toBe(comesFromService);
});
