"use strict";
// The deal map: dots on a canvas, marks in SVG, words in a live region.
// Called by page.js with points of the page and a list of what to draw again for a new theme.
function mapPoints(given) {
  const bytes = unpacked(given.data), { count, issues, axes, accepts } = given;
  const numbers = sixteen(bytes, 0, (issues.length + axes.length + 1 + accepts.length) * count);
  const column = (k) => numbers.subarray(k * count, (k + 1) * count);
  // Rounded down to a thousandth: a little more reads the same, and never as the half below.
  const shares = (k) => Float64Array.from(column(k), (parts) => (parts % 1000 ? (parts + 0.25) / 1000 : parts / 1000));
  const after = issues.length + axes.length;
  return {
    ...given,
    outcomes: Array.from({ length: count }, (_, i) => issues.map((_, k) => numbers[k * count + i])),
    values: Object.fromEntries(axes.map(({ id, levels }, k) => [
      id, Float64Array.from(column(issues.length + k), (place) => (given.scale === "rescaled" ? levels[0] + (place / 1024) * (levels[1] - levels[0]) : levels[place])),
    ])),
    no_deal: Object.fromEntries(axes.filter((axis) => axis.no_deal !== null).map((axis) => [axis.id, axis.no_deal])),
    joint: shares(after),
    accepts: new Map(accepts.map((id, k) => [id, shares(after + 1 + k)])),
    classes: [...given.flags].map((digit) => Number(digit) & 3),
    frontier: [...given.flags].map((digit) => Number(digit) >> 2),
  };
}

// What the analysis itself says of an outcome on the map, by the numbers of its options.
function mapOdds(chart, actors) {
  if (!chart.accepts.size) return () => null;
  const places = new Map(chart.outcomes.map((options, i) => [options.join(), i]));
  return (row) => {
    const i = places.get(row.join());
    if (i === undefined) return null;
    const sure = "i--n"[chart.classes[i]];
    return { all: chart.joint[i], actors: actors.map(({ id }) => chart.accepts.get(id)?.[i]), sure: sure + "-".repeat(actors.length) };
  };
}

