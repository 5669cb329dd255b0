(() => {
  const fold = (text) =>
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 96))
      .toLowerCase()
      .trim();
  const rows = [...document.querySelectorAll("li")];
  const field = document.querySelector(".find input");
  if (field) {
    const told = document.querySelector(".find output");
    const known = rows.map((row) => fold(row.dataset.find));
    const look = () => {
      const wanted = fold(field.value);
      rows.forEach((row, at) => {
        row.hidden = !known[at].includes(wanted);
      });
      told.textContent = `${rows.filter((row) => !row.hidden).length} / ${rows.length}`;
    };
    field.addEventListener("input", look);
    field.closest(".find").hidden = false;
    look();
  }
  const script = (tag) => {
    try {
      const whole = new Intl.Locale(tag).maximize();
      return `${whole.language}-${whole.script}`;
    } catch {
      return "";
    }
  };
  const links = rows.map((row) => row.firstElementChild);
  for (const tag of navigator.languages) {
    const exact = links.find((link) => link.hreflang.toLowerCase() === tag.toLowerCase());
    const meant = exact ?? links.find((link) => script(tag) && script(link.hreflang) === script(tag));
    if (meant) {
      const own = document.querySelector(".own-device");
      own.append(meant.cloneNode(true));
      own.hidden = false;
      break;
    }
  }
})();
