// The text of PDFs as pdf.js hands it to Firefox's text layer: node pdfjs.mjs <pdf.mjs of pdfjs-dist>
// A line of JSON in, the path of a file; a line of JSON out, its text.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const { getDocument } = await import(pathToFileURL(process.argv[2]).href);

async function textOf(file) {
  const data = new Uint8Array(readFileSync(file));
  const task = getDocument({ data, verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  let text = "";
  for (let n = 1; n <= document.numPages; n++) {
    if (n > 1) text += "\f";
    const page = await document.getPage(n);
    for (const item of (await page.getTextContent()).items) {
      if (item.str !== undefined) text += item.str + (item.hasEOL ? "\n" : "");
    }
  }
  await task.destroy();
  return text;
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await textOf(JSON.parse(line)))}\n`);
}
