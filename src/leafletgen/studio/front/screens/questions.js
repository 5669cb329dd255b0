/** What translators ask, on the Board: each question with its text, answered where it is read. */

/** @import { BoardRow, Language } from "../types.d.ts" */
/** @import { Question } from "./answers.d.ts" */

import { Comments } from "../comments.js";
import { languageOf, site } from "../site.js";
import { html, written } from "../view.js";
import { t } from "../words.js";

/** Begun answers stay while the Board is drawn again. @type {Map<string, Comments>} */
const threads = new Map();

/**
 * @param {string} tag
 * @param {Question} question
 */
function threadOf(tag, { key, comments }) {
  const id = `${tag} ${key}`;
  let thread = threads.get(id);
  if (!thread) {
    thread = new Comments(tag, { key, comments }, () => null);
    threads.set(id, thread);
  }
  if (JSON.stringify(thread.said) !== JSON.stringify(comments)) thread.update({ comments });
  return thread.element;
}

/** @param {BoardRow} row */
export function questionsOf({ tag, questions }) {
  if (!questions.length) return null;
  return html`
    <section class="questions" aria-label=${t("questions")}>
      <h2>${t("questions")}</h2>
      ${questions.map((one) => questionView(tag, one, languageOf(site.project.source)))}
    </section>`;
}

/**
 * @param {string} tag
 * @param {Question} question
 * @param {Language} source
 */
const questionView = (tag, question, source) => html`
  <div class="question">
    <p class="small">
      <a href="#/translate/${encodeURIComponent(tag)}/${encodeURIComponent(question.key)}">${question.key}</a>${" "}
      <span class="soft" ${written(source)}>${question.source}</span>
    </p>
    ${threadOf(tag, question)}
  </div>`;
