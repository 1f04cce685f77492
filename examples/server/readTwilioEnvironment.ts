/** The credentials of a Twilio account and the Service to work with. */
export interface TwilioEnvironment {
  readonly accountSid: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly serviceSid: string;
}

const VARIABLES = {
  accountSid: { name: "TWILIO_ACCOUNT_SID", prefix: "AC" },
  apiKey: { name: "TWILIO_API_KEY", prefix: "SK" },
  apiSecret: { name: "TWILIO_API_SECRET", prefix: "" },
  serviceSid: { name: "TWILIO_CONVERSATIONS_SERVICE_SID", prefix: "IS" },
} as const;

/**
 * Reads the four variables; null when none is set.
 *
 * @throws Error one sentence that names what is missing or mistaken, and repeats no value
 */
export function readTwilioEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): TwilioEnvironment | null {
  const value = (field: keyof TwilioEnvironment) =>
    environment[VARIABLES[field].name]?.trim() ?? "";
  const entries = Object.entries(VARIABLES);
  const missing = entries.filter(([, { name }]) => !environment[name]?.trim());
  if (missing.length === entries.length) return null;
  if (missing.length > 0) {
    throw new Error(
      `Twilio is configured by half: set ${listOf(missing)} as well, or none of the four variables.`,
    );
  }
  const mistaken = entries.filter(
    ([, { name, prefix }]) => !environment[name]?.trim().startsWith(prefix),
  );
  if (mistaken.length > 0) {
    throw new Error(
      `Twilio is configured wrongly: ${mistaken.map(([, { name, prefix }]) => `${name} must start with ${prefix}`).join(", ")}.`,
    );
  }
  return {
    accountSid: value("accountSid"),
    apiKey: value("apiKey"),
    apiSecret: value("apiSecret"),
    serviceSid: value("serviceSid"),
  };
}

function listOf(variables: readonly (readonly [string, { readonly name: string }])[]): string {
  return variables.map(([, { name }]) => name).join(", ");
}
