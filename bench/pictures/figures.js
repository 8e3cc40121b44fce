// What a picture costs its reader, read out of its SVG, so that those of any version can be compared.

const ROUNDED = 0.5; // px

/** How many labels there are, how far leaders lead along the axis, how many of them turn, and the height of the picture. */
export function figuresOf(svg) {
  const along = svg.includes('class="attested attested-vertical') ? 1 : 0;
  const leaders = [...svg.matchAll(/class="attested-leader"[^>]* d="([^"]*)"/g)].map(([, path]) =>
    [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map((point) => Number(point[1 + along])),
  );
  return {
    labels: svg.split('class="attested-label"').length - 1,
    away: leaders.reduce((sum, places) => sum + Math.abs(places.at(-1) - places[0]), 0) / Math.max(1, leaders.length),
    turned: leaders.filter((places) => Math.max(...places) - Math.min(...places) > ROUNDED).length,
    height: Number(/<svg[^>]* height="([\d.]+)"/.exec(svg)[1]),
  };
}

const whole = (value) => Math.round(value).toLocaleString("en");

/** A row of the table: the name of a picture, and its figures before and now, where they differ. */
export function rowOf(name, before, now) {
  const cells = ["labels", "away", "turned", "height"].map((key) =>
    before[key] === now[key] ? whole(now[key]) : `${whole(before[key])} → ${whole(now[key])}`,
  );
  return [name.replace("set-", "").replace("-", ", "), ...cells];
}
