import { colorOf, measuredText } from "../../scene/style.ts";
import { HEADINGS } from "./dom.ts";

/** The style of the copy; it has no weight, like the figure's own. */
export function headingsStyle(): string {
  return [
    `:where(.${HEADINGS}){position:relative;width:100%;margin:0 auto;pointer-events:none;user-select:none;-webkit-user-select:none}`,
    `:where(.${HEADINGS})>svg{position:sticky;display:block;max-width:100%;height:auto;${measuredText};visibility:hidden}`,
    `:where(.${HEADINGS}[data-left])>svg{visibility:visible}`,
    ":where(.attested-headings-place){position:absolute;inset-inline:0}",
    `:where(.${HEADINGS}) rect{fill:${colorOf("ground")}}`,
    `:where(.${HEADINGS}) path{stroke:${colorOf("line")}}`,
    `@media print{:where(.${HEADINGS}){display:none}}`,
  ].join("");
}
