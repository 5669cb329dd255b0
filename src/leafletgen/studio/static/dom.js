/** Elements made by calls. There is no inline style in mark-up: styles go through the CSSOM, which the CSP allows. */

/** An element. Attributes: `class`, `on` ({event: listener}), `style` ({property: value}); true, false and null as expected. */
export function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "on") for (const [event, listener] of Object.entries(value)) made.addEventListener(event, listener);
    else if (key === "style") for (const [property, own] of Object.entries(value)) made.style.setProperty(property, own);
    else made.setAttribute(key, value === true ? "" : value);
  }
  add(made, children);
  return made;
}

/** Append children: nodes, text, lists of them; null and false are nothing. */
export function add(parent, children) {
  for (const child of [children].flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    parent.append(child);
  }
  return parent;
}

/**
 * Put new children into an element; a focus inside is found again by `data-focus`, what was scrolled by `data-scroll`.
 * (Where nothing scrolls no position is asked for: that would make the browser lay out the page at every key.)
 */
export function fill(parent, ...children) {
  const scrolled = [...parent.querySelectorAll("[data-scroll]")].map((one) => [one.dataset.scroll, one.scrollTop]);
  const held = parent.contains(document.activeElement) ? document.activeElement.closest("[data-focus]")?.dataset.focus : null;
  parent.replaceChildren();
  add(parent, children);
  for (const [name, top] of scrolled) {
    const again = top && parent.querySelector(`[data-scroll="${name}"]`);
    if (again) again.scrollTop = top;
  }
  if (held) [...parent.querySelectorAll("[data-focus]")].find((one) => one.dataset.focus === held)?.focus({ preventScroll: true });
  return parent;
}

/** The same, but only if it says something new: what is under a finger or the mouse must stay the same element. */
export function refill(parent, sign, ...children) {
  if (parent.dataset.sign === sign) return parent;
  parent.dataset.sign = sign;
  return fill(parent, ...children);
}

/** An element of SVG. */
export function svgEl(name, attributes = {}, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(key, value);
  return add(made, children);
}

/** Whether letters typed now belong to a text. */
export function isTyping(target) {
  return target instanceof HTMLElement && (target.matches("textarea, input:not([type=checkbox]):not([type=radio]):not([type=range]), select") || target.isContentEditable);
}

/** Show a modal dialog; gives back focus when it closes. */
export function show(dialog) {
  const before = document.activeElement;
  document.body.append(dialog);
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (before?.isConnected) before.focus();
  });
  dialog.addEventListener("click", (event) => { if (event.target === dialog && !dialog.dataset.stays) dialog.close(); });
  dialog.showModal();
  return dialog;
}

/** Say something once to a screen reader. */
export function speak(text) {
  const spoken = document.getElementById("spoken");
  spoken.textContent = "";
  requestAnimationFrame(() => { spoken.textContent = text; });
}
