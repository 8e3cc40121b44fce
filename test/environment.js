// Jest's environment of Node.js, but with globals that are found as fast as in any program.
import vm from "node:vm";
import { TestEnvironment } from "jest-environment-node";

/**
 * Jest's own makes the global object of a test file out of a proxy, so that each `Math` or `Infinity` in a loop becomes a
 * call of the proxy's traps: drawing takes nearly twice as long. Here it is the plain global object of a new context;
 * every test file still has one for itself.
 */
export default class PlainEnvironment extends TestEnvironment {
  constructor(config, context) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY); // what Jest's constructor calls
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
  }
}
