"use client";
import { Client } from "@twilio/conversations";
import type { ReactNode } from "react";
import { ReachabilityProvider, type ReachabilitySeed } from "react-reachability";
import { useConversationsClient } from "react-reachability/connection";

interface LiveProps {
  readonly me: string;
  readonly seed: ReachabilitySeed;
  readonly children: ReactNode;
}

export function Live({ me, seed, children }: LiveProps) {
  const { client } = useConversationsClient({
    identity: me,
    getToken: async () => {
      const response = await fetch("/api/token", { method: "POST" });
      return ((await response.json()) as { token: string }).token;
    },
    createClient: (token) => new Client(token),
  });
  return (
    <ReachabilityProvider client={client} seed={seed}>
      {children}
    </ReachabilityProvider>
  );
}
