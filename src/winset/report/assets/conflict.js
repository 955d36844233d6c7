"use strict";
// The page of a conflict: sorting and filtering its states, and reading the drawing of its moves.
(() => {
  const byId = (id) => document.getElementById(id);
  const store = byId("conflict-data");
  if (!store) return;
  const data = JSON.parse(store.textContent);
  const words = JSON.parse(byId("conflict-words").textContent);
  const language = document.documentElement.lang;
  const say = (id, args = {}) => words[`conflict.js.${id}`].replace(/\{(\w+)\}/g, (_, name) => args[name]);
  const written = (count) => count.toLocaleString(language);
  const PAGE = 100, FEW = 12;
  const states = data.states.map(([id, codes, shares, flags, also, text], place) => ({
    id, codes, shares, place, also: also || [], standing: (flags & 1) > 0, told: (flags & 2) > 0, text,
  }));
  const byNumber = new Map(states.map((one) => [one.id, one]));
  const make = (parent, tag, text, attributes = {}) => {
    const node = document.createElement(tag);
    if (text !== undefined) node.textContent = text;
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    parent.append(node);
    return node;
  };
  const listed = (items) => (items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${say("and")} ${items.at(-1)}`);
  const number = (one) => {
    const all = [one.id, ...one.also];
    return all.length > 12 ? say("more", { first: all.slice(0, 12).join(", "), count: all.length - 12 }) : listed(all);
  };
  const told = (one) => {
    if (one.text !== undefined) return one.text;
    if (one.standing) return say("no-deal");
    return one.codes
      .map((code, k) => (data.standing && data.standing[k] === code ? "" : say("part", { issue: data.issues[k].name, option: data.issues[k].options[code] })))
      .filter(Boolean).join("; ");
  };
  const verdict = (share) => {
    if (data.exact) return share ? say("holds") : "–";
    if (data.settled) return `${share === 0 || share === 1000 ? share / 10 : Math.min(99, Math.max(1, Math.floor(share / 10 + 0.5)))}\u00a0%`;
    if (share < 5) return "<\u00a01\u00a0%";
    return share >= 995 ? ">\u00a099\u00a0%" : `${Math.floor(share / 10 + 0.5)}\u00a0%`;
  };
  const under = (one) => data.concepts.filter((_, k) => one.shares[k] > 500);

  // The table of states -----------------------------------------------------------------------
  const table = byId("state-table"), body = table.tBodies[0], more = byId("more-states");
  const form = byId("state-filter"), which = byId("hold-under"), least = byId("hold-share");
  const options = [...form.querySelectorAll("select[data-issue]")];
  const heads = [...table.querySelectorAll("th[data-key]")];
  let sorted = null, found = states, shown = data.listed;

  const value = (one, key) => (key === "id" ? one.id : key === "text" ? told(one) : one.shares[+key]);
  const compare = (a, b) => {
    if (!sorted) return a.place - b.place;
    const [x, y] = [value(a, sorted.key), value(b, sorted.key)];
    const order = typeof x === "string" ? x.localeCompare(y, language) : x - y;
    return order * sorted.sign || a.place - b.place;
  };
  const row = (one) => {
    const line = document.createElement("tr");
    const head = make(line, "th", one.told ? undefined : number(one), { scope: "row" });
    if (one.told) make(head, "a", number(one), { href: `#state-${one.id}` });
    make(line, "td", told(one), { class: "long", dir: "auto" });
    for (const share of one.shares) make(line, "td", verdict(share), { class: share > 500 ? "num yes" : "num" });
    return line;
  };
  const fill = () => {
    body.replaceChildren(...found.slice(0, shown).map(row));
    const rest = found.length - shown;
    more.hidden = rest <= 0;
    more.textContent = say("show-more", { shown: Math.min(rest, PAGE), rest: written(rest) });
  };
  const apply = () => {
    const limit = data.exact ? 1 : +least.value;
    const fits = (one) => {
      const share = which.value === "any" ? Math.max(...one.shares) : which.value ? one.shares[+which.value] : Infinity;
      return share >= limit && options.every((s) => s.value === "" || one.codes[+s.dataset.issue] === +s.value);
    };
    found = states.filter(fits).sort(compare);
    shown = data.listed;
    fill();
    const many = found.length === 1 ? say("state.one") : say("states", { count: written(found.length) });
    const by = sorted && heads.find((head) => head.dataset.key === sorted.key).textContent;
    byId("state-count").textContent = by ? say(sorted.sign > 0 ? "ascending" : "descending", { states: many, key: by }) : many;
  };
  heads.forEach((head) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const { key } = head.dataset;
      // Numbers of states and words rise first; how far states hold falls first.
      const first = key === "id" || key === "text" ? 1 : -1;
      sorted = { key, sign: sorted?.key === key ? -sorted.sign : first };
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", sorted.sign > 0 ? "ascending" : "descending");
      apply();
    });
  });
  form.hidden = false;
  form.reset();
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => {
    sorted = null;
    heads.forEach((head) => head.removeAttribute("aria-sort"));
    apply();
  }));
  more.addEventListener("click", () => {
    const first = shown;
    shown += PAGE;
    fill();
    body.rows[first]?.querySelector("a")?.focus();
  });
  apply();

  // The drawing of the moves --------------------------------------------------------------------
  const graph = byId("graph"), readout = byId("graph-readout");
  if (!graph) return;
  const edges = [...graph.querySelectorAll(".edge[data-from]")];
  const controls = byId("graph-controls"), better = byId("only-better");
  controls.hidden = false;
  better.checked = false;
  better.addEventListener("change", () => graph.classList.toggle("better", better.checked));
  const reduced = "reduced" in graph.dataset;
  const worth = (improves) => {
    if (reduced && !improves) return say("possible");
    if (data.exact) return say(improves ? "better" : "no-better");
    return say(reduced ? "wanted-in" : "better-in", { share: verdict(improves * 1000) });
  };
  const choose = (id) => {
    const one = byNumber.get(id), names = under(one);
    graph.classList.add("chosen");
    edges.forEach((edge) => edge.classList.toggle("lit", +edge.dataset.from === id));
    readout.replaceChildren();
    make(readout, "p", say("state", { states: number(one) }), { class: "name" });
    make(readout, "p", told(one), { dir: "auto" });
    const how = names.length === data.concepts.length ? "every" : names.length ? "some" : "none";
    make(readout, "p", say(`holds-${how}${data.exact ? "" : ".draws"}`, { concepts: listed(names) }));
    const list = make(readout, "ul", undefined, { class: "facts" });
    const out = edges.filter((edge) => +edge.dataset.from === id).reverse();
    out.slice(0, FEW).forEach((edge) => {
      const item = make(list, "li");
      make(item, "span", say("move", { actor: data.players[+edge.dataset.actor], state: edge.dataset.to }));
      make(item, "b", worth(+edge.dataset.improves));
    });
    if (out.length > FEW) make(readout, "p", say("and-more", { count: out.length - FEW }), { class: "small" });
    if (!out.length) make(readout, "p", say("no-move"), { class: "small" });
  };
  const leave = () => {
    graph.classList.remove("chosen");
    edges.forEach((edge) => edge.classList.remove("lit"));
  };
  graph.querySelectorAll(".node[data-state]").forEach((node) => {
    const id = +node.dataset.state;
    node.querySelector("title")?.remove();
    node.addEventListener("focus", () => choose(id));
    node.addEventListener("pointerenter", () => choose(id));
    node.addEventListener("pointerleave", leave);
    node.addEventListener("blur", leave);
  });
})();
