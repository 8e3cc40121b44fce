// A process of its own in which one package makes pictures, so that nobody waits for the garbage of another: node turn.js NAME.
// Told of a list of events, it answers with the picture; asked for a turn, with the ms that the next one takes.
import { events } from "./data.js";
import { MAKERS } from "./makers.js";

const make = await MAKERS[process.argv[2]]();
let list = [];

process.on("message", async ({ count, spread }) => {
  if (count !== undefined) {
    list = events(count, spread);
    process.send(await make(list));
    return;
  }
  const start = performance.now();
  await make(list);
  process.send(performance.now() - start);
});
process.send("ready");
