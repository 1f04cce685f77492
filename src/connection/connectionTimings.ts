/** How long `getToken` may take, in ms. */
export const tokenLimitMs = 30_000;

/** The pause after a first failed attempt, in ms. It doubles each time, and is shortened at random by up to a half. */
export const firstPauseMs = 1_000;

export const longestPauseMs = 60_000;

/** How long the client may take to answer: to a new token, to a request for a sign of life, to its end. */
export const answerLimitMs = 10_000;

/**
 * After this silence a connected client is asked for a sign of life and any other is replaced. Why 60 s: the SDK gives
 * an unanswered request 30 s and then recovers by itself.
 */
export const quietMs = 60_000;

/** The same while the SDK waits for its own next attempt: up to 144 s (120 s and 20 % jitter). */
export const quietWhileRetryingMs = 180_000;
