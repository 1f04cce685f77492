import {
  createReachabilityHandler,
  createTokenHandler,
  type TwilioRestClient,
} from "react-reachability/server";
import type { TwilioEnvironment } from "./readTwilioEnvironment.js";

interface BackEndOptions {
  readonly environment: TwilioEnvironment;
  readonly twilio: TwilioRestClient;
  /** Who sent a request, by the app's own session; null if nobody is signed in. */
  readonly identify: (request: Request) => string | null;
}

/** The two handlers of an app's back end, alike in every framework. */
export function createBackEnd({ environment, twilio, identify }: BackEndOptions) {
  const onError = (error: unknown) => console.error(error);
  return {
    token: createTokenHandler({ ...environment, identify, onError }),
    reachability: createReachabilityHandler({
      twilio,
      serviceSid: environment.serviceSid,
      basePath: "/api/reachability",
      // Everybody who is signed in may see everybody. Most apps ask their own data here who shares a conversation.
      authorize: (request) =>
        identify(request) !== null || new Response("Sign in first.", { status: 401 }),
      onError,
    }),
  };
}
