const { abs } = Math;

/** A dot with a label, and where its leader stands; px along the axis. */
interface Led {
  readonly anchor: number;
  readonly stem: number;
}

/** Dots that stand over each other on one side of the axis: the outermost has the straightest leader. */
interface Stack {
  readonly first: number;
  readonly end: number;
  readonly outermost: number;
}

/**
 * Parts dots into stacks.
 *
 * @param led - of one side, in order along the axis
 * @param size - of a dot, in px
 */
export function stacksOf(led: readonly Led[], size: number): readonly Stack[] {
  const found: Stack[] = [];
  for (let first = 0, end = 0; first < led.length; first = end) {
    let outermost = first;
    do if (leanOf(led[end]) < leanOf(led[outermost])) outermost = end;
    while (++end < led.length && (led[end]?.anchor ?? 0) - (led[end - 1]?.anchor ?? 0) < size);
    found.push({ first, end, outermost });
  }
  return found;
}

function leanOf(one: Led | undefined): number {
  return one === undefined ? Infinity : abs(one.stem - one.anchor);
}

/**
 * The order in which the dots of one side stand over each other, from the axis outwards: of a stack the leaders of the lower
 * ones pass beside the others, on either side, so that none crosses another.
 *
 * @returns indices, as many as there are
 */
export function stackingOrder(led: readonly Led[], size: number): readonly number[] {
  return stacksOf(led, size).flatMap(({ first, end, outermost }) =>
    Array.from({ length: end - first }, (_, k) => first + k).sort(
      (a, b) => abs(b - outermost) - abs(a - outermost) || a - b,
    ),
  );
}
