/**
 * The door to lit-html. Templates are written as in JSX: white space with a line end in it separates attributes, and is
 * nothing
 * between elements. Styles go through the CSSOM, which the Content Security Policy allows; there is no inline style.
 */

/** @import { Content, Language } from "./types.d.ts" */
/** @import { TemplateResult, ElementPart } from "lit-html" */

import * as lit from "lit-html";
import { Directive, directive } from "lit-html/directive.js";
import { dense } from "./dense.js";

export { nothing } from "lit-html";
export { live } from "lit-html/directives/live.js";
export { repeat } from "lit-html/directives/repeat.js";

/** @type {WeakMap<TemplateStringsArray, TemplateStringsArray>} */
const known = new WeakMap();

/** @param {TemplateStringsArray} strings */
function once(strings) {
  let found = known.get(strings);
  if (!found) {
    const made = dense(strings);
    found = Object.assign(made, { raw: made });
    known.set(strings, found);
  }
  return found;
}

/**
 * @param {TemplateStringsArray} strings
 * @param {...unknown} values
 */
export const html = (strings, ...values) => lit.html(once(strings), ...values);

/**
 * @param {TemplateStringsArray} strings
 * @param {...unknown} values
 */
export const svg = (strings, ...values) => lit.svg(once(strings), ...values);

/**
 * Bring a template into an element that holds nothing else; what stays the same is not touched.
 * @param {Content} content
 * @param {HTMLElement} into
 */
export function render(content, into) {
  lit.render(content ?? lit.nothing, into);
}

/**
 * A template as an element of its own, made once.
 * @param {TemplateResult} template
 * @returns {HTMLElement}
 */
export function built(template) {
  const host = document.createDocumentFragment();
  lit.render(template, host);
  return /** @type {HTMLElement} */ (host.firstElementChild);
}

/** Properties of CSS on an element: `<i ${styled({ width: "3px" })}>`; null is none. */
class Styled extends Directive {
  /** @type {Record<string, string>} */
  had = {};

  /**
   * @override
   * @param {ElementPart} part
   * @param {[Record<string, string | number | null>]} values
   */
  update(part, [wanted]) {
    const { style } = /** @type {HTMLElement} */ (part.element);
    for (const [name, value] of Object.entries(wanted)) {
      const said = value === null ? "" : String(value);
      if (this.had[name] === said) continue;
      style.setProperty(name, said);
      this.had[name] = said;
    }
    return lit.noChange;
  }

  /** @param {Record<string, string | number | null>} _wanted */
  render(_wanted) {
    return lit.noChange;
  }
}
export const styled = directive(Styled);

/**
 * A text of a language: `<p ${written(language)}>`. `face`: set in the language's own font; `pitch`: with its line
 * height.
 */
class Written extends Directive {
  had = "";

  /**
   * @override
   * @param {ElementPart} part
   * @param {[Language, { face?: boolean, pitch?: boolean }?]} values
   */
  update(part, [language, { face = false, pitch = false } = {}]) {
    const sign = `${language.tag} ${language.lang} ${language.rtl} ${language.line_height} ${face} ${pitch}`;
    if (sign === this.had) return lit.noChange;
    this.had = sign;
    const element = /** @type {HTMLElement} */ (part.element);
    element.lang = language.lang;
    element.dir = language.rtl ? "rtl" : "ltr";
    if (face) element.style.setProperty("font-family", `"text-${language.tag}", var(--ui)`);
    if (pitch) element.style.setProperty("line-height", String(Math.max(1.5, language.line_height)));
    return lit.noChange;
  }

  /**
   * @param {Language} _language
   * @param {{ face?: boolean, pitch?: boolean }} [_how]
   */
  render(_language, _how) {
    return lit.noChange;
  }
}
export const written = directive(Written);

/**
 * A listener that hears what a field holds.
 * @param {(text: string, field: HTMLInputElement) => void} take
 */
export const typed = (take) => (/** @type {Event} */ event) => {
  const field = /** @type {HTMLInputElement} */ (event.currentTarget);
  take(field.value, field);
};

/**
 * A listener that keeps the focus where it is, so that a click does not take it from the field.
 * @param {Event} event
 */
export const still = (event) => event.preventDefault();
