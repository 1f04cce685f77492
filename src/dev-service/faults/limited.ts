/** A predicate that is true so many times and false ever after. */
export function limited(times = Infinity): () => boolean {
  let left = times;
  return () => {
    left -= 1;
    return left >= 0;
  };
}
