/** A binary heap that knows where each item stands: joining, leaving and taking the first cost O(log n). */
export interface PriorityQueue<Item> {
  readonly size: number;
  /** Joins, or moves to its new place; what the order depends on must not change while inside. */
  add(item: Item): void;
  remove(item: Item): void;
  first(): Item | null;
  clear(): void;
}

/** Where an item stands in the heap. */
interface Place<Item> {
  readonly item: Item;
  index: number;
}

export function createPriorityQueue<Item>(
  precedes: (a: Item, b: Item) => boolean,
): PriorityQueue<Item> {
  let heap: Place<Item>[] = [];
  const places = new Map<Item, Place<Item>>();

  function put(place: Place<Item>, index: number): void {
    heap[index] = place;
    place.index = index;
  }

  function rise(place: Place<Item>, from: number): void {
    let index = from;
    while (index > 0) {
      const parentIndex = (index - 1) >> 1;
      const parent = heap[parentIndex];
      if (parent === undefined || !precedes(place.item, parent.item)) break;
      put(parent, index);
      index = parentIndex;
    }
    put(place, index);
  }

  function sink(place: Place<Item>, from: number): void {
    let index = from;
    for (;;) {
      const left = heap[2 * index + 1];
      const right = heap[2 * index + 2];
      if (left === undefined) break;
      const child = right !== undefined && precedes(right.item, left.item) ? right : left;
      if (!precedes(child.item, place.item)) break;
      const childIndex = child.index;
      put(child, index);
      index = childIndex;
    }
    put(place, index);
  }

  function remove(item: Item): void {
    const place = places.get(item);
    if (place === undefined) return;
    places.delete(item);
    const last = heap.pop();
    if (last === undefined || last === place) return;
    sink(last, place.index);
    rise(last, last.index);
  }

  return {
    get size() {
      return heap.length;
    },
    add(item) {
      remove(item);
      const place = { item, index: heap.length };
      places.set(item, place);
      rise(place, place.index);
    },
    remove,
    first: () => heap[0]?.item ?? null,
    clear() {
      heap = [];
      places.clear();
    },
  };
}
