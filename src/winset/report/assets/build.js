"use strict";
// Build a deal: pickers, who accepts it, what if, swaps, a link that holds the choice.
function dealBuilder(engine, { say, number, percent }) {
  const byId = (id) => document.getElementById(id);
  const { data, voters, required, quotas } = engine;
  const SVG = "http://www.w3.org/2000/svg", WORLDS = 20, MANY_VOTERS = 12, MANY_OBSERVERS = 8, MOST_SIDES = 4, ROUGH = 100;
  const { issues, actors } = data;
  const buttons = [...document.querySelectorAll("#build button.load")];
  const rowOf = (button) => button.dataset.row.split(",").map(Number);
  const state = engine.rest(0);
  let row = buttons.length ? rowOf(buttons[0]) : data.no_deal ? [...data.no_deal] : issues.map(() => 0);
  byId("build-panel").hidden = false;

  const make = (parent, tag, attributes = {}, text) => {
    const node = tag === "svg" || parent.namespaceURI === SVG ? document.createElementNS(SVG, tag) : document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    if (text !== undefined) node.textContent = text;
    parent.append(node);
    return node;
  };
  const named = (text) => ({ class: text, dir: "auto" });
  const option = (place, at = row) => issues[place].options[at[place]];
  const tell = (text) => { byId("build-status").textContent = text; };
  const nextFrame = (job) => { let waiting = 0; return () => { waiting ||= requestAnimationFrame(() => { waiting = 0; job(); }); }; };

  // Dots: a column is one world; the pale band is where all who must agree do. -------------------
  function dots(parent, flags, band, kind) {
    const picture = make(parent, "svg", { class: "dots " + kind, viewBox: "0 0 200 10", "aria-hidden": "true" });
    if (kind !== "ob") make(picture, "rect", { class: "band", y: -6, width: band * 10, height: 22 });
    flags.forEach((flag, k) => make(picture, "circle", { cx: k * 10 + 5, cy: 5, r: flag ? 3.7 : 3.2, class: flag ? "on" : "off" }));
  }
  const count = (flags) => flags.reduce((sum, flag) => sum + flag, 0);

  function line(parent, name, found, flags, { kind = "", band = 0, votes = null, note = null, actor = null } = {}) {
    const odds = percent(found.p, found.sure), n = count(flags);
    const settled = scoredAll || (actor !== null && engine.exact(actor, state));
    const yes = found.p >= 0.5;
    const said = settled ? (yes ? say("build.row.yes", { who: name }) : say("build.row.no", { who: name }))
      : votes === null ? say("build.row", { who: name, n, odds })
      : say("build.row.votes", { who: name, n, odds, votes, note: note > 0 ? say("build.short.said", { n: note }) : say("build.enough.said") });
    const item = make(parent, "li", { class: "row " + kind, "aria-label": said });
    const who = make(item, "span", named("n"));
    if (votes !== null) { make(who, "b", {}, number(votes)); who.append(" "); }
    who.append(name);
    if (scoredAll) {
      make(item, "span", { class: "v " + (yes ? "yes" : "no") }, yes ? say("build.yes") : say("build.no"));
      const points = actor === null ? null : engine.points(actor, row, state);
      make(item, "span", { class: "p" }, points === null || found.all ? "" : (points > 0 ? "+" : "") + number(points));
      return;
    }
    dots(item, flags, band, kind);
    make(item, "span", { class: "k" }, String(n));
    const short = votes === null ? "" : note > 0 ? say("build.short", { n: note }) : say("build.enough");
    make(item, "span", { class: note > 0 ? "p note" : "p" }, short || odds);
  }
  const scoredAll = data.sets.every((set, place) => set.actors.every((_, k) => k >= voters || engine.exact(k, { set: place })));

  // An approval rule by its name, or by what it takes where it has none that fits a line.
  const LONG = 40;
  function bodyName(rule) {
    const called = data.consent.names[rule], some = quotas.filter((quota) => quota.rule === rule);
    if (called.length <= LONG || some.length > 1) return called;
    return say("build.votes", { needed: some[0].at_least, total: some[0].votes.reduce((sum, votes) => sum + votes, 0) });
  }

  // What a majority lacks if one group changes sides; it counts for a group that accepts in most worlds.
  function lacking(rule, found) {
    const [quota, ...others] = quotas.filter((each) => each.rule === rule);
    const groups = quota.votes.map((weight, voter) => [voter, weight]).filter(([, weight]) => weight);
    if (others.length || groups.length < 2) return [];
    const sure = (voter) => found.actors[voter].p > 0.5;
    const sum = groups.reduce((total, [voter, weight]) => total + (sure(voter) ? weight : 0), 0);
    return groups.sort((one, other) => other[1] - one[1]).map(([voter, weight]) => ({
      voter, weight, short: quota.at_least - (sure(voter) ? sum - weight : sum + weight),
    }));
  }

  function showPeople(found) {
    const columns = engine.twenty(found, state, WORLDS), bodies = found.bodies.length;
    const all = columns[columns.length - 1], band = count(all), lists = [byId("build-voters"), byId("build-observers")];
    lists.forEach((list) => list.replaceChildren());
    const grouped = new Set(), groups = new Map();
    for (const body of found.bodies) {
      groups.set(body.rule, lacking(body.rule, found));
      groups.get(body.rule).forEach(({ voter }) => grouped.add(voter));
    }
    const alone = actors.map((_, k) => k).filter((k) => k < voters && !grouped.has(k));
    const show = (list, k, more) => line(list, actors[k].name, found.actors[k], columns[k], { band, actor: k, ...more });
    alone.slice(0, MANY_VOTERS).forEach((k) => show(lists[0], k));
    if (alone.length > MANY_VOTERS) {
      const rest = fold(make(lists[0], "li", { class: "folded" }), say("build.more-voters", { n: alone.length - MANY_VOTERS }), "voters");
      alone.slice(MANY_VOTERS).forEach((k) => show(rest, k));
    }
    found.bodies.forEach((body, k) => {
      line(lists[0], bodyName(body.rule), body, columns[actors.length + k], { band, kind: "body" });
      groups.get(body.rule).forEach(({ voter, weight, short }) => show(lists[0], voter, { kind: "sub", votes: weight, note: short }));
    });
    if (alone.length + bodies > 1) line(lists[0], say("build.together"), found.all, all, { band, kind: "all" });
    const observers = actors.map((_, k) => k).filter((k) => k >= voters);
    byId("build-observing").hidden = !observers.length || observers.length > MANY_OBSERVERS;
    const into = observers.length > MANY_OBSERVERS ? fold(make(lists[1], "li", { class: "folded" }), say("build.observing"), "observers") : lists[1];
    observers.forEach((k) => show(into, k, { kind: "ob" }));
    return band;
  }
  const opened = new Set();
  function fold(item, title, key) {
    const details = make(item, "details");
    details.open = opened.has(key);
    details.addEventListener("toggle", () => { if (details.open) opened.add(key); else opened.delete(key); });
    make(details, "summary", {}, title);
    return make(details, "ul", { class: "rows" });
  }

  // What the odds rest on. ------------------------------------------------------------------------
  function showBasis(found) {
    const set = data.sets[state.set], worth = engine.effective(state);
    const still = state.shifts.every((shift) => !shift), error = set.error || { voters: 0, together: 0, shifted: 0 };
    const off = (still ? Math.max(error.voters, error.together) : error.shifted) * Math.sqrt(Math.max(1, set.draws / worth));
    const points = Math.max(1, Math.ceil(off * 100 - 1e-6));
    byId("build-basis").textContent = scoredAll ? say("build.basis.exact")
      : !engine.conceivable(state) ? say("build.basis.none")
      : worth < ROUGH ? say("build.basis.few", { n: Math.round(worth) })
      : found.own || found.standing ? say("build.basis.own")
      : say("build.basis.drawn", { draws: set.draws, points });
  }

  let known = { key: "", now: null };
  const atRest = new Map();
  function showExists() {
    const set = data.sets[state.set], own = set.exists, line = byId("build-exists"), best = byId("build-best");
    best.replaceChildren();
    const still = engine.resting(state), told = (p, proved) => {
      line.textContent = scoredAll || (proved && (p === 0 || p === 1))
        ? (p > 0 ? say("build.exists.yes") : say("build.exists.no"))
        : say("build.exists", { n: Math.round(p * WORLDS), odds: percent(p, proved) });
    };
    line.hidden = typeof own !== "number" && typeof own !== "boolean";
    if (line.hidden) return;
    if (still) { told(Number(own), set.proved); return; }
    if (!engine.listable()) { line.textContent = say("build.exists.still", { odds: percent(Number(own), set.proved) }); return; }
    const key = JSON.stringify(state);
    if (known.key !== key) known = { key, now: engine.whole(state) };
    if (!atRest.has(state.set)) atRest.set(state.set, engine.whole(engine.rest(state.set)).exists);
    const then = atRest.get(state.set), { exists, best: top } = known.now;
    told(Math.min(1, Math.max(0, exists === then ? Number(own) : Number(own) + exists - then)), scoredAll);
    if (!top || top.p <= 0) return;
    const deal = changes(top.row).join("; ");
    const text = say("build.best", { deal, odds: percent(engine.judged(top.row, state).all.p, scoredAll) });
    const holder = make(best, "p", { class: "swap" });
    make(holder, "span", { dir: "auto" }, text);
    make(holder, "button", { type: "button", class: "quiet" }, say("build.try")).addEventListener("click", () => load(top.row, say("build.loaded.swap")));
  }
  const changes = (at) => issues.map((issue, place) => place).filter((place) => !data.no_deal || at[place] !== data.no_deal[place])
    .map((place) => say("build.part", { issue: issues[place].name, option: option(place, at) }));

  // Swaps ------------------------------------------------------------------------------------------
  const names = (list) => list.map((actor) => actors[actor].name);
  function showSwaps() {
    const { base, now, sides, side, swaps } = engine.swaps(row, state), holder = byId("build-swaps");
    const called = (each) => (each.actor === undefined ? bodyName(base.bodies[each.body].rule) : actors[each.actor].name);
    byId("build-swap-note").textContent = !swaps.length ? now.all >= 0.995 ? say("build.swaps.agreed") : say("build.swaps.none") : side === null ? say("build.swaps.help") : say("build.swaps.side", { who: called(sides[side]) });
    holder.replaceChildren();
    for (const swap of swaps) {
      const item = make(holder, "div", { class: "swap" }), text = make(item, "div");
      const lines = swap.issues.map(({ place, gains, gives }) => {
        const said = say("build.swap", { issue: issues[place].name, before: option(place), after: option(place, swap.row) });
        const head = make(text, "p", {});
        make(head, "b", { dir: "auto" }, said);
        const who = gains.length && gives.length ? say("build.swap.both", { gains: names(gains.slice(0, 2)), gives: names(gives.slice(0, 2)) })
          : gains.length ? say("build.swap.helps", { gains: names(gains.slice(0, 2)) }) : gives.length ? say("build.swap.costs", { gives: names(gives.slice(0, 2)) }) : "";
        if (who) { head.append(" "); make(head, "span", { class: "small", dir: "auto" }, `(${who})`); }
        return said;
      });
      const moved = sides.map((each, k) => [called(each), now.sides[k], swap.sides[k]])
        .filter(([, before, after]) => Math.abs(after - before) > 0.02)
        .sort((one, other) => Math.abs(other[2] - other[1]) - Math.abs(one[2] - one[1]));
      const odds = [[say("build.together"), now.all, swap.all], ...moved.slice(0, MOST_SIDES)]
        .map(([who, before, after]) => say("build.swap.odds", { who, before: percent(before, scoredAll), after: percent(after, scoredAll) }));
      make(text, "p", { class: "small effect", dir: "auto" }, odds.join(" · "));
      make(item, "button", { type: "button", class: "quiet", "aria-label": say("build.try.said", { swap: lines.join("; ") }) }, say("build.try"))
        .addEventListener("click", () => load(swap.row, say("build.loaded.swap")));
    }
  }

  // The choice as a link ---------------------------------------------------------------------------
  function address() {
    const parts = ["build=" + row.join("-")];
    const moved = state.shifts.map((shift, k) => (shift ? `${k}:${Math.round(shift * 100)}` : "")).filter(Boolean);
    if (moved.length) parts.push("shift=" + moved.join(","));
    if (state.set) parts.push("account=" + encodeURIComponent(data.sets[state.set].account));
    for (const [name, how] of Object.entries(state.soft)) if (how !== "believed") parts.push(`${how}=${encodeURIComponent(name)}`);
    return "#" + parts.join("&");
  }
  function recall() {
    if (!location.hash.startsWith("#build=")) return false;
    const next = { row: null, ...engine.rest(0) };
    for (const part of location.hash.slice(1).split("&")) {
      const [key, ...rest] = part.split("=");
      let value = rest.join("=");
      try { value = decodeURIComponent(value); } catch { return false; }
      if (key === "build") next.row = value.split("-").map(Number);
      else if (key === "shift") for (const each of value.split(",")) { const [k, by] = each.split(":").map(Number); if (k >= 0 && k < voters && Math.abs(by) <= 20) next.shifts[k] = by / 100; }
      else if (key === "account") next.set = Math.max(0, data.sets.findIndex((set) => set.account === value));
      else if (key === "certain" || key === "out") next.soft[value] = key;
    }
    const fits = next.row && next.row.length === issues.length && next.row.every((at, place) => Number.isInteger(at) && at >= 0 && at < issues[place].options.length);
    if (!fits) return false;
    row = next.row;
    Object.assign(state, { set: next.set, shifts: next.shifts, soft: next.soft });
    // A link may be typed by hand: what breaks a rule is mended as a pick is.
    const rule = engine.broken(row), mended = rule && engine.repaired(row, -1, state);
    if (mended) {
      const changed = mended.changed.map((other) => say("build.part", { issue: issues[other].name, option: option(other, mended.row) }));
      row = mended.row;
      tell(say("build.repaired", { changes: changed, rule: rule.text }));
    } else if (rule) tell(say("build.unmended", { rule: rule.text }));
    return true;
  }

  // Controls ---------------------------------------------------------------------------------------
  const picks = [...document.querySelectorAll("#build-picks input")], sliders = [...document.querySelectorAll("#build-sliders input")];
  const accounts = [...document.querySelectorAll("#build-accounts input")], softs = [...document.querySelectorAll("#build select[data-soft]")];
  const shiftText = (shift) => { const n = Math.abs(Math.round(shift * 100)); return !n ? say("build.shift.none") : shift > 0 ? say("build.shift.better", { n }) : say("build.shift.worse", { n }); };
  function showControls() {
    for (const pick of picks) {
      const place = Number(pick.dataset.issue);
      if (pick.type === "radio") pick.checked = Number(pick.value) === row[place];
      else {
        pick.value = row[place];
        pick.setAttribute("aria-valuetext", option(place));
        pick.nextElementSibling.textContent = option(place);
      }
    }
    for (const slider of sliders) {
      const shift = state.shifts[slider.dataset.voter];
      slider.value = Math.round(shift * 100);
      slider.setAttribute("aria-valuetext", shiftText(shift));
      slider.nextElementSibling.textContent = shiftText(shift);
    }
    accounts.forEach((input) => { input.checked = Number(input.value) === state.set; });
    for (const select of softs) {
      select.value = state.soft[select.dataset.soft] || "believed";
      select.disabled = !data.sets[state.set].soft.some(({ name }) => name === select.dataset.soft);
    }
    buttons.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.row === row.join())));
  }
  function show() {
    const found = engine.judged(row, state);
    showControls();
    const band = showPeople(found);
    byId("build-count").textContent = scoredAll || found.standing ? "" : say("build.count", { n: band });
    byId("build-total").textContent = found.standing ? say("build.total.standing")
      : scoredAll ? (found.all.p ? say("build.total.yes") : say("build.total.no"))
      : say("build.total", { odds: percent(found.all.p, found.all.sure) });
    byId("build-bar").textContent = [byId("build-count").textContent || byId("build-total").textContent, ...(scoredAll || found.standing ? [] : found.actors.slice(0, Math.min(voters, 3)).map((actor, k) => `${actors[k].name} ${percent(actor.p, actor.sure)}`))].join(" · ");
    showBasis(found);
    showExists();
    showSwaps();
    document.dispatchEvent(new CustomEvent("winset:deal", { detail: row }));
  }
  const showSoon = nextFrame(() => { remember(); show(); });
  const remember = () => { byId("build-address").hidden = true; history.replaceState(null, "", address()); };
  function load(next, said) {
    row = [...next];
    tell(said);
    remember();
    show();
  }
  function pick(place, at) {
    const next = [...row];
    next[place] = at;
    const rule = engine.broken(next);
    if (!rule) { load(next, ""); return; }
    const mended = engine.repaired(next, place, state);
    if (!mended) { tell(say("build.unmended", { rule: rule.text })); showControls(); return; }
    const changed = mended.changed.map((other) => say("build.part", { issue: issues[other].name, option: option(other, mended.row) }));
    load(mended.row, say("build.repaired", { changes: changed, rule: rule.text }));
  }
  for (const input of picks) input.addEventListener(input.type === "radio" ? "change" : "input", () => pick(Number(input.dataset.issue), Number(input.value)));
  byId("build-picks").addEventListener("submit", (event) => event.preventDefault());
  for (const slider of sliders) slider.addEventListener("input", () => { state.shifts[slider.dataset.voter] = Number(slider.value) / 100; showSoon(); });
  for (const input of accounts) input.addEventListener("change", () => { state.set = Number(input.value); remember(); show(); });
  for (const select of softs) select.addEventListener("change", () => { state.soft[select.dataset.soft] = select.value; remember(); show(); });
  for (const button of buttons) button.addEventListener("click", () => load(rowOf(button), say("build.loaded", { name: button.textContent })));
  byId("build-reset").addEventListener("click", () => { Object.assign(state, engine.rest(0)); tell(""); remember(); show(); });
  byId("build-copy").addEventListener("click", async () => {
    remember();
    const field = byId("build-address");
    field.value = location.href;
    try {
      await navigator.clipboard.writeText(location.href);
      tell(say("build.copied"));
    } catch {
      field.hidden = false;
      field.select();
      tell(say("build.not-copied"));
    }
  });
  document.addEventListener("winset:load", ({ detail }) => {
    load(detail, say("build.loaded.map"));
  });
  addEventListener("hashchange", () => { if (recall()) { show(); byId("build").scrollIntoView(); } });
  const recalled = recall();
  show();
  if (recalled) byId("build").scrollIntoView();
}
