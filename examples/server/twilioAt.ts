import twilio from "twilio";
import type { TwilioEnvironment } from "./readTwilioEnvironment.js";

/**
 * The official library with its own request client sent to another host, such as the dev service in tests of a back end.
 * Nothing else of the library is touched.
 *
 * @param origin In place of `https://conversations.twilio.com`; may have a path, without a slash at the end.
 */
export function twilioAt(
  origin: string,
  { accountSid, apiKey, apiSecret }: Omit<TwilioEnvironment, "serviceSid">,
  options: { readonly timeout?: number } = {},
) {
  const httpClient = new twilio.RequestClient(options);
  const send = httpClient.request.bind(httpClient);
  httpClient.request = (request) =>
    send({ ...request, uri: request.uri.replace("https://conversations.twilio.com", origin) });
  return twilio(apiKey, apiSecret, { accountSid, httpClient });
}
