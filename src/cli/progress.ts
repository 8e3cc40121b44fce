/** Tells on a terminal what takes long. */
export interface Progress {
  /** Says what is being done now. */
  readonly step: (what: string) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** How long work may take without a word, in ms. */
const patience = 1000;

/** What is asked of a stream that may be a terminal. */
interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Nothing is said where nobody would see it. */
const silent: Progress = { step: () => {}, end: () => {} };

/**
 * Shows the current step and its seconds on standard error, once all has taken a second. Drawing keeps its thread busy,
 * so that no timer would ring: another thread tells.
 */
export function progressOn({ isTTY = false, columns = 80 }: Terminal, environment: NodeJS.ProcessEnv): Progress {
  if (!isTTY || environment["TERM"] === "dumb") return silent;
  const { Worker } = process.getBuiltinModule("node:worker_threads"); // loaded only where it is used
  const longest = Math.max(0, Math.min(60, columns - 12)); // a line that wraps could not be taken away
  const state = new Int32Array(new SharedArrayBuffer(4 * (2 + longest)));
  const worker = new Worker(`(${tell.toString()})()`, { eval: true, workerData: { state, patience } });
  worker.unref();
  worker.on("error", () => {}); // a word less
  return {
    step(what) {
      for (let at = 0; at < longest; at++) state[2 + at] = at < what.length ? what.charCodeAt(at) : 0x20;
    },
    end() {
      Atomics.store(state, 0, 1);
      Atomics.notify(state, 0);
      // The other thread takes its line away before anything else is printed; if it has not begun, there is none.
      if (Atomics.load(state, 1) === 1) Atomics.wait(state, 1, 1, 200);
    },
  };
}

/**
 * What the other thread does; it is handed over as text, so it can name nothing outside. The state: 0, whether to end;
 * 1, whether a line stands there; then the step's name.
 */
function tell(): void {
  const { workerData } = process.getBuiltinModule("node:worker_threads");
  const { writeSync } = process.getBuiltinModule("node:fs");
  const { state, patience: wait } = workerData as { readonly state: Int32Array; readonly patience: number };
  const start = Date.now();
  let pause = wait;
  while (Atomics.wait(state, 0, 0, pause) === "timed-out") {
    pause = 200;
    Atomics.store(state, 1, 1);
    const step = String.fromCharCode(...state.slice(2)).trim();
    writeSync(2, `\r\u001b[K${step} … ${Math.round((Date.now() - start) / 1000)} s`);
  }
  if (Atomics.load(state, 1) === 0) return;
  writeSync(2, "\r\u001b[K");
  Atomics.store(state, 1, 0);
  Atomics.notify(state, 1);
}
