/** Lets rollup leave out the curves of d3-shape, which it makes when it is loaded: nothing here draws one. */
export const withoutCurves = {
  name: "without-curves",
  transform(code, id) {
    if (!/[\\/]d3-shape[\\/]/.test(id)) return null;
    const slim = code
      .replaceAll("(function custom(", "/*#__PURE__*/ (function custom(")
      .replace(
        /^\((\w+\.prototype) = (Object\.create\(\w+\.prototype\))\)\.(\w+) = (function[^]*?^\});/gm,
        "$1 = /*#__PURE__*/ Object.assign($2, { $3: $4 });",
      );
    return { code: slim, map: null };
  },
};
