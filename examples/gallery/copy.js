// Adds a button to each panel that copies what stands in it. Without script there is none, and nothing is missing.
for (const panel of document.querySelectorAll("[data-copy]")) {
  const code = panel.querySelector("code");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  const name = panel.querySelector(".panel-head")?.textContent ?? code.textContent;
  button.setAttribute("aria-label", `Copy ${name}`);
  button.addEventListener("click", async () => {
    let done = "Copied";
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch {
      getSelection().selectAllChildren(code); // where the clipboard is closed, a key is left to press
      done = "Selected";
    }
    button.textContent = done;
    button.setAttribute("aria-label", `${done}: ${name}`);
    setTimeout(() => {
      button.textContent = "Copy";
      button.setAttribute("aria-label", `Copy ${name}`);
    }, 2000);
  });
  (panel.querySelector(".panel-head") ?? panel).append(button);
}
