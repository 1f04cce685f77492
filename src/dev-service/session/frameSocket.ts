/** What a session needs of a WebSocket. */
export interface FrameSocket {
  readonly bufferedAmount: number;
  send(bytes: Uint8Array): void;
  /** Ends the TCP connection without a closing handshake. */
  terminate(): void;
}
