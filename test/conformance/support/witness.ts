import { Client } from "@twilio/conversations";
import type { DevService } from "react-reachability/dev-service";

/** A further client that tells when the Service reports something of a user, so that nobody has to wait by the clock. */
export class Witness {
  readonly #client: Client;

  private constructor(client: Client) {
    this.#client = client;
  }

  static async of(service: DevService): Promise<Witness> {
    const client = new Client(service.token("witness"), {
      Twilsock: { uri: service.websocketUrl },
    });
    await new Promise<void>((resolve) => {
      client.onWithReplay("initialized", resolve);
    });
    await client.getSubscribedConversations();
    return new Witness(client);
  }

  /** Begins to watch, so that nothing of this user is missed later. */
  async watch(identity: string): Promise<void> {
    await this.#client.getUser(identity);
  }

  async sees(identity: string, isOnline: boolean): Promise<void> {
    const user = await this.#client.getUser(identity);
    await new Promise<void>((resolve) => {
      const look = () => {
        if (user.isOnline !== isOnline) return;
        user.off("updated", look);
        resolve();
      };
      user.on("updated", look);
      look();
    });
  }

  close(): Promise<void> {
    return this.#client.shutdown();
  }
}
