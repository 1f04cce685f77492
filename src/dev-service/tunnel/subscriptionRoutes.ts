import { isJsonObject, type JsonObject } from "../jsonObject.js";
import type { Route } from "./route.js";
import { refuse } from "./tunnelResponse.js";

const maxBatchSize = 1000;

/** Subscribing and unsubscribing in batches; what happens to each object is told afterwards, in notifications. */
export const subscriptionRoutes: readonly Route[] = [
  {
    kind: "subscriptions",
    host: "cds",
    method: "POST",
    path: "/v4/Subscriptions",
    handle: ({ body }, { service, subscriptions }) => {
      const batch = readBatch(body);
      if (batch === undefined) return refuse(400, 20001, "The body is not a subscription batch.");
      const { action, correlationId, objects } = batch;
      return {
        status: 202,
        // Without `ttl_in_s`: it would arm a timer in the SDK that keeps a Node process alive.
        body: { estimated_delivery_in_ms: 10_000, max_batch_size: maxBatchSize },
        afterReply: () => {
          for (const { sid, lastEventId } of objects) {
            const map = service.map(sid);
            if (action === "cancel") subscriptions.cancel(sid, correlationId);
            else if (map === undefined) subscriptions.fail(sid, correlationId);
            else subscriptions.establish(map, { lastEventId, correlationId });
          }
        },
      };
    },
  },
];

interface Batch {
  readonly action: "establish" | "cancel";
  readonly correlationId: number;
  readonly objects: readonly { readonly sid: string; readonly lastEventId: number }[];
}

function readBatch(body: unknown): Batch | undefined {
  if (!isJsonObject(body)) return undefined;
  const { action, correlation_id: correlationId, requests } = body;
  if (action !== "establish" && action !== "cancel") return undefined;
  if (typeof correlationId !== "number" || !Array.isArray(requests)) return undefined;
  const objects = requests.filter(isJsonObject).map(readObject);
  if (requests.length > maxBatchSize || objects.length < requests.length) return undefined;
  return { action, correlationId, objects };
}

function readObject({ object_sid: sid, last_event_id: lastEventId }: JsonObject) {
  return {
    sid: String(sid),
    // A client that has the map's root from a cache, but no items, sends null: it wants everything.
    lastEventId: typeof lastEventId === "number" ? lastEventId : 0,
  };
}
