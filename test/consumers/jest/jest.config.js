// Jest's setup for ES modules: run with NODE_OPTIONS=--experimental-vm-modules.
export default {
  testEnvironment: "jsdom",
  // The page is jsdom's, the process is Node's: the dev service takes its packages as Node does.
  testEnvironmentOptions: { customExportConditions: ["node", "node-addons"] },
  setupFilesAfterEnv: ["@testing-library/jest-dom/jest-globals"],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: {
    "\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "es6" },
      },
    ],
  },
  moduleNameMapper: {
    // TypeScript's sources are imported by the names they compile to.
    "^(\\./.+)\\.js$": "$1",
    "^vitest$": "<rootDir>/vitest.js",
  },
};
