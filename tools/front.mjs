/**
 * Bundles the browser part: `node tools/front.mjs` writes src/leafletgen/studio/static/dist/ (also `make front`);
 * `node tools/front.mjs --check` compares instead, and fails where what is committed is not what the sources give.
 * The same sources and the same lock give the same bytes on every computer.
 */

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const modules = `${root}.tools/node_modules`;
const front = "src/leafletgen/studio/front";
const dist = `${root}src/leafletgen/studio/static/dist`;
const esbuild = createRequire(`${modules}/`)("esbuild");

/** What is bundled with ours, each with its whole licence. */
const LIBRARIES = ["lit-html"];

async function licences() {
  const texts = LIBRARIES.map(async (name) => {
    const { version } = JSON.parse(await readFile(`${modules}/${name}/package.json`, "utf8"));
    return `${name} ${version}\n\n${(await readFile(`${modules}/${name}/LICENSE`, "utf8")).trim()}\n`;
  });
  return (await Promise.all(texts)).join("\n");
}

async function bundles() {
  const notice = await licences();
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    nodePaths: [modules],
    entryPoints: { app: `${front}/app.js`, offline: `${front}/offline/main.js` },
    outdir: dist,
    bundle: true,
    format: "esm",
    target: "es2023",
    charset: "utf8",
    minify: true,
    lineLimit: 120,
    legalComments: "none",
    banner: { js: `/*! leafletgen's browser part, made by tools/front.mjs from ${front}. It holds:\n\n${notice}*/` },
    write: false,
  });
  const files = outputFiles.map(({ path, text }) => [path, text]);
  return [...files, [`${dist}/LICENSES.txt`, notice]];
}

const made = await bundles();
if (process.argv.includes("--check")) {
  for (const [path, text] of made) {
    if ((await readFile(path, "utf8").catch(() => "")) === text) continue;
    console.error(`${path.slice(root.length)} is not what the sources give: make front`);
    process.exitCode = 1;
  }
} else {
  await mkdir(dist, { recursive: true });
  for (const [path, text] of made) await writeFile(path, text);
}
