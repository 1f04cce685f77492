import type { ReachabilityClient } from "../client/reachabilityClient.js";
import type { ReachabilityConnection } from "../domain/connectionState.js";
import { describeReachability, type SessionFacts } from "../domain/describeReachability.js";
import { noIdentity } from "../domain/noIdentity.js";
import type { ReachabilitySeed, UserReachability } from "../domain/reachability.js";
import { addReader, removeReader } from "./cell.js";
import { checkClient } from "./checkClient.js";
import { freshConnection } from "./freshConnection.js";
import { createDotVisibility } from "./dotVisibility.js";
import { createEntry, forgetSession, hasReaders, knownUntil, type Entry } from "./entry.js";
import { createErrorReports } from "./errorReports.js";
import { createFactRecorder } from "./factRecorder.js";
import { createInitialValues, noSession } from "./initialValues.js";
import { asUser } from "./interest.js";
import { createLinger } from "./linger.js";
import { defaultLinkTimings, type LinkTimings } from "./linkTimings.js";
import { budgetOf } from "./slotCounts.js";
import { storeAtRest, storeDestroyed } from "./storeDestroyed.js";
import { resolveSettings, type ReachabilitySettings } from "./settings.js";
import type { Platform } from "./platform.js";
import { createPublished } from "./published.js";
import { createPublisher } from "./publisher.js";
import type { Reader } from "./reader.js";
import type { ReachabilityStoreOptions } from "./reachabilityStore.js";
import { createReachableWaits } from "./reachableWaits.js";
import type { RestableStore } from "./restableStore.js";
import { createSession, type Session } from "./session.js";
import { createUnreadSeeds } from "./unreadSeeds.js";

