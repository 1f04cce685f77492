import { expect, it } from "vitest";
import { assertSchedules } from "./support/assertSchedules.js";

const longest = 3_600_000;

it(
  "is honest, leaves nobody dark and leaves nothing behind when there are fewer slots than people",
  {
    timeout: longest,
  },
  async () => {
    await expect(assertSchedules({ min: 1, max: 5 })).resolves.toBeUndefined();
  },
);
