/** A binary heap that knows where each item stands: joining, leaving and taking the first cost O(log n). */
export interface PriorityQueue<Item> {
  readonly size: number;
  has(item: Item): boolean;
  /** Joins, or moves to its new place; what the order depends on must not change while inside. */
  add(item: Item): void;
  remove(item: Item): void;
  first(): Item | null;
  clear(): void;
}

export function createPriorityQueue<Item>(
  precedes: (a: Item, b: Item) => boolean,
): PriorityQueue<Item> {
  let heap: Item[] = [];
  const positions = new Map<Item, number>();

  function place(item: Item, index: number): void {
    heap[index] = item;
    positions.set(item, index);
  }

  function rise(item: Item, from: number): void {
    let index = from;
    while (index > 0) {
      const parentIndex = (index - 1) >> 1;
      const parent = heap[parentIndex];
      if (parent === undefined || !precedes(item, parent)) break;
      place(parent, index);
      index = parentIndex;
    }
    place(item, index);
  }

  function sink(item: Item, from: number): void {
    let index = from;
    for (;;) {
      const leftIndex = 2 * index + 1;
      const left = heap[leftIndex];
      if (left === undefined) break;
      const right = heap[leftIndex + 1];
      const [child, childIndex] =
        right !== undefined && precedes(right, left) ? [right, leftIndex + 1] : [left, leftIndex];
      if (!precedes(child, item)) break;
      place(child, index);
      index = childIndex;
    }
    place(item, index);
  }

  function remove(item: Item): void {
    const index = positions.get(item);
    if (index === undefined) return;
    positions.delete(item);
    const last = heap.pop();
    if (last === undefined || last === item) return;
    sink(last, index);
    rise(last, positions.get(last) ?? index);
  }

  return {
    get size() {
      return heap.length;
    },
    has: (item) => positions.has(item),
    add(item) {
      remove(item);
      rise(item, heap.length);
    },
    remove,
    first: () => heap[0] ?? null,
    clear() {
      heap = [];
      positions.clear();
    },
  };
}
