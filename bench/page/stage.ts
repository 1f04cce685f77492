import type { Candidate } from "./candidate.js";
import { createFastClient, type FastClient, type FastUser } from "./fastClient.js";
import { createHop, type Hop } from "./hop.js";
import { microtasks } from "./microtasks.js";
import { showsTruth } from "./markup.js";

/** The place where one candidate performs: its container, its client, and the one judge of what it shows. */
export interface Stage {
  readonly client: FastClient;
  readonly hop: Hop;
  /** Mounts dots, and gives the ms until they were laid out and until each showed its value, laid out. */
  mount(identities: readonly string[]): Promise<{ commit: number; shown: number }>;
  /** Unmounts all dots; gives the ms until the page was laid out without them. */
  unmount(): Promise<number>;
  userOf(index: number): FastUser;
  /**
   * Waits until all dots show the truth; gives the number of tasks that took. Looks within the present task first: between
   * two tasks the browser may draw a frame, which would be paid by whoever needs one microtask more than another.
   */
  untilTrue(indices: Iterable<number>): Promise<number>;
  /** @throws if any dot shows anything but the truth */
  assertTrue(): void;
  stop(): Promise<void>;
}

/** Far more tasks than any design needs: beyond it a dot has been forgotten. */
const patience = 20_000;

/** Times to look within one task; by then any design shows that task's changes, if it does not leave that to another task. */
const looksWithinTask = 8;

export async function createStage(
  candidate: Candidate,
  identities: readonly string[],
  follows: boolean,
): Promise<Stage> {
  const container = document.createElement("div");
  container.className = "stage";
  document.body.append(container);
  const client = createFastClient(identities);
  const hop = createHop();
  const running = candidate.start(container, client);
  let shown: readonly string[] = [];
  // Whatever a store does before it is ready to read is done.
  for (let turn = 0; turn < 50; turn += 1) await hop();

  function userOf(index: number): FastUser {
    const user = client.users.get(shown[index] ?? "");
    if (user === undefined) throw new Error(`no user ${index}`);
    return user;
  }

  const isTrue = (index: number): boolean =>
    showsTruth(container.firstElementChild?.children[index], userOf(index));

  async function untilTrue(indices: Iterable<number>): Promise<number> {
    let hops = 0;
    for (const index of indices) {
      for (let look = 0; look < looksWithinTask && !isTrue(index); look += 1) await microtasks(8);
      while (!isTrue(index)) {
        hops += 1;
        if (hops > patience) throw new Error(`dot ${index} never showed the truth`);
        await hop();
      }
    }
    return hops;
  }

  /** Resolves as soon as the dot shows the truth, in the very task that brought it. */
  function whenTrue(index: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const limit = setTimeout(
        () => reject(new Error(`dot ${index} never showed the truth`)),
        60_000,
      );
      const look = (): void => {
        if (!isTrue(index)) return;
        observer.disconnect();
        clearTimeout(limit);
        resolve();
      };
      const observer = new MutationObserver(look);
      const element = container.firstElementChild?.children[index];
      if (element !== undefined) observer.observe(element, { attributes: true });
      look();
    });
  }

  return {
    client,
    hop,
    userOf,
    untilTrue,
    async mount(next) {
      shown = next;
      const started = performance.now();
      const commit = await new Promise<number>((resolve) =>
        running.show(next, () => {
          void container.offsetHeight;
          resolve(performance.now() - started);
        }),
      );
      if (!follows) return { commit, shown: commit };
      // The last dot first: while it waits, looking at all of them would be paid by the candidate.
      await whenTrue(next.length - 1);
      await untilTrue(next.keys());
      void container.offsetHeight;
      return { commit, shown: performance.now() - started };
    },
    async unmount() {
      const started = performance.now();
      running.clear();
      void document.body.offsetHeight;
      const ms = performance.now() - started;
      if (container.childElementCount > 0) throw new Error("dots are left after unmounting");
      await hop();
      return ms;
    },
    assertTrue() {
      for (const index of shown.keys())
        if (!isTrue(index)) throw new Error(`dot ${index} does not show the truth`);
      if (container.firstElementChild?.childElementCount !== shown.length)
        throw new Error("dots are missing");
    },
    async stop() {
      running.stop();
      container.remove();
      for (let turn = 0; turn < 50; turn += 1) await hop();
    },
  };
}
