import type { ChatService } from "../account/chatService.js";
import type { SyncMap } from "../sync/syncMap.js";
import { mapItemJson, mapJson } from "../sync/mapJson.js";
import type { Route } from "./route.js";
import { refuse } from "./tunnelResponse.js";

/** Sync maps by sid or unique name; the second path is the one in a map's own links. */
export const mapRoutes: readonly Route[] = [
  "/v3/Maps/:map",
  "/v3/Services/:service/Maps/:map",
].flatMap((path): Route[] => [
  {
    kind: "map",
    host: "cds",
    method: "GET",
    path,
    handle: ({ params }, { service }, values) =>
      withMap(service, values.get("map"), (map) =>
        mapJson(map, { includeItems: params.get("Include") === "items" }),
      ),
  },
  {
    kind: "map-items",
    host: "cds",
    method: "GET",
    path: `${path}/Items`,
    handle: ({ params }, { service }, values) =>
      withMap(service, values.get("map"), (map) => {
        const key = params.get("Key");
        // The maps here hold three items at most: one page is always enough.
        const items = map.items().filter((item) => key === undefined || item.key === key);
        return {
          items: items.map((item) => mapItemJson(map, item)),
          meta: { key: "items", next_token: null, previous_token: null },
        };
      }),
  },
]);

function withMap(
  service: ChatService,
  name: string | undefined,
  show: (map: SyncMap) => Readonly<Record<string, unknown>>,
) {
  const map = service.map(name ?? "");
  return map === undefined ? refuse(404, 54200, "Map not found") : { status: 200, body: show(map) };
}
