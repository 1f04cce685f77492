import type { ClientConnectionError } from "../../client/reachabilityClient.js";
import type { ServiceCloseCode } from "../controls/connectionControls.js";
import type { FakeClientOptions } from "../fakeClientOptions.js";
import type { FakeHttpStatus } from "../sdk/sdkErrors.js";
import type { FakeUserState } from "../service/fakeUserState.js";

/** An error as JSON; what else it carried, such as `status`, is kept beside. */
export interface RecordedError {
  readonly name: string;
  readonly message: string;
}

/** The arguments of each control as they are recorded: JSON, and nothing secret. */
export interface ControlArguments {
  createFakeClient: [options: Omit<FakeClientOptions, "clock">];
  initialize: [];
  failInitialization: [error: Partial<ClientConnectionError>];
  timeOutInitialization: [];
  setUser: [identity: string, changes: Partial<FakeUserState>];
  removeUser: [identity: string];
  setReachabilityEnabled: [enabled: boolean];
  evict: [identity: string];
  failNextGetUser: [identity: string, error: RecordedError | FakeHttpStatus];
  holdGetUser: [identity: string];
  releaseGetUser: [identity: string];
  disconnect: [];
  refuse: [];
  reconnect: [];
  deny: [options: { readonly expired: boolean }];
  announceTokenExpiry: [];
  closeByService: [code: ServiceCloseCode];
  reportConnectionError: [error: Partial<ClientConnectionError>];
  mute: [];
  unmute: [];
  freezeDeliveries: [];
  releaseDeliveries: [];
  shutdown: [];
  updateToken: [];
}

/** One control of a fake client as it was used. */
export type RecordedControl<Name extends keyof ControlArguments = keyof ControlArguments> = {
  [N in Name]: { readonly name: N; readonly args: ControlArguments[N] };
}[Name];

/** An error with all it carries, as JSON. */
export function recordError(error: Error): RecordedError {
  const { name, message } = error;
  return Object.assign({ name, message }, error);
}
