/** Faults of an output as a designer meets them: where on the page, in which line, in which languages. Pure. */

/** @import { Finding, Rect } from "../types.d.ts" */
/** @import { LayoutFault, LayoutFile, LayoutPart } from "./design.d.ts" */

import { blocksOf, isWithin, shared, zoneAround } from "./measures.js";

/** Findings about one thing that lies over another. */
const OVER = /^(layer-over-|layer-covered|art-over-)/;

/** @typedef {{ parts: LayoutPart[], files: LayoutFile[], output: string, language: string }} Sight */

/**
 * The faults of an output, in the order of their lines: what several languages show is one.
 * @param {Finding[]} findings
 * @param {Sight} sight what is seen now
 * @returns {LayoutFault[]}
 */
export function faultsOf(findings, sight) {
  /** @type {Map<string, LayoutFault>} */
  const found = new Map();
  for (const told of findings) {
    if (!told.outputs?.includes(sight.output)) continue;
    const one = inWordsOf(told, sight.language);
    const parts = partsOf(one, sight);
    const written = writtenOf(one, parts, sight.files);
    if (!(written || parts.length)) continue;
    const id = one.key ? `${one.code} ${one.key}` : `${one.code} ${one.file} ${one.line} ${one.column}`;
    const known = found.get(id);
    if (known) also(known, one, parts, sight);
    else found.set(id, fresh(id, one, parts, written, sight));
  }
  return [...found.values()].toSorted(byLine);
}

/**
 * A finding in the words of the language at hand, where that shows it.
 * @param {Finding} told
 * @param {string} language
 * @returns {Finding}
 */
function inWordsOf(told, language) {
  const own = told.languages?.[language];
  return own ? { ...told, ...own } : told;
}

/**
 * @param {string} id
 * @param {Finding} one
 * @param {LayoutPart[]} parts
 * @param {LayoutFault["written"]} written
 * @param {Sight} sight
 * @returns {LayoutFault}
 */
function fresh(id, one, parts, written, sight) {
  const { code, severity, message, hints } = one;
  const languages = languagesOf(one);
  const here = isHere(languages, sight.language);
  const marks = here ? marksOf(one, parts, sight.parts) : [];
  const part = parts[0]?.key ?? null;
  const mend = mendOf(one.args.mend ?? "");
  return { id, code, severity, message, hints, languages, written, here, marks, part, mend };
}

/**
 * The value that a finding proposes, where it was tried (`mend` of findings about layers).
 * @param {string} said
 * @returns {LayoutFault["mend"]}
 */
export function mendOf(said) {
  const [, name = "", value = ""] = /`(dx|dy): (-?[\d.]+u)`/.exec(said) ?? [];
  if (name) return { name, value };
  const [, width] = /Make it ([\d.]+u) wide/.exec(said) ?? [];
  return width ? { name: "width", value: width } : null;
}

/**
 * The same in another language; words and marks are those of the language at hand.
 * @param {LayoutFault} fault
 * @param {Finding} one
 * @param {LayoutPart[]} parts
 * @param {Sight} sight
 */
function also(fault, one, parts, sight) {
  const languages = languagesOf(one);
  fault.languages = [...new Set([...fault.languages, ...languages])];
  if (fault.here || !isHere(languages, sight.language)) return;
  const { message, hints } = one;
  Object.assign(fault, { here: true, message, hints, marks: marksOf(one, parts, sight.parts) });
}

/** @param {Finding} one */
const languagesOf = (one) => Object.keys(one.languages ?? {});

/**
 * What is of no language is of all.
 * @param {string[]} languages
 * @param {string} language
 */
const isHere = (languages, language) => !languages.length || languages.includes(language);

/**
 * @param {LayoutFault} a
 * @param {LayoutFault} b
 */
const byLine = (a, b) =>
  (a.written?.file ?? "").localeCompare(b.written?.file ?? "") || (a.written?.line ?? 0) - (b.written?.line ?? 0);

/**
 * The parts that a finding is about: those that hold its text, else the innermost that are written round its place.
 * @param {Finding} one
 * @param {Sight} sight
 */
