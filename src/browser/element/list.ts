/**
 * Leaves the list of a figure as it stands when an address leads to an entry of it, until the signal is aborted: the
 * browser opens a `<details>` that holds the target, by whatever way the reader came.
 */
export function keepList(element: Element, signal: AbortSignal): void {
  const targetNow = (): Element | null => element.querySelector("details :target");
  let target = targetNow();
  const observer = new MutationObserver(() => {
    // without a new target it was the reader or a program
    const before = target;
    target = targetNow();
    if (target !== before) target?.closest("details")?.removeAttribute("open");
  });
  observer.observe(element, { subtree: true, attributeFilter: ["open"] });
  signal.addEventListener("abort", () => observer.disconnect());
  // captured: before whatever answers the address, which may open the list on purpose
  addEventListener("hashchange", () => (target = targetNow()), { capture: true, signal });
}
