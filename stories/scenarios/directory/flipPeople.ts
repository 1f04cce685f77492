import type { FakeClient } from "react-reachability/testing";
import type { Colleague } from "../app/colleagues.js";

/** People come and go, spread over the whole company; returns what ends it. */
export function flipPeople(
  client: FakeClient,
  people: readonly Colleague[],
  perSecond: number,
): () => void {
  if (perSecond <= 0) return () => {};
  let turn = 0;
  const timer = setInterval(() => {
    // A step that has no divisor in common with the number of people reaches everybody.
    const person = people[(turn * 37) % people.length];
    const isFlipped = Math.floor(turn / people.length) % 2 === 0;
    if (person !== undefined)
      client.setUser(person.identity, {
        isOnline: isFlipped ? person.isOnline !== true : person.isOnline,
      });
    turn += 1;
  }, 1000 / perSecond);
  return () => clearInterval(timer);
}
