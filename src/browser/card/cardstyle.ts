import { colorOf as paint } from "../../scene/style.ts";

/** The room below which a card is a sheet at the bottom of the window, in px. */
const SHEET_BELOW = 480;

/**
 * The style of what `mount` adds to a figure: events that can be chosen, the ring of focus, and the card. Like the
 * figure's own it weighs nothing, so that any rule of a page wins.
 */
export function cardStyle(): string {
  const focus = paint("link");
  return [
    // the picture drawn for the room takes the place of those drawn for all rooms
    ":where(.attested-figure:has(>.attested-at-room)>svg.attested:not(.attested-at-room)){display:none}",
    ":where(.attested-figure>svg.attested-at-room){display:block}",
    // the ring of focus reaches beyond the wall
    ":where(.attested-figure>svg.attested){overflow:visible}",
    ":where(.attested-figure){position:relative}",
    ":where(.attested-figure) :where(.attested-event,.attested-count){cursor:pointer}",
    ":where(.attested-figure) :where([role=button]){outline:none;scroll-margin:4rem}",
    `:where(.attested-figure) :where([role=button]:focus-visible){outline:2px solid ${focus};outline-offset:4px}`,
    ":where(.attested-figure) :where(.attested-mark [role=button],.attested-mark[role=button]){outline-offset:0}",
    // Firefox outlines nothing that is not painted
    ":where(.attested-figure) :where(.attested-target){fill:transparent}",
    // a border of its own colour lets the ground of a label reach out a little
    `:where(.attested-figure) :where(.attested-event:hover>.attested-label>.attested-target,.attested-target[aria-expanded=true]){fill:${paint("stretch")};stroke:${paint("stretch")};stroke-width:6px;stroke-linejoin:round}`,
    `:where(.attested-figure) :where(.attested-leader[data-active]){stroke:${paint("ink")};stroke-width:1.5px}`,
    `:where(.attested-figure) :where([role=button][aria-expanded=true]:not(.attested-target,.attested-count,:focus-visible)){outline:1px solid ${paint("ink")};outline-offset:0}`,
    // a column is thin: what is around it belongs to it
    ":where(.attested-figure) :where(.attested-count :not([class*=faint])>.attested-fill){stroke:transparent;stroke-width:3px;pointer-events:all}",
    `:where(.attested-figure) :where(.attested-count:hover .attested-fill,.attested-count[aria-expanded=true] .attested-fill){fill:${paint("ink")}}`,
    `:where(.attested-card){position:absolute;inset:auto;box-sizing:border-box;width:min(26rem,100%);max-height:min(30rem,80vh);margin:0;padding:.9em 1.1em 1em;overflow:auto;overscroll-behavior:contain;z-index:10;border:1px solid ${paint("line")};border-radius:4px;background:${paint("ground")};color:${paint("ink")};font-size:.875em;line-height:1.45;text-align:start;box-shadow:0 4px 18px rgb(0 0 0/.16);outline:none}`,
    ":where(.attested-card:not([open])){display:none}",
    // a page darkens what lies behind its own dialogs, which are modal
    ".attested-card::backdrop{display:none}",
    ":where(.attested-card) :where(p,ul){margin:.45em 0}",
    ":where(p.attested-card-date){margin-top:0}",
    ":where(.attested-card-date){font-weight:700;font-size:.929em}",
    ":where(p.attested-card-title,h2.attested-card-title,h3.attested-card-title,h4.attested-card-title,h5.attested-card-title,h6.attested-card-title){margin:.1em 0 .25em;font:inherit;font-size:1.214em;font-weight:600;line-height:1.25;text-wrap:balance}",
    `:where(.attested-card-type,.attested-card-lane){color:${paint("quiet")}}`,
    ":where(.attested-card-type>svg){vertical-align:-.15em}",
    ":where(.attested-card) :where(.attested-conflict){margin:.7em 0}",
    ":where(.attested-card) :where(.attested-citations){margin:.8em 0 0}",
    `:where(.attested-card) :where(.attested-citation){padding:.6em 0;border-top:1px solid ${paint("stretch")}}`,
    ":where(.attested-card) :where(.attested-citation:last-child){padding-bottom:0}",
    `:where(.attested-card) :where(.attested-details){display:block;opacity:1;color:${paint("quiet")}}`,
    ":where(.attested-card) :where(.attested-source){font-weight:600;text-decoration:none}",
    `:where(.attested-card) :where(a:focus-visible,button:focus-visible){outline:2px solid ${focus};outline-offset:2px}`,
    `:where(.attested-card) :where(button){font:inherit;color:inherit;background:none;border:0;cursor:pointer;text-align:start}`,
    `:where(.attested-card>.attested-close){position:sticky;inset-block-start:0;float:inline-end;width:2rem;height:2rem;margin:-.35em -.55em .5em .5em;padding:.5rem;border-radius:4px;background:${paint("ground")}}`,
    ":where(.attested-close>svg){display:block}",
    `:where(.attested-close:hover,.attested-choice:hover,.attested-back:hover){background:${paint("stretch")}}`,
    `:where(.attested-back){padding:.2em .4em;margin:-.2em -.4em .3em;color:${paint("link")}}`,
    ":where(.attested-choices){list-style:none;padding:0}",
    ":where(.attested-choice){width:100%;padding:.45em .4em;margin-inline:-.4em}",
    ":where(.attested-choice>.attested-card-date){display:block}",
    `@container attested (max-width:${SHEET_BELOW - 1}px){:where(.attested-card){position:fixed;inset:auto 0 0;width:auto;max-width:none;max-height:60vh;border-width:1px 0 0;border-radius:10px 10px 0 0;padding-bottom:max(1em,env(safe-area-inset-bottom));box-shadow:0 -4px 18px rgb(0 0 0/.2)}}`,
    "@media (prefers-reduced-motion:no-preference){:where(.attested-card){animation:attested-card .12s ease-out}@keyframes attested-card{from{opacity:0;translate:0 4px}}}",
    "@media (forced-colors:active){:where(.attested-figure) :where([role=button],.attested-card a,.attested-card button):where(:focus-visible){outline-color:Highlight}:where(.attested-figure) :where(.attested-event:hover>.attested-label>.attested-target,.attested-target[aria-expanded=true]){fill:none;stroke:Highlight;stroke-width:1px}:where(.attested-card){border-color:CanvasText}}",
    "@media print{:where(.attested-card){display:none}:where(.attested-figure) :where([role=button]:focus-visible){outline:none}}",
  ].join("");
}
