import { describe, expect, it } from "vitest";
import { defaultLabels, mergeLabels } from "../../src/domain/labels.js";
import { presenceLabel } from "../../src/domain/presenceLabel.js";

describe("labels", () => {
  it("replaces only the words that an app gives", () => {
    const labels = mergeLabels({ presence: { online: "En ligne" } });
    expect(labels.presence).toEqual({ ...defaultLabels.presence, online: "En ligne" });
    expect(labels.notifiability).toEqual(defaultLabels.notifiability);
  });

  it("lays one set of overrides over another", () => {
    const provider = mergeLabels({ presence: { online: "En ligne", offline: "Hors ligne" } });
    expect(mergeLabels({ presence: { online: "Là" } }, provider).presence).toEqual({
      online: "Là",
      offline: "Hors ligne",
      unknown: defaultLabels.presence.unknown,
    });
  });

  it("keeps the word where a translation is missing", () => {
    const missing: object = { presence: { online: undefined }, reachHint: { live: undefined } };
    expect(mergeLabels(missing)).toEqual(defaultLabels);
  });

  it("gives back the same object when there is nothing to replace", () => {
    expect(mergeLabels(undefined)).toBe(defaultLabels);
    expect(mergeLabels(null)).toBe(defaultLabels);
  });

  it("tells one, two and many people apart in an announcement", () => {
    const { online, offline } = defaultLabels.announcement;
    expect(online(["Ada"])).toBe("Ada is online");
    expect(online(["Ada", "Bob"])).toBe("Ada and Bob are online");
    expect(online(["Ada", "Bob", "Cy", "Di"])).toBe("Ada and 3 others are online");
    expect(offline(["Ada"])).toBe("Ada is offline");
  });

  it("says how a message will reach somebody", () => {
    const context = { name: "Bob", notifiability: "notifiable", reason: null } as const;
    const { live, push, later, unknown } = defaultLabels.reachHint;
    expect(live({ ...context, presence: "online" })).toBe("Bob is online");
    expect(push({ ...context, presence: "offline" })).toBe(
      "Bob is offline and will get a push notification",
    );
    expect(push({ ...context, presence: "unknown" })).toBe(
      "Bob will get a push notification if offline",
    );
    expect(later({ ...context, presence: "offline" })).toBe(
      "Bob is offline and will see this later",
    );
    expect(unknown({ ...context, presence: "unknown" })).toBe(
      "It is unknown whether Bob is online",
    );
    expect(unknown({ ...context, presence: "unknown", reason: "your connection is lost" })).toBe(
      "It is unknown whether Bob is online (your connection is lost)",
    );
  });
});

describe("presenceLabel", () => {
  it("never says offline for unknown", () => {
    expect(presenceLabel({ presence: "unknown" })).toBe("Presence unknown");
    expect(presenceLabel({ presence: "offline" })).toBe("Offline");
    expect(presenceLabel({ presence: "online" })).toBe("Online");
  });

  it("speaks the words it is given", () => {
    expect(presenceLabel({ presence: "online" }, { presence: { online: "En ligne" } })).toBe(
      "En ligne",
    );
    expect(presenceLabel({ presence: "offline" }, { presence: { online: "En ligne" } })).toBe(
      "Offline",
    );
  });
});
