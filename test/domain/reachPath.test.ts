import { describe, expect, it } from "vitest";
import { reachPath, type ReachPath } from "../../src/domain/reachPath.js";
import type { Notifiability, Presence } from "../../src/domain/reachability.js";

const table: [Presence, Notifiability, ReachPath][] = [
  ["online", "notifiable", "live"],
  ["online", "unnotifiable", "live"],
  ["online", "unknown", "live"],
  ["offline", "notifiable", "push"],
  ["offline", "unnotifiable", "later"],
  ["offline", "unknown", "later"],
  ["unknown", "notifiable", "push"],
  ["unknown", "unnotifiable", "unknown"],
  ["unknown", "unknown", "unknown"],
];

describe("reachPath", () => {
  it.each(table)(
    "sends a message to somebody %s and %s by the path %s",
    (presence, notifiability, path) => {
      expect(reachPath({ presence, notifiability })).toBe(path);
    },
  );

  it("has a row for every pair of states", () => {
    expect(
      new Set(table.map(([presence, notifiability]) => `${presence} ${notifiability}`)).size,
    ).toBe(9);
  });
});
