import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { apiReports } from "../../scripts/apiReport.mjs";

it("shows every change of the public types in api/, where a review sees it", () => {
  const checkedIn = new Map(
    readdirSync("api").map((name) => [name, readFileSync(path.join("api", name), "utf8")]),
  );
  expect(
    Object.fromEntries(checkedIn),
    "The public types differ from api/. If users are meant to see that, run `npm run api`, commit api/, and say so in CHANGELOG.md.",
  ).toEqual(Object.fromEntries(apiReports()));
}, 120_000);