function partsOf(one, { parts }) {
  const { key, args, file } = one;
  if (key) {
    const holding = blocksOf(parts).filter((part) => key in part.texts);
    const own = holding.filter((part) => !args.box || part.key.split("/").includes(args.box));
    return own.length ? own : holding;
  }
  const spanning = parts.filter((part) => file && part.written?.file === file && spans(part.written, one));
  const inner = Math.max(...spanning.map((part) => part.key.split("/").length));
  const closest = spanning.filter((part) => part.key.split("/").length === inner);
  return closest.length ? closest : parts.filter((part) => args.box && part.key === args.box);
}

/**
 * Whether a part is written round a place.
 * @param {NonNullable<LayoutPart["written"]>} written
 * @param {Finding} one
 */
function spans(written, { line, column }) {
  const isAfter = line > written.line || (line === written.line && column >= written.column);
  return isAfter && (line < written.end_line || (line === written.end_line && column < written.end_column));
}

/**
 * The place in the layout: the finding's own, else that of the part.
 * @param {Finding} one
 * @param {LayoutPart[]} parts
 * @param {LayoutFile[]} files
 * @returns {LayoutFault["written"]}
 */
function writtenOf(one, parts, files) {
  const { file, line, column, end_line: last, end_column: end } = one;
  if (file && files.some(({ path }) => path === file)) {
    return { file, line, column, end_line: last ?? line, end_column: end ?? column + 1 };
  }
  return parts[0]?.written ?? null;
}

/**
 * Where on the page it is seen.
 * @param {Finding} one
 * @param {LayoutPart[]} own
 * @param {LayoutPart[]} parts
 * @returns {Rect[]}
 */
function marksOf(one, own, parts) {
  if (OVER.test(one.code)) return own.flatMap((layer) => covered(layer, one, parts));
  const { key } = one;
  if (key) return own.map((part) => beyond(part.texts[key]?.rect ?? part.rect, part, parts));
  return own.map((part) => part.rect);
}

/**
 * What a layer has in common with the texts (or codes) that it meets.
 * @param {LayoutPart} layer
 * @param {Finding} one
 * @param {LayoutPart[]} parts
 */
function covered(layer, { args, code }, parts) {
  const others = blocksOf(parts).filter((one) => one.key !== layer.key);
  const boxed = others.filter((one) => one.key === args.box || isWithin(one.key, args.box ?? ""));
  const near = boxed.length ? boxed : others;
  const texts = near.flatMap((one) => Object.values(one.texts));
  const named = texts.filter(({ words }) => args.text && words.includes(args.text));
  const holders = code === "layer-over-code" ? near : named.length ? named : texts;
  const met = holders
    .map(({ rect }) => rect)
    .map((rect) => shared(layer.rect, rect))
    .filter((rect) => rect !== null);
  return met.length ? met : [layer.rect];
}

/**
 * The part of a text below its zone's edge; all of it where it stays inside.
 * @param {Rect} rect
 * @param {LayoutPart} part
 * @param {LayoutPart[]} parts
 * @returns {Rect}
 */
function beyond(rect, part, parts) {
  const zone = zoneAround(parts, part.key);
  if (!zone) return rect;
  const [x, , width] = rect;
  const edge = zone.rect[1] + zone.rect[3];
  const low = rect[1] + rect[3];
  return low > edge + 1 ? [x, edge, width, low - edge] : rect;
}

/**
 * Where to go from a fault in a language: through its other languages, then to the next fault.
 * @param {LayoutFault[]} faults in the order of their lines
 * @param {string | null} id the fault at hand
 * @param {string} language the language at hand
 * @returns {{ fault: LayoutFault, language: string } | null}
 */
export function nextFault(faults, id, language) {
  const all = faults.flatMap((fault) => {
    const { languages } = fault;
    const own = languages.length ? languages : [language];
    return own.map((tag) => ({ fault, language: tag }));
  });
  const now = all.findIndex((one) => one.fault.id === id && one.language === language);
  const first = now < 0 ? all.find((one) => one.language === language) : null;
  return first ?? all[(now + 1) % all.length] ?? null;
}
