import { availableParallelism } from "node:os";

/** @type {import("jest").Config} */
export default {
  testEnvironment: "<rootDir>/test/environment.js",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  testTimeout: 30_000, // a browser on a busy machine
  maxWorkers: availableParallelism() + 1, // a worker whose tests wait for the browser leaves its core to another
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "\\.ts$": [
      "@swc/jest",
      {
        configFile: false,
        swcrc: false,
        jsc: { target: "es2022", parser: { syntax: "typescript" }, transform: { verbatimModuleSyntax: true } },
      },
    ],
  },
  moduleNameMapper: {
    "^attested$": "<rootDir>/src/index.ts",
    "^attested/browser$": "<rootDir>/src/browser/index.ts",
    "^attested/locales/(\\w+)$": "<rootDir>/src/words/$1/index.ts",
  },
  reporters: ["default", "<rootDir>/test/tally.js"],
};
