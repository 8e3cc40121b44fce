// A process of its own that makes the floor's picture of a file, as the command line makes ours: node once.js FILE OUTPUT.
import { readFileSync, writeFileSync } from "node:fs";
import { floor } from "./floor.js";

const [file, output] = process.argv.slice(2);
writeFileSync(output, floor(JSON.parse(readFileSync(file, "utf8"))));
