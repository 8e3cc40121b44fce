/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "\\.ts$": [
      "@swc/jest",
      { configFile: false, swcrc: false, jsc: { target: "es2022", parser: { syntax: "typescript" } } },
    ],
  },
  moduleNameMapper: {
    "^attested$": "<rootDir>/src/index.ts",
    "^attested/browser$": "<rootDir>/src/browser/index.ts",
  },
  reporters: ["default", "<rootDir>/test/tally.js"],
};
