"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const root = document.documentElement;
  root.classList.add("js");

  // Contents and theme ------------------------------------------------------------------------
  const contents = byId("contents");
  if (contents) {
    const narrow = matchMedia("(max-width: 66rem)");
    const fold = () => { contents.open = !narrow.matches; };
    fold();
    narrow.addEventListener("change", fold);
    contents.addEventListener("click", (event) => {
      if (narrow.matches && event.target.closest("a")) contents.open = false;
    });
    const links = new Map([...contents.querySelectorAll("a")].map((a) => [a.hash.slice(1), a]));
    const watcher = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        links.forEach((a) => a.removeAttribute("aria-current"));
        links.get(entry.target.id)?.setAttribute("aria-current", "true");
      }
    }, { rootMargin: "-20% 0px -75% 0px" });
    document.querySelectorAll("main > section").forEach((section) => watcher.observe(section));
  }

  const redraws = [];
  const redrawAll = () => redraws.forEach((redraw) => redraw());
  const systemDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : systemDark.matches);
  const button = byId("theme");
  const nameButton = () => { button.textContent = isDark() ? button.dataset.light : button.dataset.dark; };
  button.hidden = false;
  nameButton();
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    nameButton();
    redrawAll();
  });
  systemDark.addEventListener("change", () => { nameButton(); redrawAll(); });

  // Print: light colours. Two pages, or the whole with everything folded away shown, except the
  // long map table.
  const printing = { print: false, "print-whole": true };
  for (const [id, whole] of Object.entries(printing)) {
    const press = byId(id);
    if (!press) continue;
    press.hidden = false;
    press.addEventListener("click", () => {
      root.classList.toggle("whole", whole);
      window.print();
    });
  }
  let before = null;
  addEventListener("beforeprint", () => {
    before = { theme: root.dataset.theme, opened: [] };
    root.dataset.theme = "light";
    root.classList.add("printing");
    document.querySelectorAll("main details:not([open]):not(.map-table)").forEach((details) => {
      details.open = true;
      before.opened.push(details);
    });
    redrawAll();
  });
  addEventListener("afterprint", () => {
    if (!before) return;
    if (before.theme) root.dataset.theme = before.theme; else delete root.dataset.theme;
    root.classList.remove("printing", "whole");
    before.opened.forEach((details) => { details.open = false; });
    before = null;
    redrawAll();
  });

  // Links to one place have one title, which stands at the first of them.
  const titles = new Map();
  for (const link of document.querySelectorAll("a.ref")) {
    const to = link.getAttribute("href");
    if (link.title) titles.set(to, link.title); else link.title = titles.get(to) || "";
  }

  // A link into a folded part opens it.
  const reveal = () => {
    let target = null;
    // A link may be damaged, or hold a deal.
    try { target = location.hash && byId(decodeURIComponent(location.hash.slice(1))); } catch { return; }
    if (!target) return;
    if (target.matches(".statement[hidden]")) clearFilter();
    for (let node = target.closest("details"); node; node = node.parentElement.closest("details")) node.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);

  // Filter of statements ----------------------------------------------------------------------
  const filter = byId("filter");
  const applyFilter = () => {
    const actor = byId("filter-actor").value;
    const basis = byId("filter-basis").value;
    let shown = 0;
    document.querySelectorAll(".statements").forEach((group) => {
      let inGroup = 0;
      group.querySelectorAll(".statement").forEach((item) => {
        const fits = (!actor || item.dataset.actor === actor) && (!basis || item.dataset.basis === basis);
        item.hidden = !fits;
        inGroup += fits;
      });
      group.hidden = !inGroup;
      shown += inGroup;
    });
    const said = byId("filter-count").dataset;
    byId("filter-count").textContent = shown === 1 ? said.one : said.many.replace("{count}", shown);
  };
  const clearFilter = () => { filter.reset(); applyFilter(); };
  if (filter) {
    filter.hidden = false;
    filter.reset();
    filter.addEventListener("change", applyFilter);
    filter.addEventListener("submit", (event) => event.preventDefault());
  }

  // The map -----------------------------------------------------------------------------------
  const read = (id) => JSON.parse(byId(id).textContent);
  const words = byId("words") && pageWords(read("words"));
  const chart = byId("map-panel") ? mapPoints(read("map-data")) : null;
  if (chart) dealMap(chart, redraws, words);
  if (byId("build-data")) {
    const engine = dealEngine(read("build-data"));
    if (chart) engine.useMap(mapOdds(chart, engine.data.actors));
    dealBuilder(engine, words);
  }
  reveal();
})();