export function createStore(
  options: ReachabilityStoreOptions,
  world: Platform,
  timings: LinkTimings = defaultLinkTimings,
): RestableStore {
  let settings = resolveSettings(options);
  const errors = createErrorReports(options.onError);
  checkClient(options.client);
  let client: ReachabilityClient | null = options.client ?? null;
  let session: Session | null = null;
  let isStarted = false;
  let isDestroyed = false;

  const entries = new Map<string, Entry>();
  const seeds = createUnreadSeeds(options.seed, world.now());
  const publisher = createPublisher(world, () => sessionFacts(), errors.attempt);
  /** What one timer brings is published as one. */
  const platform: Platform = {
    ...world,
    setTimer: (callback, ms) => world.setTimer(() => publisher.together(callback), ms),
  };
  /** Of server rendering and hydration: with a moment in it that both know. */
  const noConnection = freshConnection("no-client", 0);
  const connection = createPublished(idleConnection(), publisher);
  const enabled = createPublished<boolean | null>(null, publisher);

  const facts = createFactRecorder({
    platform,
    settings: () => settings,
    touch: publisher.touch,
    report: errors.report,
    onBackoffEnd: (entry) => session?.onBackoffEnd(entry),
    newsUntil: (entry) => session?.newsUntil(entry) ?? entry.vouchedUntil,
  });
  const visibility = createDotVisibility(platform, onReadersChange);
  const linger = createLinger<Entry>(platform, () => settings.lingerMs, onLingerEnd);

  function sessionFacts(): SessionFacts {
    if (session !== null) return session.facts;
    return client === null ? noSession : { ...noSession, phase: "connecting" };
  }

  function entryOf(identity: string): Entry {
    const existing = entries.get(identity);
    if (existing !== undefined) return existing;
    const entry = createEntry(identity, sessionFacts());
    entries.set(identity, entry);
    entry.seededAt = seeds.refusedUntil(identity);
    const seed = seeds.take(identity);
    if (seed !== null) {
      facts.onSeeded(entry, seed, 0);
      // In a render, perhaps: set before anybody can listen, instead of published.
      entry.value = describeReachability(entry, sessionFacts());
    }
    return entry;
  }

  function valueOf(identity: string): UserReachability {
    const existing = entries.get(identity);
    if (existing !== undefined) return existing.value;
    const entry = entryOf(identity);
    // Looked at but perhaps never subscribed to, as by a render that React gave up.
    startLinger(entry);
    return entry.value;
  }

  function startLinger(entry: Entry): void {
    if (!isDestroyed) linger.add(entry);
  }

  function onLingerEnd(entry: Entry): void {
    if (session === null) forgetEntry(entry);
    else session.onLingerEnd(entry);
  }

  function forgetEntry(entry: Entry): void {
    if (hasReaders(entry)) return;
    const known = knownUntil(entry, session?.newsUntil(entry));
    if (known > 0) seeds.refuseBefore(entry.identity, known, settings.seedMaxAgeMs);
    // A row that scrolls away and back finds its seed again.
    if (entry.seed !== null) seeds.keep(entry.identity, entry.seed);
    facts.forget(entry);
    entries.delete(entry.identity);
  }

  function onReadersChange(entry: Entry): void {
    if (hasReaders(entry)) linger.remove(entry);
    else startLinger(entry);
    publisher.together(tellSessionOfReaders, entry);
  }

  function tellSessionOfReaders(entry: Entry): void {
    session?.onReadersChange(entry);
  }

  function countReader(reader: Reader, by: 1 | -1): void {
    const { entry, interest } = reader;
    if (interest.kind === "dot") {
      if (by > 0) visibility.add(reader);
      else visibility.remove(reader);
      return;
    }
    entry[interest.kind === "user" ? "users" : "lists"] += by;
    onReadersChange(entry);
  }

  /** Of a client that nothing has been heard of yet, or of none. */
  function idleConnection(): ReachabilityConnection {
    return freshConnection(client === null ? "no-client" : "unknown", platform.now());
  }

  function setConnection(change: Partial<ReachabilityConnection>): void {
    connection.set({ ...connection.current(), ...change });
  }

  function touchAll(): void {
    for (const entry of entries.values()) publisher.touch(entry);
  }

  /** For changes that their caller makes and wants to see at once, as React does in an effect. */
  function publishNow(change: () => void): void {
    publisher.together(() => {
      change();
      publisher.flush();
    });
  }

  function startSession(next: ReachabilityClient): void {
    session = createSession({
      client: next,
      platform,
      timings,
      entries,
      facts,
      connection: connection.current,
      setConnection,
      settings: () => settings,
      touchAll,
      together: publisher.together,
      onEnabled(value) {
        enabled.set(value);
        if (value === false) platform.hintDisabled();
      },
      onOverCapChange: visibility.setObserving,
      onIdle: forgetEntry,
      isLingering: linger.has,
      report: errors.report,
    });
    for (const entry of entries.values()) session.onReadersChange(entry);
    touchAll();
  }

  function endSession(): void {
    if (session === null) return;
    for (const entry of entries.values())
      entry.seededAt = knownUntil(entry, session.newsUntil(entry));
    session.end();
    session = null;
    facts.endSession();
    visibility.setObserving(false);
    setConnection(idleConnection());
    enabled.set(null);
    for (const entry of entries.values()) {
      forgetSession(entry);
      // A read that outlived its reader's linger was to be the end of it.
      if (!linger.has(entry)) forgetEntry(entry);
    }
    touchAll();
  }

  function dropSeeds(): void {
    seeds.beginAnew(platform.now());
    for (const entry of entries.values()) facts.forgetSeeds(entry);
  }

  const store: RestableStore = {
    get: (identity) => (identity ? valueOf(identity) : noIdentity),
    getInitial: createInitialValues(options.seed),
    subscribeUser(identity, listener, interest = asUser) {
      if (isDestroyed) throw storeDestroyed();
      if (!identity) return () => {};
      const entry = entryOf(identity);
      const reader: Reader = { entry, listener, interest, isOnScreen: false, stopObserving: null };
      addReader(entry, reader);
      countReader(reader, 1);
      // Usually called in an effect: what a new reader brings belongs to that commit.
      publisher.flush();
      return () => {
        if (removeReader(entry, reader)) countReader(reader, -1);
      };
    },
    whenReachable: (identity, waitOptions) => waits.wait(identity, waitOptions),
    seed(readings: ReachabilitySeed) {
      if (isDestroyed) return;
      publishNow(() => {
        for (const [identity, reading] of seeds.admit(readings, platform.now())) {
          const entry = entries.get(identity);
          if (entry === undefined) seeds.keep(identity, reading);
          else if (facts.onSeeded(entry, reading, session?.vouchedUntil(entry) ?? 0))
            publisher.touch(entry);
        }
      });
    },
    setClient(next) {
      checkClient(next);
      if (isDestroyed || (next ?? null) === client) return;
      publishNow(() => {
        endSession();
        // Seeds may come before the first client; with a second one nothing of the former session stays.
        if (client !== null) dropSeeds();
        client = next ?? null;
        setConnection(idleConnection());
        if (client !== null && isStarted) startSession(client);
        touchAll();
      });
    },
    configure(next: ReachabilitySettings) {
      settings = resolveSettings(next);
      publishNow(() => {
        for (const entry of entries.values()) facts.onSettings(entry);
        session?.onSettings();
      });
      linger.onSettings();
    },
    budget: () => budgetOf(settings.maxSubscriptions, session?.counts()),
    connection: connection.get,
    initialConnection: () => noConnection,
    subscribeConnection: (listener) => connection.subscribe(() => errors.attempt(listener)),
    enabled: enabled.get,
    subscribeEnabled: (listener) => enabled.subscribe(() => errors.attempt(listener)),
    afterPublication: publisher.afterCells,
    clock: platform,
    inspect: () => entries.values(),
    onPublished: publisher.onPublished,
    reportTo: errors.reportTo,
    dropSeeds,
    start() {
      if (isDestroyed) throw storeDestroyed();
      isStarted = true;
      waits.begin();
      if (session !== null || client === null) return;
      publishNow(() => client !== null && startSession(client));
    },
    stop() {
      isStarted = false;
      void Promise.resolve().then(() => {
        if (isStarted) return;
        waits.endAll(storeAtRest);
        publishNow(endSession);
      });
    },
    destroy() {
      isStarted = false;
      isDestroyed = true;
      waits.endAll(storeDestroyed);
      publishNow(() => {
        client = null;
        endSession();
        dropSeeds();
        touchAll();
      });
      linger.clear();
    },
  };
  const waits = createReachableWaits(store, platform);
  return store;
}
