/** How six languages look: their pages with a verdict each, and beside them the verdict of all in words and numbers. */

/** @import { Pane } from "../screens/sheet.js" */
/** @import { Six } from "./six.js" */
/** @import { Seen } from "./seen.d.ts" */

import { linesView } from "../design/lines.js";
import { mendButton } from "../design/side.js";
import { autonym, badge, key, named, sizeBar } from "../marks.js";
import { openPlace } from "../places.js";
import { site } from "../site.js";
import { html, nothing } from "../view.js";
import { t } from "../words.js";
import { count, countAll, stand } from "./verdict.js";

const BADGES = /** @type {Record<string, string>} */ ({
  refused: "error",
  "too-long": "too-long",
  floor: "warning",
  fits: "ok",
});

/**
 * How a language stands, in words.
 * @param {Seen} one
 */
export const verdictWords = (one) => t(`six.${stand(one)}`, { n: one.too_long?.length ?? 0 });

/** @param {Six} six */
export const grid = (six) => html`
  <div class="six-grid" data-count=${six.screen.panes.length}>
    ${six.screen.panes.map((pane) => cell(six, pane))}
  </div>`;

/**
 * @param {Six} six
 * @param {Pane} pane
 */
function cell(six, { tag, scroller, page }) {
  const one = six.seen.get(tag);
  const current = tag === six.current;
  scroller.setAttribute("aria-label", page.element.getAttribute("aria-label") ?? tag);
  return html`
    <section class="six-cell${one?.refused ? " is-broken" : ""}${current ? " is-current" : ""}">
      <header class="six-head">
        <button
          type="button"
          class="bare six-name"
          data-focus="six-${tag}"
          aria-current=${current ? "true" : nothing}
          title=${t("six.alone")}
          @click=${() => six.alone(tag)}
        >${named(tag)}</button>
        <span class="fill"></span>${one ? badge(BADGES[stand(one)] ?? "ok", verdictWords(one)) : null}
      </header>
      <div class="six-body">
        ${scroller}
        <div class="six-facts">${one && !one.refused ? facts(six, one) : one?.text}</div>
      </div>
    </section>`;
}

/**
 * What changed in a language, and what is too long.
 * @param {Six} six
 * @param {Seen} one
 */
function facts(six, { changed, too_long: long, smallest }) {
  const n = changed?.[six.screen.number - 1]?.length ?? 0;
  return html`
    <p>${changed ? t("six.changed", { n }) : t("six.unknown")}</p>
    ${long.length ? html`<p class="error">${long.map((text) => html`<code>${text}</code>`)}</p>` : null}
    ${
      smallest
        ? html`
          <p>
            <span>${smallest.name}</span>
            <strong>${smallest.percent} %</strong>${was(smallest.was, smallest.percent)}
          </p>`
        : null
    }`;
}

/**
 * @param {number | null} before
 * @param {number} now
 */
const was = (before, now) =>
  before === null || before === now ? null : html`<span class="soft">${t("six.was", { percent: before })}</span>`;

/** @param {Six} six */
export function besides(six) {
  const { all } = six;
  const output = site.output ?? "";
  const found = count(all);
  const total = site.project.languages.length;
  return html`
    <div class="six-verdict">
      <h2>${title(found, all.length)}</h2>
      <p class="hint">${found.texts ? t("six.nothing-cut") : t("six.edit")}</p>
      ${total > all.length ? html`<p>${inAll(output, total)}</p>` : null}
      <p>${since(six)}</p>
      ${six.told}
    </div>
    ${lines(six)}
    <div class="scroll six-table" tabindex="0" role="region" aria-label=${t("six.table")}>
      <table>
        <thead>
          <tr>
            <th>${t("language")}</th><th>${t("six.long")}</th>
            <th colspan="2">${t("six.smallest")}</th><th>${t("six.before")}</th>
          </tr>
        </thead>
        <tbody>${six.screen.panes.map(({ tag }) => row(six, tag))}</tbody>
      </table>
    </div>`;
}

/**
 * The lines of the layout with what is wrong in any language.
 * @param {Six} six
 */
function lines({ screen: { design } }) {
  if (!design.files.length) return null;
  const pane = linesView({
    files: design.files,
    faults: design.faults,
    mark: null,
    onpick: (file, line) => openPlace({ file, line, column: 1 }),
    acts: (fault) => mendButton(design, fault),
  });
  return html`
    <div class="scroll fill lines" tabindex="0" role="region" aria-label=${t("design.lines")}>${pane}</div>`;
}

/**
 * @param {{ texts: number, languages: number }} found
 * @param {number} n languages that are seen
 */
function title({ texts, languages }, n) {
  if (!texts) return t("six.title.fit", { n });
  return t("six.title", {
    long: t("six.title.long", { n: texts }),
    where: t("six.title.in", { n: languages, all: n }),
  });
}

/**
 * @param {string} output
 * @param {number} n
 */
function inAll(output, n) {
  if (!site.board || site.board.pending) return t("six.all.pending", { all: n });
  const { texts, languages } = countAll(site.board.languages, output);
  return texts ? t("six.all", { all: n, texts, n: languages }) : t("six.all.fit", { all: n });
}

/** @param {Six} six */
function since({ all, screen }) {
  if (all.some(({ changed }) => changed === null)) return t("six.since.unknown");
  const n = all.filter(({ changed }) => changed?.[screen.number - 1]?.length).length;
  return n ? t("six.since", { n }) : t("six.since.none");
}

/**
 * @param {Six} six
 * @param {string} tag
 */
function row(six, tag) {
  const one = six.seen.get(tag);
  const { smallest = null, too_long: long = [] } = one ?? {};
  const isLong = long.length > 0;
  return html`
    <tr aria-current=${tag === six.current ? "true" : nothing}>
      <td>
        <button type="button" class="bare" data-focus="row-${tag}" @click=${() => six.choose(tag)}
          >${autonym(tag)}</button>
      </td>
      <td>${isLong ? html`<strong class="error">${long.length}</strong>` : "–"}</td>
      <td>${smallest ? sizeBar(smallest.percent, smallest.floor_percent, isLong ? "too-long" : "") : null}</td>
      <td>${smallest ? html`<small>${smallest.name}</small> <strong>${smallest.percent} %</strong>` : null}</td>
      <td>${smallest?.was == null ? "–" : `${smallest.was} %`}</td>
    </tr>`;
}

export const hints = () => html`
  <span class="fill"></span>
  ${[
    ["1–6", "language"],
    ["F8", "fault"],
    ["Z", "part"],
    ["↵", "alone"],
  ].map(([name = "", said]) => html`<span class="row-of">${key(name)}${t(`six.key.${said}`)}</span>`)}`;
