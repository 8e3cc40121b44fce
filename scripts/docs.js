// `npm run docs`: the pages of the interface in docs/api/, and the gallery with the forms of uncertainty in examples/out/gallery/.
import { ensure } from "./ensure.js";
import { run } from "./run.js";

await ensure();
run("node_modules/typedoc/bin/typedoc");
run("examples/gallery/build.js");
run("examples/uncertainty/build.js");
