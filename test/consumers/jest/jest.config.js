// Jest's setup for ES modules: run with NODE_OPTIONS=--experimental-vm-modules.
export default {
  testEnvironment: "jsdom",
  extensionsToTreatAsEsm: [".jsx"],
  transform: {
    "\\.jsx$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "ecmascript", jsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "es6" },
      },
    ],
  },
};
