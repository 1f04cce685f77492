/** A value that a hook reads: how to hear of changes, the value now, and the value while hydrating. */
export interface Source<Value> {
  subscribe(listener: () => void): () => void;
  get(): Value;
  getInitial(): Value;
}
