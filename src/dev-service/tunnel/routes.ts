import { configurationRoutes } from "./configurationRoutes.js";
import { conversationRoutes } from "./conversationRoutes.js";
import { mapRoutes } from "./mapRoutes.js";
import { pushRoutes } from "./pushRoutes.js";
import type { Route } from "./route.js";
import { subscriptionRoutes } from "./subscriptionRoutes.js";
import { userRoutes } from "./userRoutes.js";

export const routes: readonly Route[] = [
  ...configurationRoutes,
  ...userRoutes,
  ...conversationRoutes,
  ...mapRoutes,
  ...subscriptionRoutes,
  ...pushRoutes,
];
