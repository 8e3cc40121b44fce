// `npm run build`: builds dist whether or not anything changed.
import { ensure } from "./ensure.js";

await ensure({ rebuild: true });
