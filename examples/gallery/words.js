// The words of the examples that are not English, given to their elements before these draw anything.
import ar from "attested/locales/ar";
import ja from "attested/locales/ja";

for (const [folder, messages] of Object.entries({ suez: ar, meiji: ja }))
  Object.assign(document.querySelector(`attested-timeline[id-prefix="${folder}"]`), { messages });
