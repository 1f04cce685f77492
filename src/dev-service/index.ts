export { startDevService, type DevService, type FaultyDevService } from "./startDevService.js";
export type { DevServiceOptions } from "./devServiceOptions.js";
export { reachabilityDevService, type DevServicePluginOptions } from "./reachabilityDevService.js";
export type { ServiceActivity } from "./activity/serviceActivity.js";
export type { ServiceFaults } from "./faults/serviceFaults.js";
export type { ReleaseFault } from "./faults/fault.js";
export type { RequestKind } from "./tunnel/requestKind.js";
