// The examples take `expect`, `it` and the hooks from Vitest; Jest has the same under this name.
export * from "@jest/globals";
