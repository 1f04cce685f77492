const largestPage = 50;

/** One page of a list with Twilio's envelope. Undefined when the paging parameters make no sense. */
export function listPage<Item>(
  items: readonly Item[],
  {
    url,
    key,
    query,
  }: { readonly url: string; readonly key: string; readonly query: URLSearchParams },
): { readonly items: readonly Item[]; readonly meta: object } | undefined {
  const size = readNumber(query.get("PageSize"), largestPage);
  const page = readNumber(query.get("Page"), 0);
  if (size === undefined || page === undefined || size === 0) return undefined;
  const pageSize = Math.min(size, largestPage);
  const pageUrl = (number: number) =>
    `${url}?${new URLSearchParams({ PageSize: String(pageSize), Page: String(number) })}`;
  const hasNext = (page + 1) * pageSize < items.length;
  return {
    items: items.slice(page * pageSize, (page + 1) * pageSize),
    meta: {
      page,
      page_size: pageSize,
      first_page_url: pageUrl(0),
      previous_page_url: page > 0 ? pageUrl(page - 1) : null,
      url: pageUrl(page),
      next_page_url: hasNext ? pageUrl(page + 1) : null,
      key,
    },
  };
}

function readNumber(text: string | null, whenMissing: number): number | undefined {
  if (text === null) return whenMissing;
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
