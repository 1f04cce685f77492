import { describe, onTestFinished } from "vitest";
import { createFakeWorld } from "./fakeWorld.js";
import { createRealWorld } from "./realWorld.js";
import type { World, WorldOptions } from "./world.js";

const worlds = { "the fake client": createFakeWorld, "the real SDK": createRealWorld };

/** Makes a world that is closed when the test has finished. */
export type CreateWorld = (options?: WorldOptions) => Promise<World>;

/**
 * Runs the same tests on the fake client and on the real SDK against the dev service. Each title starts with the row of the
 * table of observed behaviours in the documentation.
 */
export function describeOnBothClients(
  subject: string,
  tests: (createWorld: CreateWorld) => void,
): void {
  describe.each(Object.entries(worlds))(`${subject}, on %s`, (_, createWorld) => {
    tests(async (options = {}) => {
      const world = await createWorld(options);
      onTestFinished(() => world.close());
      return world;
    });
  });
}
