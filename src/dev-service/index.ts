export { startDevService, type DevService } from "./startDevService.js";
export type { DevServiceOptions } from "./devServiceOptions.js";
export { reachabilityDevService, type DevServicePluginOptions } from "./reachabilityDevService.js";
export type { ServiceActivity } from "./activity/serviceActivity.js";
