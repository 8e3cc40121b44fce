// A process of its own that reads a file of events and writes its picture: node cold.js NAME EVENTS.json PICTURE.svg.
import { readFileSync, writeFileSync } from "node:fs";
import { MAKERS } from "./makers.js";

const [name, from, to] = process.argv.slice(2);
const make = await MAKERS[name]();
writeFileSync(to, await make(JSON.parse(readFileSync(from, "utf8"))));
