const resolved = Promise.resolve();

/** Lets so many microtasks pass, in the present task. */
export async function microtasks(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await resolved;
}
