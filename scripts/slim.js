/**
 * Lets rollup leave out what packages make when they are loaded and nothing here uses: the curves of d3-shape, and what
 * d3-dsv finds out about the zone of the machine, which takes Node.js 20 some 6 ms.
 */
export const withoutUnused = {
  name: "without-unused",
  transform(code, id) {
    const [, name] = /[\\/]d3-(shape|dsv)[\\/]/.exec(id) ?? [];
    if (name === undefined) return null;
    const slim = name === "shape" ? withoutCurves(code) : withoutZone(code);
    return { code: slim, map: null };
  },
};

function withoutCurves(code) {
  return code
    .replaceAll("(function custom(", "/*#__PURE__*/ (function custom(")
    .replace(
      /^\((\w+\.prototype) = (Object\.create\(\w+\.prototype\))\)\.(\w+) = (function[^]*?^\});/gm,
      "$1 = /*#__PURE__*/ Object.assign($2, { $3: $4 });",
    );
}

function withoutZone(code) {
  return code.replace(/^const fixtz = (.+);$/m, "const fixtz = /*#__PURE__*/ (() => $1)();");
}
