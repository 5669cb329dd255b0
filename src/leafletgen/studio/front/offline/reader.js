/** Which language of the interface somebody would rather have, where no server can tell. */

/** @import { ReaderChoice } from "../types.d.ts" */

/**
 * The first wish that can be met (RFC 4647, 3.4), each with what goes without saying (UTS 35, "Likely Subtags"):
 * `zh-CN` is `zh-Hans-CN`. English where none can.
 * @param {readonly ReaderChoice[]} readers
 * @param {readonly string[]} wishes
 */
export function preferred(readers, wishes) {
  const tags = readers.map((one) => one.tag);
  for (const wish of wishes) {
    const { language, script, region } = new Intl.Locale(wish).maximize();
    const meant = [wish, `${language}-${script}-${region}`, `${language}-${script}`, `${language}-${region}`, language];
    const found = meant.find((tag) => tags.includes(tag));
    if (found) return found;
  }
  return "en";
}
