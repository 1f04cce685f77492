/** The Twilio credentials that Access Tokens for this service are signed and checked with. */
export interface TokenCredentials {
  readonly accountSid: string;
  readonly apiKey: string;
  readonly apiSecret: string;
}

/** What a valid token says. */
export interface AccessToken {
  readonly identity: string;
  readonly serviceSid: string;
  /** Epoch ms. */
  readonly expiresAt: number;
}
