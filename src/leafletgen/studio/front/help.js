/** The keyboard, shown. */

import { keyHere, Modal } from "./dom.js";
import { kept } from "./kept.js";
import { key } from "./marks.js";
import { html, typed } from "./view.js";
import { t } from "./words.js";

/** Parts, and in each [keys, what they do]. @type {[part: string, rows: [keys: string[], said: string][]][]} */
const PARTS = [
  [
    "anywhere",
    [
      [["g b"], "go"],
      [["/"], "find"],
      [["Ctrl K"], "goto"],
      [["?"], "help"],
      [["F6"], "area"],
      [["Esc"], "leave"],
    ],
  ],
  [
    "translate",
    [
      [["Ctrl ↵"], "done"],
      [["Alt ↓", "Alt ↑"], "step"],
      [["{"], "facts"],
      [["Ctrl B"], "bold"],
      [["Alt .", "Alt -", "Alt ,"], "ends"],
      [["Ctrl S"], "save"],
      [["Ctrl Z", "Ctrl Y"], "undo"],
      [["F8"], "finding"],
      [["F9", "1–3"], "said"],
    ],
  ],
  [
    "page",
    [
      [["B", "G", "O"], "overlays"],
      [["D"], "distance"],
      [["1", "0"], "sizes"],
      [["+", "−"], "zoom"],
      [["L"], "second"],
      [["Z"], "box"],
      [["Tab"], "next"],
      [["↵"], "edit"],
      [["M", "1–9"], "diagram"],
    ],
  ],
  [
    "design",
    [
      [["A"], "mode"],
      [["R", "N", "C", "B", "G"], "shown"],
      [["Tab"], "next"],
      [["Z"], "around"],
      [["L"], "line"],
      [["F8"], "fault"],
      [["O"], "file"],
    ],
  ],
  [
    "six",
    [
      [["6"], "mode"],
      [["1–6"], "language"],
      [["F8"], "fault"],
      [["Z"], "part"],
      [["↵"], "alone"],
    ],
  ],
  [
    "blocks",
    [
      [["/"], "find"],
      [["←", "→", "↑", "↓"], "move"],
      [["↵"], "pick"],
      [["C"], "copy"],
      [["Esc"], "clear"],
    ],
  ],
  [
    "rows",
    [
      [["[", "]"], "row"],
      [["←", "→"], "language"],
      [["Space"], "tick"],
      [["/"], "find"],
      [["R"], "outline"],
      [["↵"], "sheet"],
    ],
  ],
  [
    "lists",
    [
      [["↑", "↓"], "move"],
      [["Space"], "enlarge"],
      [["↵"], "open"],
      [["T", "S", "P"], "screens"],
      [["W"], "waive"],
      [["C"], "comment"],
      [["O"], "file"],
    ],
  ],
];

/** Open the help; Esc or Close ends it. */
export function keyboardHelp() {
  if (document.querySelector("dialog.help")) return;
  const dialog = new Modal({ name: "help", head: "help-head" }, () => [
    html`
      <div class="row-of">
        <h1 id="help-head">${t("keys")}</h1>
        <span class="hint">${t("keys.hint")}</span>
        <span class="fill"></span>
        <label class="row-of">
          <input
            type="checkbox"
            .checked=${kept.get("letters", true)}
            @change=${typed((_text, field) => kept.set("letters", field.checked))}
          >${t("keys.letters")}
        </label>
        <button class="button" type="button" autofocus @click=${() => dialog.close()}>
          ${t("close")}${key("Esc")}
        </button>
      </div>`,
    html`
      <div class="keys">
        ${PARTS.map(
          ([part, rows]) => html`
            <section>
              <h2>${t(`keys.${part}`)}</h2>
              <dl>
                ${rows.map(
                  ([names, said]) => html`
                    <dt>${names.map((name) => html`<kbd>${keyHere(name)}</kbd>`)}</dt>
                    <dd>${t(`keys.${part}.${said}`)}</dd>`,
                )}
              </dl>
            </section>`,
        )}
      </div>`,
  ]);
  dialog.open();
}
