/** A folder without a project: one to begin with. One that is made elsewhere is seen at once. */

/** @import { Content, Go, Screen, Starter } from "../types.d.ts" */

import { get, messageOf, send } from "../api.js";
import { called, offered, Picker } from "../languages.js";
import { listen, loadBoard, loadProject, site } from "../site.js";
import { built, html, render, typed } from "../view.js";
import { reader, t } from "../words.js";
import { manifestLines } from "./manifest.js";

/**
 * @param {HTMLElement} main
 * @param {Go} go
 * @returns {Promise<Screen>}
 */
export async function firstRun(main, go) {
  await offered();
  const screen = new FirstRun(main, go, await get(`/api/starter?words=${reader}`));
  const deaf = listen((news) => {
    if (news.type === "reloaded" && !site.project.missing) go("board");
  });
  return { close: deaf, ...screen.begin() };
}

class FirstRun {
  /**
   * @param {HTMLElement} main
   * @param {Go} go
   * @param {Starter} first
   */
  constructor(main, go, first) {
    this.go = go;
    this.name = first.name;
    this.tags = [...first.languages];
    this.templates = first.templates;
    this.template = first.templates[0]?.name ?? "";
    /** What will be written, as the server says. */
    this.files = first.files;
    this.problem = "";
    this.busy = false;
    this.turn = 0;
    this.field = new Picker({
      id: "first-language",
      choose: (tag) => {
        this.tags.push(tag);
        this.look();
      },
      without: () => new Set(this.tags),
    });
    this.root = built(html`<div class="first-run"></div>`);
    main.append(this.root);
  }

  begin() {
    this.draw();
    /** @type {HTMLElement | null} */ (this.root.querySelector('[data-focus="make"]'))?.focus({ preventScroll: true });
    return {};
  }

  async look() {
    this.turn += 1;
    const mine = this.turn;
    this.problem = "";
    this.draw();
    const query = new URLSearchParams([
      ["template", this.template],
      ["name", this.name],
      ...this.tags.map((tag) => ["language", tag]),
    ]);
    const { files } = await get(`/api/starter?${query}`);
    if (mine !== this.turn) return;
    this.files = files;
    this.draw();
  }

  async make() {
    if (this.busy) return;
    this.busy = true;
    try {
      await send("POST", `/api/starter?words=${reader}`, {
        template: this.template,
        name: this.name,
        languages: this.tags,
      });
      await loadProject();
      await loadBoard();
      this.go("board");
    } catch (error) {
      this.busy = false;
      this.problem = messageOf(error);
      this.draw();
    }
  }

  draw() {
    render(
      html`
        <div>
          <h1>${t("first.head")}</h1>
          <p class="soft">${t("first.what")}</p>
          ${this.starter()}
          <h2>${t("languages")}</h2>
          <div class="chips">${this.tags.map((tag, at) => this.chip(tag, at))}${this.field.element}</div>
          <div>${this.foot()}</div>
        </div>
        <aside>${this.written()}</aside>`,
      this.root,
    );
  }

  starter() {
    const rename = typed((text) => {
      this.name = text.trim();
      this.look();
    });
    const about = this.templates.find((one) => one.name === this.template)?.about;
    return html`
      <fieldset class="starter">
        <legend class="unseen">${t("first.templates")}</legend>
        ${this.templates.map((one) => this.picture(one))}
      </fieldset>
      <p class="small" id="first-about" aria-live="polite">${about}</p>
      <div class="first-name">
        <label for="first-name"><strong>${t("first.name")}</strong></label>
        <input type="text" id="first-name" maxlength="60" value=${this.name} spellcheck="false" @input=${rename}>
        <span class="hint">${t("first.name-what")}</span>
      </div>`;
  }

  /** @param {Starter["templates"][number]} one */
  picture(one) {
    const choose = () => {
      this.template = one.name;
      this.look();
    };
    const chosen = one.name === this.template;
    return html`
      <label class=${chosen ? "template chosen" : "template"}>
        <img src="/api/starter.svg?template=${one.name}&words=${reader}" width="124" height="175" alt="">
        <span>
          <input type="radio" name="template" value=${one.name} .checked=${chosen} @change=${choose}>
          ${one.title}
        </span>
      </label>`;
  }

  /**
   * @param {string} tag
   * @param {number} at
   */
  chip(tag, at) {
    const leave = () => {
      this.tags.splice(at, 1);
      this.look();
    };
    const button = html`
      <button
        type="button"
        aria-label=${t("first.without", { language: tag })}
        data-focus="without-${tag}"
        @click=${leave}
      >×</button>`;
    const source = html`<span class="small soft">${t("first.source")}</span>`;
    return html`<span class="language-chip">${called(tag)}${at ? button : source}</span>`;
  }

  foot() {
    const able = site.project.editable;
    return html`
      ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : null}
      <p class="row-of">
        <button
          type="button"
          class="button large primary"
          data-focus="make"
          aria-disabled=${String(!able || this.busy)}
          @click=${() => able && this.make()}
        >${t("first.make")}</button>
        <span class="hint">${t(able ? "first.stays" : "first.read-only")}</span>
      </p>`;
  }

  /** @returns {Content} */
  written() {
    const others = Object.entries(this.files).filter(([path]) => path !== "leaflet.yaml");
    const options = [`--template ${this.template}`, `--name ${this.name || "…"}`, `--languages ${this.tags.join(",")}`];
    return html`
      <h2>${t("first.written")}</h2>
      <pre class="where-box mono" tabindex="0" role="region" aria-label="leaflet.yaml">
        <span class="soft">${"# leaflet.yaml\n"}</span>
        ${manifestLines(this.files["leaflet.yaml"] ?? "").map(([key, rest]) => [html`<b>${key}</b>`, `${rest}\n`])}
      </pre>
      <ul class="mono small">${others.map(([path, text]) => fileLine(path, text))}</ul>
      <p class="hint">${t("command")}<br>
        <code>leafletgen init .${options.map((one) => [" ", html`<span>${one}</span>`])}</code></p>`;
  }
}

/**
 * @param {string} path
 * @param {string} text
 */
function fileLine(path, text) {
  const said = html`<span class="soft">${t(/: ""/.test(text) ? "first.empty" : "first.full")}</span>`;
  return html`<li>${path}${"  "}${path.startsWith("locales/") ? said : null}</li>`;
}
