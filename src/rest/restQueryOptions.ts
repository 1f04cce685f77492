import type { DataTag } from "@tanstack/react-query";
import type { RestReadOptions } from "./reachabilityRest.js";
import { retryPolicy } from "./retryPolicy.js";

interface Query<Key, Data> {
  readonly queryKey: Key;
  readonly queryFn: (context: RestReadOptions) => Promise<Data>;
  /** Ms for which what was read counts as fresh. */
  readonly staleTime: number;
  readonly enabled?: boolean;
}

/** Options for any use that TanStack Query has for them; their key tells `getQueryData` and its kin what is under it. */
export interface RestQueryOptions<Key, Data> extends Query<DataTag<Key, Data>, Data> {
  readonly retry: typeof retryPolicy.retry;
  readonly retryDelay: typeof retryPolicy.retryDelay;
}

/** What TanStack's own `queryOptions` does, which Server Components cannot call. */
export function restQueryOptions<Key extends readonly unknown[], Data>(
  query: Query<Key, Data>,
): RestQueryOptions<Key, Data>;
export function restQueryOptions(query: Query<unknown, unknown>): object {
  return { ...query, ...retryPolicy };
}