function dealMap(data, redraws, { say, number, percent }) {
  const byId = (id) => document.getElementById(id);
  // The likeliest last, so that it stays on top; the codes are those of the page's data.
  const CLASSES = ["impossible", "possible", "likely", "certain"];
  const SVG = "http://www.w3.org/2000/svg";
  const SHAPES = {
    no_deal: "M-5-5H5V5H-5Z",
    status_quo: "M-5-5H5V5H-5Z",
    offer: "M0-7L6.5 5.5H-6.5Z",
    solution: "M0-7.5L7.5 0L0 7.5L-7.5 0Z",
    candidate: "M0-8L2.2-2.6L8-2.4L3.5 1.3L5 7L0 3.8L-5 7L-3.5 1.3L-8-2.4L-2.2-2.6Z",
  };
  const KINDS = {
    no_deal: say("map.live.kind.no-deal"), status_quo: say("map.live.kind.status-quo"), offer: say("map.live.kind.offer"),
    solution: say("map.live.kind.solution"), candidate: say("map.live.kind.candidate"),
  };
  const classNames = new Map([...document.querySelectorAll("#map-classes button")].map((button) => [button.dataset.class, button.querySelector(".class-name").textContent]));
  const notes = new Map((data.notes || []).map((point, k) => [point, String(k + 1)]));
  const LINE = 15;
  const NARROW = 520, CELL = 8, CROWD = 250, DOTS = 40, RINGS = 60;
  const count = data.joint.length;
  const stage = byId("stage"), canvas = byId("map-canvas"), frame = byId("map-frame");
  const marksLayer = byId("map-marks"), surface = byId("map-surface");
  const selectX = byId("axis-x"), selectY = byId("axis-y");
  const strip = data.axes.length < 2;
  const names = new Map(data.axes.map((axis) => [axis.id, axis.name]));
  const classes = Uint8Array.from(data.classes);
  const order = Array.from({ length: count }, (_, i) => i)
    .sort((a, b) => classes[a] - classes[b] || data.joint[a] - data.joint[b]);
  const hidden = new Set();
  const seen = (i) => !hidden.has(classes[i]);
  // What stands without a deal is acceptable to everyone, and no deal all the same.
  const standing = data.marks.find((mark) => mark.kind === "no_deal" || mark.kind === "status_quo")?.point;
  const golden = 0.6180339887498949;
  let ax = data.axes[0].id, ay = strip ? null : data.axes[1].id;
  let px = new Float64Array(count), py = new Float64Array(count);
  const ruler = document.createElement("canvas").getContext("2d"), reserved = [];
  let cells = new Map(), current = -1, scale = null, ranked = null;
  byId("map-panel").hidden = false;
  stage.classList.toggle("strip", strip);

  const make = (parent, tag, attributes, text) => {
    const node = document.createElementNS(SVG, tag);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    if (text !== undefined) node.textContent = text;
    parent.append(node);
    return node;
  };
  const clip = (text, length) => {
    const letters = [...String(text)];
    return letters.length > length ? letters.slice(0, length - 1).join("").trimEnd() + "…" : letters.join("");
  };
  // Lines of at most so many letters, where the words allow it.
  const wrapped = (text, most) => text.split(" ").reduce((lines, word) => {
    const longer = `${lines.at(-1)} ${word}`.trim();
    return longer.length > most && lines.at(-1) ? [...lines, word] : [...lines.slice(0, -1), longer];
  }, [""]);
  const shown = (value) => (data.scale === "rescaled" && value <= -1 ? say("map.live.below") : number(value));
  const height = (i) => (strip ? (i * golden) % 1 : data.values[ay][i]);

  const extent = (id) => {
    let low = data.no_deal[id] ?? Infinity, high = data.no_deal[id] ?? -Infinity;
    for (const value of data.values[id]) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
    const pad = (high - low || 1) * 0.05;
    return [low - pad, high + pad];
  };
  const ticks = ([low, high], room) => {
    const raw = (high - low) / Math.max(2, room / 80);
    const power = 10 ** Math.floor(Math.log10(raw));
    const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= raw);
    const found = [];
    for (let n = Math.ceil(low / step); n * step <= high; n += 1) found.push(+(n * step).toPrecision(12));
    return found;
  };

  function draw() {
    const width = stage.clientWidth, tall = stage.clientHeight;
    if (!width || !tall) return;
    const inner = { left: strip ? 14 : 44, right: width - 14, top: 34, bottom: tall - 50 };
    const rangeX = extent(ax), rangeY = strip ? [-0.08, 1.08] : extent(ay);
    const sx = (v) => inner.left + ((v - rangeX[0]) / (rangeX[1] - rangeX[0])) * (inner.right - inner.left);
    const sy = (v) => inner.bottom - ((v - rangeY[0]) / (rangeY[1] - rangeY[0])) * (inner.bottom - inner.top);
    scale = { sx, sy, rangeX, rangeY, inner };
    for (let i = 0; i < count; i += 1) {
      px[i] = sx(data.values[ax][i]);
      py[i] = sy(height(i));
    }
    ranked = null;
    cells = new Map();
    for (let i = 0; i < count; i += 1) {
      if (!seen(i)) continue;
      const key = (px[i] >> 5) * 4096 + (py[i] >> 5);
      const cell = cells.get(key);
      if (cell) cell.push(i); else cells.set(key, [i]);
    }
    drawPoints(width, tall);
    drawFrame();
    drawMarks(width, tall);
    drawCursor();
    stage.dispatchEvent(new CustomEvent("winset:drawn"));
  }

  function drawPoints(width, tall) {
    const ratio = window.devicePixelRatio || 1;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(tall * ratio);
    const pen = canvas.getContext("2d");
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(name).trim();
    const { sx, sy, inner } = scale;
    const hasX = data.no_deal[ax] !== undefined, hasY = !strip && data.no_deal[ay] !== undefined;
    if (hasX && (hasY || strip)) {
      const left = sx(data.no_deal[ax]), bottom = strip ? inner.bottom : sy(data.no_deal[ay]);
      pen.fillStyle = colour("--zone");
      pen.fillRect(left, inner.top, inner.right - left, bottom - inner.top);
    }
    const shown = order.filter(seen), many = [0, 0, 0, 0];
    for (const i of shown) many[classes[i]] += 1;
    // A crowd shades the ground; the likeliest of it have dots all the same.
    const lone = new Set(shown.slice(-DOTS).filter((i) => data.joint[i] > 0));
    const dotted = shown.filter((i) => many[classes[i]] <= CROWD || lone.has(i));
    for (let kind = 0; kind < CLASSES.length; kind += 1) {
      if (many[kind] > CROWD) shade(pen, shown.filter((i) => classes[i] === kind), colour("--c-" + CLASSES[kind]), kind);
    }
    const base = 2.4, grow = 2.6, levels = 20;
    const level = (i) => Math.round(data.joint[i] * levels);
    for (let place = 0; place < dotted.length;) {
      const kind = classes[dotted[place]], size = level(dotted[place]);
      const ring = new Path2D(), solid = new Path2D();
      for (; place < dotted.length && classes[dotted[place]] === kind && level(dotted[place]) === size; place += 1) {
        trace(CLASSES[kind], ring, solid, px[dotted[place]], py[dotted[place]], base + grow * (size / levels));
      }
      pen.strokeStyle = pen.fillStyle = colour("--c-" + CLASSES[kind]);
      pen.lineWidth = 1.1;
      pen.fill(solid);
      pen.stroke(ring);
    }
    pen.strokeStyle = colour("--ink");
    pen.lineWidth = 1.3;
    pen.beginPath();
    const rings = shown.filter((i) => data.frontier[i]).slice(-RINGS);
    for (const i of rings) {
      const radius = base + grow * data.joint[i] + 2;
      pen.moveTo(px[i] + radius, py[i]);
      pen.arc(px[i], py[i], radius, 0, 6.2832);
    }
    pen.stroke();
  }

  // Cells are the darker the more outcomes they hold; classes differ by how their cells are filled.
  function shade(pen, some, colour, kind) {
    const cells = new Map();
    for (const i of some) {
      const key = Math.floor(px[i] / CELL) * 4096 + Math.floor(py[i] / CELL);
      cells.set(key, (cells.get(key) || 0) + 1);
    }
    const most = Math.log(1 + Math.max(...cells.values()));
    pen.fillStyle = colour;
    const room = kind === 0 ? 2 : kind === 1 ? 1 : 0;
    for (const [key, held] of cells) {
      pen.globalAlpha = 0.14 + 0.56 * (Math.log(1 + held) / most);
      pen.fillRect(Math.floor(key / 4096) * CELL + room, (key % 4096) * CELL + room, CELL - 2 * room, CELL - 2 * room);
    }
    pen.globalAlpha = 1;
  }

  // Certain: a disc; likely: half a disc; possible: a ring; impossible: a cross.
  function trace(kind, ring, solid, x, y, radius) {
    if (kind === "impossible") {
      const arm = radius * 0.8;
      ring.moveTo(x - arm, y - arm);
      ring.lineTo(x + arm, y + arm);
      ring.moveTo(x - arm, y + arm);
      ring.lineTo(x + arm, y - arm);
      return;
    }
    ring.moveTo(x + radius, y);
    ring.arc(x, y, radius, 0, 6.2832);
    if (kind === "certain") {
      solid.moveTo(x + radius, y);
      solid.arc(x, y, radius, 0, 6.2832);
    } else if (kind === "likely") {
      solid.moveTo(x, y + radius);
      solid.arc(x, y, radius, Math.PI / 2, Math.PI * 1.5);
    }
  }

  function drawFrame() {
    frame.replaceChildren();
    const { sx, sy, rangeX, rangeY, inner } = scale;
    const floor = (v) => (data.scale === "rescaled" && v <= -1 ? "≤ −1" : number(v));
    for (const value of ticks(rangeX, inner.right - inner.left)) {
      make(frame, "line", { class: "axis", x1: sx(value), x2: sx(value), y1: inner.bottom, y2: inner.bottom + 5 });
      make(frame, "text", { x: sx(value), y: inner.bottom + 18, "text-anchor": "middle" }, floor(value));
    }
    make(frame, "line", { class: "axis", x1: inner.left, x2: inner.right, y1: inner.bottom, y2: inner.bottom });
    const room = inner.right - inner.left;
    make(frame, "text", { class: "name", x: inner.right, y: inner.bottom + 38, "text-anchor": "end" }, clip(names.get(ax), room / 8) + " →");
    if (!strip) {
      for (const value of ticks(rangeY, inner.bottom - inner.top)) {
        make(frame, "line", { class: "axis", x1: inner.left - 5, x2: inner.left, y1: sy(value), y2: sy(value) });
        make(frame, "text", { x: inner.left - 8, y: sy(value) + 4, "text-anchor": "end" }, floor(value));
      }
      make(frame, "line", { class: "axis", x1: inner.left, x2: inner.left, y1: inner.top, y2: inner.bottom });
      make(frame, "text", { class: "name", x: 2, y: 14 }, "↑ " + clip(names.get(ay), room / 8));
    }
    drawNoDeal();
    drawFrontier();
  }

  // A note goes where it covers the fewest dots; marks keep clear of it.
  function note(text, places) {
    const wide = ruler.measureText(text).width;
    const boxes = places.map(([x, y, anchor]) => {
      const left = anchor === "end" ? x - wide : x;
      return { x, y, anchor, box: [left - 2, y - 13, left + wide + 2, y + 5] };
    });
    const cost = boxes.map(({ box }) => covered(box) + (box[0] < scale.inner.left || box[2] > stage.clientWidth ? 1e6 : 0));
    const { x, y, anchor, box } = boxes[cost.indexOf(Math.min(...cost))];
    reserved.push(box);
    make(frame, "text", { class: "over", x, y, "text-anchor": anchor }, text);
  }

  function drawNoDeal() {
    const { sx, sy, inner } = scale;
    const x = data.no_deal[ax], y = strip ? undefined : data.no_deal[ay];
    reserved.length = 0;
    ruler.font = "12px " + getComputedStyle(stage).fontFamily;
    if (x !== undefined && y !== undefined) {
      note(say("map.live.both"), [[inner.right - 6, inner.top + 14, "end"]]);
    }
    if (x !== undefined) {
      const at = sx(x), low = inner.bottom - 7;
      make(frame, "line", { class: "none", x1: at, x2: at, y1: inner.top, y2: inner.bottom });
      note(say("map.live.no-deal", { who: clip(names.get(ax), 22) }), [[at + 5, low, "start"], [at - 5, low, "end"], [at - 5, inner.top + 14, "end"]]);
    }
    if (y !== undefined) {
      const at = sy(y), { left, right } = inner;
      make(frame, "line", { class: "none", x1: left, x2: right, y1: at, y2: at });
      note(say("map.live.no-deal", { who: clip(names.get(ay), 22) }), [[left + 6, at - 6, "start"], [left + 6, at + 15, "start"], [right - 4, at - 6, "end"], [right - 4, at + 15, "end"]]);
    }
  }

  // A line only where the frontier points descend as a frontier of these two actors does.
  function drawFrontier() {
    if (strip) return;
    const points = [];
    for (let i = 0; i < count; i += 1) if (data.frontier[i] && seen(i)) points.push(i);
    points.sort((a, b) => px[a] - px[b] || py[a] - py[b]);
    const falls = points.every((i, k) => k === 0 || py[i] >= py[points[k - 1]] - 0.01);
    if (points.length < 2 || !falls) return;
    make(frame, "polyline", { class: "front", points: points.map((i) => `${px[i].toFixed(1)},${py[i].toFixed(1)}`).join(" ") });
  }

  function groups() {
    const found = new Map();
    for (const mark of data.marks) {
      if (mark.point == null || mark.point < 0 || mark.point >= count) continue;
      if (!found.has(mark.point)) found.set(mark.point, []);
      found.get(mark.point).push(mark);
    }
    return [...found].sort((a, b) => px[a[0]] - px[b[0]]);
  }

  function drawMarks(width, tall) {
    marksLayer.replaceChildren();
    const all = groups();
    const taken = all.map(([i]) => [px[i] - 9, py[i] - 9, px[i] + 9, py[i] + 9]).concat(reserved);
    ruler.font = "600 12px " + getComputedStyle(marksLayer).fontFamily;
    const spots = all.map(([i, marks]) => {
      // A number stands for a note below the map; on a phone, all that is said is said there.
      const named = width < NARROW ? "" : marks.map((mark) => mark.label).join(" · ");
      const text = [notes.get(i), named].filter(Boolean).join(" ");
      const place = (label) => {
        const lines = wrapped(label, 34);
        const size = [Math.max(...lines.map((line) => ruler.measureText(line).width)) + 8, 3 + LINE * lines.length];
        return label && { lines, spot: placeLabel(px[i], py[i], size, taken, [width, tall]) };
      };
      const found = place(text);
      return (found && found.spot) || !notes.has(i) ? found || { lines: [], spot: null } : place(notes.get(i));
    });
    all.forEach(([i, marks], k) => drawMark(i, marks, spots[k]));
  }

  // Near its mark, clear of other labels, and rather over empty ground than over dots.
  function placeLabel(x, y, [wide, high], taken, [width, tall]) {
    let best = null, least = Infinity;
    for (const away of [13, 22, 34, 50, 70, 95, 125]) {
      for (const turn of [-0.25, 0.25, -0.75, 0.75, 0, 1, -0.5, 0.5]) {
        const cx = x + Math.cos(turn * Math.PI) * away, cy = y + Math.sin(turn * Math.PI) * away;
        const left = Math.abs(turn) === 0.5 ? cx - wide / 2 : Math.abs(turn) > 0.5 ? cx - wide : cx;
        const box = [left, cy - high / 2, left + wide, cy + high / 2];
        const inside = box[0] > 2 && box[2] < width - 2 && box[1] > 18 && box[3] < tall - 52;
        const free = taken.every((t) => box[0] > t[2] || box[2] < t[0] || box[1] > t[3] || box[3] < t[1]);
        if (!inside || !free) continue;
        // Never over the middle of the picture, where most outcomes stand.
        const middle = box[0] < width * 0.6 && box[2] > width * 0.4 && box[1] < tall * 0.6 && box[3] > tall * 0.4;
        const cost = away + 1.2 * Math.min(60, covered(box)) + (middle ? 200 : 0);
        if (middle && wide > 40) continue;
        if (cost < least) { least = cost; best = { box, edge: [Math.min(Math.max(x, left), left + wide), cy], far: away > 22 }; }
      }
    }
    if (best) taken.push(best.box);
    return best;
  }

  function covered(box) {
    let dots = 0;
    for (let cx = box[0] >> 5; cx <= box[2] >> 5; cx += 1) {
      for (let cy = box[1] >> 5; cy <= box[3] >> 5; cy += 1) {
        for (const i of cells.get(cx * 4096 + cy) || []) {
          dots += px[i] > box[0] && px[i] < box[2] && py[i] > box[1] && py[i] < box[3];
        }
      }
    }
    return dots;
  }

  function drawMark(i, marks, { lines, spot }) {
    const label = marks.map((mark) => say("map.live.mark", { kind: KINDS[mark.kind] || KINDS.solution, label: mark.label })).join("; ");
    const group = make(marksLayer, "g", { class: "mark", tabindex: 0, role: "img", "aria-label": `${label}. ${values(i)}`, "data-point": i });
    if (spot && spot.far) make(group, "line", { class: "leader", x1: px[i], y1: py[i], x2: spot.edge[0], y2: spot.edge[1] });
    make(group, "circle", { class: "halo", cx: px[i], cy: py[i], r: 13 });
    const kinds = [...new Set(marks.map((mark) => mark.kind))];
    kinds.forEach((kind, k) => {
      const shift = (k - (kinds.length - 1) / 2) * 15;
      make(group, "path", { class: "shape " + (SHAPES[kind] ? kind : "solution"), d: SHAPES[kind] || SHAPES.solution, transform: `translate(${px[i] + shift} ${py[i]})` });
    });
    if (spot) {
      const [left, top, right, bottom] = spot.box;
      make(group, "rect", { class: "plate", x: left, y: top, width: right - left, height: bottom - top, rx: 2 });
      const tag = make(group, "text", { class: "tag" });
      lines.forEach((line, k) => make(tag, "tspan", { x: left + 3, y: top + 13 + LINE * k }, line));
    }
    group.addEventListener("focus", () => choose(i));
    group.addEventListener("pointerenter", () => choose(i));
    group.addEventListener("click", () => { choose(i); load(i); });
    group.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); load(i); } });
  }

  // The deal chosen in the pickers; a deal chosen here goes there.
  const places = new Map(data.outcomes.map((options, i) => [options.join(), i]));
  let chosen = -1, rings = [];
  const load = (i) => { if (i >= 0) document.dispatchEvent(new CustomEvent("winset:load", { detail: [...data.outcomes[i]] })); };
  const over = new AbortController();
  document.addEventListener("winset:deal", ({ detail }) => { chosen = places.get(detail.join()) ?? -1; placeRings(); }, { signal: over.signal });
  function placeRings() {
    for (const ring of rings) {
      ring.setAttribute("cx", chosen < 0 ? -99 : px[chosen]);
      ring.setAttribute("cy", chosen < 0 ? -99 : py[chosen]);
    }
  }

  let cursor = null;
  function drawCursor() {
    rings = [11, 5].map((r) => make(frame, "circle", { class: "chosen", r, cx: -99, cy: -99 }));
    placeRings();
    cursor = make(frame, "circle", { class: "cursor", r: 9, cx: -99, cy: -99 });
    if (current >= 0) { cursor.setAttribute("cx", px[current]); cursor.setAttribute("cy", py[current]); }
  }

  // Words ---------------------------------------------------------------------------------
  const outcome = (i) => data.issues.map((issue, k) => [issue.name, issue.options[data.outcomes[i][k]]]);
  const onAxes = () => (strip ? [ax] : [ax, ay]);
  const values = (i) => onAxes().map((id) => `${names.get(id)} ${shown(data.values[id][i])}`).join(", ");
  const markLabels = (i) => data.marks.filter((mark) => mark.point === i).map((mark) => mark.label);
  const twins = (i) => {
    let same = 0;
    for (let k = 0; k < count; k += 1) {
      if (k !== i && data.values[ax][k] === data.values[ax][i] && (strip || data.values[ay][k] === data.values[ay][i])) same += 1;
    }
    return same;
  };
  const proved = (i) => ["certain", "impossible"].includes(CLASSES[classes[i]]);
  const agreed = (i) => {
    if (i === standing) return say("map.live.standing");
    const odds = percent(data.joint[i], proved(i));
    return proved(i) ? say("map.live.odds", { word: classNames.get(CLASSES[classes[i]]), odds }) : odds;
  };
  const otherText = (n) => (n ? say("map.live.same", { n }) : "");

  let speech = 0;
  function choose(i) {
    if (i === current || i === undefined || i < 0) return;
    current = i;
    cursor.setAttribute("cx", px[i]);
    cursor.setAttribute("cy", py[i]);
    const labels = markLabels(i), same = twins(i);
    const words = outcome(i).map(([issue, option]) => say("map.part", { issue, option })).join("; ");
    const said = [...labels.map((label) => label + "."), words + ".", values(i) + ".", say("map.live.together", { odds: agreed(i) }), data.frontier[i] ? say("map.live.frontier") : "", otherText(same)];
    const text = said.filter(Boolean).join(" ");
    clearTimeout(speech);
    speech = setTimeout(() => { byId("map-live").textContent = text; }, 120);
    showReadout(i, labels, same);
  }

  function element(parent, tag, text, className) {
    const node = document.createElement(tag);
    if (text !== undefined) { node.textContent = text; node.dir = "auto"; }
    if (className) node.className = className;
    parent.append(node);
    return node;
  }

  function showReadout(i, labels, same) {
    const panel = byId("readout");
    panel.replaceChildren();
    if (labels.length) element(panel, "p", labels.join(" · "), "name");
    const facts = element(panel, "ul", undefined, "facts");
    const fact = (name, value) => {
      const item = element(facts, "li");
      element(item, "span", name);
      element(item, "b", value);
    };
    element(facts, "li", say("map.live.together", { odds: agreed(i) }));
    data.axes.filter((axis) => onAxes().includes(axis.id)).forEach((axis) => fact(axis.name, shown(data.values[axis.id][i])));
    if (data.frontier[i]) element(facts, "li", say("map.live.frontier"));
    const list = element(panel, "dl", undefined, "outcome");
    for (const [issue, option] of outcome(i)) {
      const row = element(list, "div");
      element(row, "dt", issue);
      element(row, "dd", option);
    }
    if (same) element(panel, "p", otherText(same), "small");
    if (document.getElementById("build-panel")) {
      const press = element(panel, "button", say("map.live.load"), "quiet");
      press.type = "button";
      press.tabIndex = -1;
      press.addEventListener("click", () => load(i));
    }
  }

  // Pointer and keyboard --------------------------------------------------------------------
  function nearest(x, y, reach) {
    let best = -1, least = reach * reach;
    const span = Math.ceil(reach / 32);
    for (let cx = (x >> 5) - span; cx <= (x >> 5) + span; cx += 1) {
      for (let cy = (y >> 5) - span; cy <= (y >> 5) + span; cy += 1) {
        for (const i of cells.get(cx * 4096 + cy) || []) {
          const away = (px[i] - x) ** 2 + (py[i] - y) ** 2;
          if (away < least || (away === least && best >= 0 && data.joint[i] > data.joint[best])) { least = away; best = i; }
        }
      }
    }
    return best;
  }

  function towards(dx, dy) {
    let best = -1, least = Infinity;
    for (let i = 0; i < count; i += 1) {
      if (!seen(i)) continue;
      const along = (px[i] - px[current]) * dx + (py[i] - py[current]) * dy;
      if (along < 0.5) continue;
      const across = Math.abs((px[i] - px[current]) * dy + (py[i] - py[current]) * dx);
      const cost = along + 2.5 * across;
      if (cost < least) { least = cost; best = i; }
    }
    return best;
  }

  // Sorted only when asked for: it would be most of the cost of a redraw.
  const row = () => (ranked ??= order.filter(seen).sort((a, b) => px[a] - px[b] || py[b] - py[a]));
  const step = (by) => row()[Math.min(row().length - 1, Math.max(0, row().indexOf(current) + by))];
  const start = () => (data.marks.length && groups().length ? groups()[0][0] : row()[0]);
  const KEYS = {
    ArrowRight: () => towards(1, 0), ArrowLeft: () => towards(-1, 0),
    ArrowUp: () => towards(0, -1), ArrowDown: () => towards(0, 1),
    Home: () => row()[0], End: () => row()[row().length - 1],
    PageDown: () => step(1), PageUp: () => step(-1),
  };
  surface.addEventListener("keydown", (event) => {
    if ((event.key === "Enter" || event.key === " ") && current >= 0) { event.preventDefault(); load(current); return; }
    const go = KEYS[event.key];
    if (!go || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    choose(current < 0 ? start() : go());
  });
  surface.addEventListener("focus", () => { if (surface.matches(":focus-visible")) choose(current < 0 ? start() : current); });
  const point = (event) => {
    const box = surface.getBoundingClientRect();
    choose(nearest(event.clientX - box.left, event.clientY - box.top, event.pointerType === "touch" ? 48 : 28));
  };
  surface.addEventListener("pointermove", point);
  surface.addEventListener("pointerdown", point);
  surface.addEventListener("click", (event) => {
    const box = surface.getBoundingClientRect();
    load(nearest(event.clientX - box.left, event.clientY - box.top, 28));
  });

  // Entries of the legend show and hide their outcomes; marks stay.
  for (const entry of document.querySelectorAll("#map-classes button")) {
    const kind = CLASSES.indexOf(entry.dataset.class);
    entry.addEventListener("click", () => {
      if (!hidden.delete(kind)) hidden.add(kind);
      entry.setAttribute("aria-pressed", String(!hidden.has(kind)));
      draw();
      const left = order.filter(seen).length;
      clearTimeout(speech);
      byId("map-live").textContent = say("map.live.dots", { shown: left, total: count });
    });
  }

  if (!strip) {
    const chosen = (event) => {
      // Choosing the other axis's actor swaps the two.
      if (event.target === selectX) { if (selectX.value === ay) ay = ax; ax = selectX.value; }
      else { if (selectY.value === ax) ax = ay; ay = selectY.value; }
      selectX.value = ax;
      selectY.value = ay;
      draw();
      if (current >= 0) { const kept = current; current = -1; choose(kept); }
    };
    selectX.value = ax;
    selectY.value = ay;
    selectX.addEventListener("change", chosen);
    selectY.addEventListener("change", chosen);
  }
  const watch = new ResizeObserver(draw);
  watch.observe(stage);
  redraws.push(draw);
  draw();
  // For what else is drawn on it: where values stand, other odds, and an end.
  return {
    spot: (values) => [scale.sx(values[ax]), strip ? scale.inner.bottom : scale.sy(values[ay])],
    draw,
    judged: (kinds, joint) => {
      classes.set(kinds);
      for (let i = 0; i < count; i += 1) data.joint[i] = joint[i];
      data.classes = kinds;
      order.sort((a, b) => classes[a] - classes[b] || data.joint[a] - data.joint[b]);
      draw();
    },
    stop: () => { over.abort(); watch.disconnect(); },
  };
}
