import { expect, it } from "vitest";
import { messageOf } from "../../src/connection/messageOf.js";
import { redactToken } from "../../src/connection/redactToken.js";
import { startConnected, startMachine } from "./support/startMachine.js";

const jsonWebToken =
  "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJBQyIsImdyYW50cyI6e319.c2lnbmF0dXJlLXdpdGgtZGFzaGVz";

/** Everything an error tracker would send: message, stack, causes, own properties. */
function dump(value: unknown): string {
  if (!(value instanceof Error)) return JSON.stringify(value) ?? "";
  return [
    value.stack,
    value.message,
    JSON.stringify(Object.entries(value)),
    dump(value.cause),
  ].join("\n");
}

it("shows no token when getToken rejects with one", async () => {
  const started = startMachine();
  started.getToken = () => Promise.reject(new Error(`unexpected body {"token":"${jsonWebToken}"}`));
  started.machine.setIdentity("alice");
  await started.platform.advance(0);
  expect(started.result().error?.message).toMatch(/unexpected body \{"token":"\[token\]"\}/);
  expect(dump(started.result().error)).not.toContain("eyJ");
});

it("shows no token when the SDK's errors carry it, even one that is no JSON Web Token", async () => {
  const { client, result } = await startConnected();
  client().become("connecting");
  client().emit("connectionError", { terminal: true, message: `refused ${client().token}` });
  expect(result().error?.message).toMatch(/refused \[token\]/);
  expect(dump(result().error)).not.toContain(client().token);
});

it.each([
  ["an error", new Error(jsonWebToken)],
  ["a string", jsonWebToken],
  ["an object with a message", { message: jsonWebToken }],
  ["nothing", undefined],
  ["null", null],
  ["a symbol", Symbol("reason")],
])("makes a text without a token of %s", (_, reason: unknown) => {
  expect(redactToken(messageOf(reason), "other")).not.toContain("eyJ");
});
