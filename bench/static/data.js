// Lists of events, the same for a count and a spread at each run.

const WORDS =
  "council river station report treaty garrison harbour winter northern committee signal archive railway border village meeting delegate convoy letter minister protest survey election bridge market hospital".split(
    " ",
  );
const VERBS = "opens rejects signs leaves reaches closes visits repairs confirms denies".split(" ");

/** mulberry32: numbers from 0 to 1, the same for a seed. */
function randomBy(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const FIRST = Date.UTC(1990, 0, 1);
const LAST = Date.UTC(2020, 0, 1);
const BURSTS = 40;

export const SPREADS = ["uniform", "clustered"];

const oneOf = (list, random) => list[Math.floor(random() * list.length)];

/** Three to five words, such as “Council harbour signs northern river”. */
function titleBy(random) {
  const word = () => oneOf(WORDS, random);
  const object = random() < 0.5 ? word() : `${word()} ${word()}`;
  const noun = word();
  return `${noun[0].toUpperCase()}${noun.slice(1)} ${word()} ${oneOf(VERBS, random)} ${object}`;
}

/**
 * @param spread `uniform`: days, evenly over 30 years; `clustered`: minutes, in 40 bursts of some weeks
 * @returns what people would write: no id, no type, one source in ten
 */
export function events(count, spread, seed = 7) {
  const random = randomBy(seed);
  const bursts = Array.from({ length: BURSTS }, () => FIRST + random() * (LAST - FIRST));
  return Array.from({ length: count }, () => {
    const time =
      spread === "uniform"
        ? FIRST + random() * (LAST - FIRST)
        : oneOf(bursts, random) + (random() + random() - 1) * 2e9;
    const text = new Date(time).toISOString();
    return {
      date: spread === "uniform" ? text.slice(0, 10) : `${text.slice(0, 16)}Z`,
      title: titleBy(random),
    };
  });
}

/** Spans of a month to six years, short ones more often, that overlap each other. */
export function spans(count, seed = 7) {
  const random = randomBy(seed);
  return Array.from({ length: count }, () => {
    const start = new Date(FIRST + random() * (LAST - FIRST));
    const end = new Date(start);
    end.setUTCMonth(start.getUTCMonth() + 1 + Math.floor(random() ** 2 * 71));
    return { date: [start, end].map((time) => time.toISOString().slice(0, 7)).join("/"), title: titleBy(random) };
  });
}
