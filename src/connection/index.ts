export { useConversationsClient } from "./useConversationsClient.js";
export type { ConversationsClient, StoppableClient } from "./conversationsClient.js";
export type {
  ConversationsConnection,
  ConversationsConnectionStatus,
  GetTokenRequest,
  UseConversationsClientOptions,
} from "./conversationsConnection.js";
