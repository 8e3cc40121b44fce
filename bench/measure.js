// Times functions against each other in one process, in short turns, so that what else the machine does meets all alike.

const TURN = 0.2; // ms: mostly shorter than what a scheduler gives at once
const TURNS = 151;

/** How often a function runs in a turn: the most of some tries, as one may be interrupted. */
function roundsOf(run) {
  return Math.max(...Array.from({ length: 5 }, () => roundsOnce(run)));
}

function roundsOnce(run) {
  for (let rounds = 1; ; rounds *= 2) {
    const start = performance.now();
    for (let i = 0; i < rounds; i++) run(i);
    const took = performance.now() - start;
    if (took >= TURN) return Math.max(1, Math.round((rounds * TURN) / took));
  }
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/**
 * The median time of a call of each function, in µs.
 *
 * @param runs each is called with 0, 1, 2, …
 */
export function measure(runs, turns = TURNS) {
  for (const run of runs) roundsOf(run); // warm
  const rounds = runs.map(roundsOf);
  const times = runs.map(() => []);
  for (let turn = 0; turn < turns; turn++) {
    for (const [n, run] of runs.entries()) {
      const start = performance.now();
      for (let i = 0; i < rounds[n]; i++) run(i);
      times[n].push(((performance.now() - start) / rounds[n]) * 1000);
    }
  }
  return times.map(median);
}

/** A table of texts, the first column to the left, the others to the right. */
export function table(rows) {
  for (const row of aligned(rows)) console.log(row.join("  "));
}

/** The same in Markdown, as the formatter of this repository would leave it. */
export function markdown(rows) {
  const [head, ...rest] = aligned(rows);
  const rule = head.map(({ length }, column) => (column ? `${"-".repeat(length - 1)}:` : "-".repeat(length)));
  for (const row of [head, rule, ...rest]) console.log(`| ${row.join(" | ")} |`);
}

function aligned(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  return rows.map((row) =>
    row.map((cell, column) => (column ? String(cell).padStart(widths[column]) : String(cell).padEnd(widths[0]))),
  );
}
