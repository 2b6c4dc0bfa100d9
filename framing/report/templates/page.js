"use strict";
(() => {
  const form = document.querySelector(".filters");
  if (!form) return;
  const texts = [...document.querySelectorAll("details.text")].map((box) => ({
    box,
    outlet: box.dataset.outlet,
    lines: [...box.querySelectorAll(".s")].map((line) => ({
      line,
      codes: line.dataset.c.split(" ").filter(Boolean).map((code) => code.split(":")),
      voice: line.dataset.v,
    })),
  }));
  const groups = [...document.querySelectorAll("details.group")];
  const mostOpened = 40;
  const total = texts.reduce((sum, text) => sum + text.lines.length, 0);
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const fits = (voice, wanted) =>
    !wanted || voice === wanted || (wanted === "quoted" && voice !== "outlet");
  const status = form.querySelector(".count");
  const read = () => Object.fromEntries(new FormData(form));

  const wantedLine = (item, want, words) => {
    if (want.frame && !item.codes.some(([f, v]) => f === want.frame && fits(v, want.voice))) return false;
    if (!want.frame && want.voice && !(item.voice && fits(item.voice, want.voice))) return false;
    if (!words) return true;
    item.text ??= plain(item.line.querySelector(".t").textContent);
    return item.text.includes(words);
  };

  const apply = (open) => {
    const want = read();
    const words = plain(want.text.trim());
    const active = Boolean(want.frame || want.voice || want.outlet || words);
    let shown = 0;
    let opened = 0;
    for (const text of texts) {
      let here = 0;
      const mine = !want.outlet || text.outlet === want.outlet;
      for (const item of text.lines) {
        const yes = mine && (!active || wantedLine(item, want, words));
        item.line.hidden = !yes;
        here += yes;
      }
      text.box.hidden = active && here === 0;
      if (active && open && here && opened < mostOpened) {
        text.box.open = true;
        if (text.box.parentElement.matches("details")) text.box.parentElement.open = true;
        opened += 1;
      }
      shown += here;
    }
    for (const group of groups) group.hidden = !group.querySelector("details.text:not([hidden])");
    status.textContent = !active
      ? ""
      : shown
        ? status.dataset.some.replace("#", shown).replace("%", total)
        : status.dataset.none;
  };

  const set = (query) => {
    const wanted = new URLSearchParams(query);
    for (const name of ["frame", "voice", "outlet", "text"]) {
      form.elements[name].value = wanted.get(name) ?? "";
    }
    apply(true);
  };

  const follow = () => {
    const hash = decodeURIComponent(location.hash.slice(1));
    if (hash.startsWith("find?")) {
      set(location.hash.slice(6));
      document.getElementById("articles").scrollIntoView();
      return;
    }
    // Where a sentence was left out of a large page, its article is the place to go.
    const goal = hash && [hash, hash.replace(/-s\d+$/, "")].map((id) => document.getElementById(id)).find(Boolean);
    const box = goal && goal.closest("details.text");
    if (!box) return;
    if (goal.hidden || box.hidden) {
      form.reset();
      apply(false);
    }
    for (let up = box; up; up = up.parentElement.closest("details")) up.open = true;
    goal.scrollIntoView({ block: "center" });
  };

  const everything = () => [...groups, ...texts.map((text) => text.box)];
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => apply(true));
  let waiting = 0;
  form.elements.text.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => apply(true), 200);
  });
  form.addEventListener("reset", () => setTimeout(() => apply(false)));
  form.elements.open.addEventListener("click", () => everything().forEach((box) => (box.open = true)));
  form.elements.close.addEventListener("click", () => everything().forEach((box) => (box.open = false)));
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-find]");
    if (!link) return;
    event.preventDefault();
    const hash = `#find?${link.dataset.find}`;
    if (location.hash === hash) follow();
    else location.hash = hash;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") document.body.classList.add("quiet");
  });
  for (const kind of ["pointermove", "focusin"]) {
    document.addEventListener(kind, () => document.body.classList.remove("quiet"), { passive: true });
  }
  addEventListener("hashchange", follow);
  // Hundreds of articles would print as hundreds of pages: there only what the reader opened is printed.
  addEventListener("beforeprint", () => texts.length <= 50 && everything().forEach((box) => (box.open = true)));
  follow();
})();
