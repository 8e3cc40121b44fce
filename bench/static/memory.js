// A process of its own that makes one picture, and tells the most memory that it took: node memory.js NAME COUNT SPREAD.
import { events } from "./data.js";
import { MAKERS } from "./makers.js";

const [name, count, spread] = process.argv.slice(2);
const list = events(Number(count), spread);
const make = await MAKERS[name]();
const start = performance.now();
const { length } = await make(list);
const took = performance.now() - start;
console.log(JSON.stringify({ length, took, memory: process.resourceUsage().maxRSS * 1024 }));
