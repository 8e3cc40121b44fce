// A look at what an import does to the world around it.

/**
 * A classic script, for Node.js, workers and pages: from when it runs, names of browsers that are read are noted, where the
 * world lets them be replaced; `seen()` tells them, and what of the globals and of built-in objects is another than before.
 */
export const watch: string = `
  const names = ["window", "document", "self", "navigator", "location", "HTMLElement", "Element", "Node", "customElements",
    "CSSStyleSheet", "getComputedStyle", "matchMedia", "requestAnimationFrame", "ResizeObserver", "MutationObserver",
    "localStorage", "sessionStorage", "indexedDB", "fetch", "XMLHttpRequest", "addEventListener", "Worker", "DOMParser"];
  const read = [];
  for (const name of names) {
    const own = Object.getOwnPropertyDescriptor(globalThis, name);
    if (own && !own.configurable) continue;
    const before = globalThis[name];
    Object.defineProperty(globalThis, name, {
      configurable: true,
      enumerable: own?.enumerable ?? false,
      get() { read.push(name); return before; },
      set() { read.push(name + " is set"); },
    });
  }
  const builtIn = ["Object", "Function", "Array", "String", "Number", "Boolean", "Symbol", "Date", "Promise", "RegExp", "Map", "Set",
    "WeakMap", "WeakSet", "BigInt", "Error", "Math", "JSON", "Reflect", "Intl"];
  const objects = new Map([["globalThis", globalThis]]);
  for (const name of builtIn) {
    objects.set(name, globalThis[name]);
    if (globalThis[name].prototype) objects.set(name + ".prototype", globalThis[name].prototype);
  }
  const state = () => new Map([...objects].flatMap(([name, object]) =>
    Reflect.ownKeys(object).map((key) => [name + "." + String(key), Object.getOwnPropertyDescriptor(object, key)])));
  const isSame = (one, other) => one !== undefined && other !== undefined &&
    ["value", "get", "set", "writable", "enumerable", "configurable"].every((field) => Object.is(one[field], other[field]));
  const before = state();
  const seen = () => {
    const after = state();
    return {
      read: [...new Set(read)],
      changed: [...new Set([...before.keys(), ...after.keys()])].filter((name) => !isSame(before.get(name), after.get(name))),
    };
  };
`;
