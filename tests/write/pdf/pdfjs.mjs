// The text of a PDF as pdf.js hands it to Firefox's text layer: node pdfjs.mjs <pdf.mjs of pdfjs-dist> <file.pdf>
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [library, file] = process.argv.slice(2);
const { getDocument } = await import(pathToFileURL(library).href);
const data = new Uint8Array(readFileSync(file));
const document = await getDocument({ data, verbosity: 0, useSystemFonts: false }).promise;
let text = "";
for (let n = 1; n <= document.numPages; n++) {
  if (n > 1) text += "\f";
  const page = await document.getPage(n);
  for (const item of (await page.getTextContent()).items) {
    if (item.str !== undefined) text += item.str + (item.hasEOL ? "\n" : "");
  }
}
process.stdout.write(text);
