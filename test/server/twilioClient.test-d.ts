import type { TwilioRestClient } from "react-reachability/server";
import type { Twilio } from "twilio";
import { expectTypeOf } from "vitest";

// The official client can be handed in as it is, although our declarations do not name its types.
expectTypeOf<Twilio>().toExtend<TwilioRestClient>();
