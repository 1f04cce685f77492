import type { DataTag, QueryKey } from "@tanstack/react-query";

interface Options {
  readonly queryKey: QueryKey;
  readonly queryFn: (...args: never[]) => unknown;
}

/**
 * The same options, with a key that tells `getQueryData` and its kin what is under it. TanStack's own `queryOptions` does so,
 * but not in a Server Component.
 */
export function taggedOptions<Given extends Options>(
  options: Given,
): Given & { queryKey: DataTag<Given["queryKey"], Awaited<ReturnType<Given["queryFn"]>>> };
export function taggedOptions(options: Options): Options {
  return options;
}
