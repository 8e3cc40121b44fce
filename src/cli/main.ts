import module from "node:module";

interface Caching {
  /** From Node.js 22.1 on. */
  readonly enableCompileCache?: () => unknown;
}

// What the engine makes of the program it keeps in the system's temporary folder, as NODE_COMPILE_CACHE and
// NODE_DISABLE_COMPILE_CACHE say; that holds for what is loaded from here on, so the program is a module of its own.
(module as Caching).enableCompileCache?.();
await import("./program.ts");
