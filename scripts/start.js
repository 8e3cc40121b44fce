// `npm start`: brings everything up to date, then makes the example from the seeds, and the page that draws what is pasted.
import { ensure } from "./ensure.js";
import { run } from "./run.js";

await ensure();
run("examples/build.js", ...process.argv.slice(2));
run("examples/paste/build.js", ...process.argv.slice(3));
