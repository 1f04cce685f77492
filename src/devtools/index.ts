export { ReachabilityDevtools } from "./ReachabilityDevtools.js";
export type { ReachabilityDevtoolsProps } from "./ReachabilityDevtools.js";
export { devServiceFaults, type DevServiceFaultsOptions } from "./faults/devServiceFaults.js";
export type {
  ConnectionFault,
  DevtoolsFault,
  FaultOutcome,
  UserFault,
} from "./faults/devtoolsFault.js";
