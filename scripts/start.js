// `npm start`: brings everything up to date, then makes the example from the seeds.
import { ensure } from "./ensure.js";
import { run } from "./run.js";

ensure();
run("examples/build.js", ...process.argv.slice(2));
