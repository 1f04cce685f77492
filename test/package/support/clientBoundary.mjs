import { register } from "node:module";

register("./clientBoundaryHooks.mjs", import.meta.url);
