import type { Interceptor } from "../session/interceptor.js";

/** One thing that goes wrong: it meddles where it has something to say. */
export type Fault = Partial<Omit<Interceptor, "expires">>;

/** Ends a lasting fault; calling it again does nothing. */
export type ReleaseFault = () => void;
