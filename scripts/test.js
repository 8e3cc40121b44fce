// `npm test`: brings everything up to date, then runs Jest; `npm test -- test/time` runs a part.
import { ensure } from "./ensure.js";
import { run } from "./run.js";

await ensure();
run(
  "--experimental-vm-modules", // Jest needs it for ES modules
  "--disable-warning=ExperimentalWarning",
  "node_modules/jest/bin/jest.js",
  ...process.argv.slice(2),
);
