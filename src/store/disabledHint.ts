/** For the console, once per client that finds the feature switched off. */
export const disabledHint =
  "Reachability is switched off for this Conversations Service, so everybody is unknown (reason: disabled). " +
  "Switch it on in the Twilio Console (Conversations → the Service → Base Configuration → Reachability enabled) or over REST " +
  "(POST /v1/Services/{sid}/Configuration with ReachabilityEnabled=true), then start a new client: a running one never learns of it.";
