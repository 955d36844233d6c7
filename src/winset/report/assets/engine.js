"use strict";
// What a page knows about deals: decoded draws, who accepts what, repairs, swaps. No document in here.

// Numbers written by report/carried.py: base 64 of raw DEFLATE (RFC 1951).
function unpacked(text) {
  const input = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  let out = new Uint8Array(1 << 16), size = 0, at = 0, held = 0, have = 0;
  const bits = (count) => {
    while (have < count) { held |= input[at] << have; at += 1; have += 8; }
    const found = held & ((1 << count) - 1);
    held >>>= count;
    have -= count;
    return found;
  };
  const put = (byte) => {
    if (size === out.length) { const more = new Uint8Array(size * 2); more.set(out); out = more; }
    out[size] = byte;
    size += 1;
  };
  const coded = (lengths) => {
    const counts = new Uint16Array(16), starts = new Uint16Array(16), symbols = new Uint16Array(lengths.length);
    for (const length of lengths) counts[length] += 1;
    counts[0] = 0;
    for (let k = 1; k < 16; k += 1) starts[k] = starts[k - 1] + counts[k - 1];
    lengths.forEach((length, symbol) => { if (length) { symbols[starts[length]] = symbol; starts[length] += 1; } });
    return { counts, symbols };
  };
  const symbol = ({ counts, symbols }) => {
    let code = 0, first = 0, index = 0;
    for (let length = 1; length < 16; length += 1) {
      code |= bits(1);
      if (code - first < counts[length]) return symbols[index + code - first];
      index += counts[length];
      first = (first + counts[length]) << 1;
      code <<= 1;
    }
    throw new Error("damaged data");
  };
  const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
  const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
  const BACK = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
  const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
  const tables = () => {
    const many = bits(5) + 257, far = bits(5) + 1, short = new Array(19).fill(0), lengths = [];
    for (let k = 0, count = bits(4) + 4; k < count; k += 1) short[ORDER[k]] = bits(3);
    const code = coded(short);
    while (lengths.length < many + far) {
      const found = symbol(code);
      if (found < 16) { lengths.push(found); continue; }
      const value = found === 16 ? lengths[lengths.length - 1] : 0;
      const times = found === 16 ? bits(2) + 3 : found === 17 ? bits(3) + 3 : bits(7) + 11;
      for (let k = 0; k < times; k += 1) lengths.push(value);
    }
    return [coded(lengths.slice(0, many)), coded(lengths.slice(many))];
  };
  const fixed = () => [
    coded(Array.from({ length: 288 }, (_, k) => (k < 144 ? 8 : k < 256 ? 9 : k < 280 ? 7 : 8))),
    coded(new Array(30).fill(5)),
  ];
  for (let last = 0; !last;) {
    last = bits(1);
    const kind = bits(2);
    if (kind === 0) {
      held = have = 0;
      const count = input[at] | (input[at + 1] << 8);
      at += 4;
      for (let k = 0; k < count; k += 1) put(input[at + k]);
      at += count;
      continue;
    }
    const [literal, distance] = kind === 1 ? fixed() : tables();
    for (let found = symbol(literal); found !== 256; found = symbol(literal)) {
      if (found < 256) { put(found); continue; }
      const length = LENGTHS[found - 257] + bits(LENGTH_BITS[found - 257]);
      const far = symbol(distance), back = BACK[far] + bits(far < 2 ? 0 : (far >> 1) - 1);
      for (let k = 0; k < length; k += 1) put(out[size - back]);
    }
  }
  return out.subarray(0, size);
}

// Numbers of 16 bits, given as all low bytes and then all high bytes.
function sixteen(bytes, begin, count) {
  const found = new Int16Array(count);
  for (let k = 0; k < count; k += 1) found[k] = bytes[begin + k] | (bytes[begin + count + k] << 8);
  return found;
}

function dealEngine(data) {
  const sizes = data.sizes, offsets = [0];
  for (const size of sizes) offsets.push(offsets[offsets.length - 1] + size);
  const bytes = data.data ? unpacked(data.data) : new Uint8Array(0);
  const voters = data.consent.voters, required = data.consent.required, quotas = data.consent.quotas;
  const rules = [...new Set(quotas.map((quota) => quota.rule))];
  let begin = 0;
  const blocks = data.blocks.map((block) => {
    if (!block.columns) return block;
    const { draws, columns } = block, count = columns.length * draws;
    const numbers = Float32Array.from(sixteen(bytes, begin, count));
    begin += 2 * count;
    const column = (k) => numbers.subarray(k * draws, (k + 1) * draws);
    const slots = new Map(), pairs = [];
    let base = null;
    columns.forEach((slot, k) => {
      if (Array.isArray(slot)) pairs.push([...slot, column(k)]);
      else if (slot < 0) base = column(k);
      else slots.set(slot, column(k));
    });
    // Between two options that are written, those of a numeric issue lie on a straight line.
    for (const place of block.straight) {
      const kept = [...slots.keys()].filter((slot) => slot >= offsets[place] && slot < offsets[place + 1]);
      for (let k = 1; k < kept.length; k += 1) {
        const [low, high] = [slots.get(kept[k - 1]), slots.get(kept[k])], wide = kept[k] - kept[k - 1];
        for (let slot = kept[k - 1] + 1; slot < kept[k]; slot += 1) {
          const share = (slot - kept[k - 1]) / wide;
          slots.set(slot, low.map((value, d) => value + (high[d] - value) * share));
        }
      }
    }
    return { ...block, slots, pairs, base };
  });

  // Outcomes: a row has the number of the option of each issue. --------------------------------
  const inside = (region, row) => region.every(([place, options]) => options.includes(row[place]));
  const broken = (row) => data.rules.find((rule) => inside(rule.when, row) && !(rule.then && inside(rule.then, row))) || null;
  const alike = (one, other) => one.every((option, place) => option === other[place]);
  const standing = (row) => data.no_deal !== null && alike(row, data.no_deal);
  const differing = (one, other) => sizes.map((_, place) => place).filter((place) => one[place] !== other[place]);

  // Gains over no deal, in the block's own steps, in every draw. ---------------------------------
  function gains(block, row) {
    if (!block.columns) {
      let sum = 0;
      row.forEach((option, place) => { sum += block.values[offsets[place] + option]; });
      for (const [region, amount] of block.regions) if (inside(region, row)) sum += amount;
      if (block.cap !== null) sum = Math.min(sum, block.cap);
      return Float64Array.of(sum - block.reserve);
    }
    const sums = new Float32Array(block.draws);
    const add = (column) => { for (let d = 0; d < sums.length; d += 1) sums[d] += column[d]; };
    if (block.base) add(block.base);
    row.forEach((option, place) => { const column = block.slots.get(offsets[place] + option); if (column) add(column); });
    for (const [one, other, column] of block.pairs) {
      if (row.some((option, place) => offsets[place] + option === one) && row.some((option, place) => offsets[place] + option === other)) add(column);
    }
    return sums;
  }
  // The least gain that is accepted; `shift` is by how much of its stake no deal is better.
  const least = (block, shift) => (block.columns ? shift / block.unit - block.hair : block.floor - block.reserve + shift * block.stake);
  const steps = (block) => (block.columns ? block.unit : 1 / block.stake);

  // What is assumed: which account, no deal shifted, what is uncertain believed or not. ----------
  const rest = (set) => ({ set, shifts: data.actors.map(() => 0), soft: {} });
  const resting = (state) => state.shifts.every((shift) => shift === 0) && !changedSoft(state).length;
  const changedSoft = (state) => data.sets[state.set].soft.filter(({ name }) => (state.soft[name] || "believed") !== "believed");

  function holds(set, soft, count) {
    const found = new Uint8Array(count).fill(1);
    for (const [actor, text] of Object.entries(soft.holds)) {
      const flags = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const draws = blocks[set.blocks[set.actors.indexOf(actor)]].draws;
      for (let d = 0; d < count; d += 1) { const k = d % draws; found[d] &= (flags[k >> 3] >> (k & 7)) & 1; }
    }
    return found;
  }

  // Weights of the draws, summing to 1; null where all count alike.
  function weights(state) {
    const set = data.sets[state.set], changed = changedSoft(state);
    if (!changed.length) return null;
    const count = worlds(set), found = new Float64Array(count).fill(1);
    for (const soft of changed) {
      const true_ = holds(set, soft, count), gain = soft.odds ? soft.confidence / soft.odds : 0;
      for (let d = 0; d < count; d += 1) {
        const believed = 1 - soft.confidence + gain * true_[d];
        found[d] *= (state.soft[soft.name] === "certain" ? true_[d] : 1) / believed;
      }
    }
    const sum = found.reduce((total, weight) => total + weight, 0);
    return sum ? found.map((weight) => weight / sum) : null;
  }
  const worlds = (set) => Math.max(1, ...set.blocks.map((place) => blocks[place].draws));
  const effective = (state) => {
    const found = weights(state);
    return found ? 1 / found.reduce((total, weight) => total + weight * weight, 0) : worlds(data.sets[state.set]);
  };
  // Whether what is uncertain can be true, as it is assumed, in any of the draws at all.
  const conceivable = (state) => !changedSoft(state).length || weights(state) !== null;

  const share = (flags, weighed) => {
    let sum = 0;
    if (weighed) { for (let d = 0; d < flags.length; d += 1) sum += flags[d] * weighed[d]; return sum; }
    for (let d = 0; d < flags.length; d += 1) sum += flags[d];
    return sum / flags.length;
  };

  function flagsOf(set, actor, row, shift, count) {
    const block = blocks[set.blocks[actor]], found = gains(block, row), bar = least(block, shift);
    const flags = new Uint8Array(count);
    for (let d = 0; d < count; d += 1) flags[d] = found[d % found.length] >= bar ? 1 : 0;
    return flags;
  }

  function given(flags, count) {
    const all = new Uint8Array(count).fill(1);
    for (let v = 0; v < voters; v += 1) if (required[v]) for (let d = 0; d < count; d += 1) all[d] &= flags[v][d];
    const bodies = rules.map((rule) => {
      const met = new Uint8Array(count);
      for (const quota of quotas.filter((each) => each.rule === rule)) {
        const reached = new Float64Array(count);
        quota.weights.forEach((weight, v) => { if (weight) for (let d = 0; d < count; d += 1) if (flags[v][d]) reached[d] += weight; });
        for (let d = 0; d < count; d += 1) if (reached[d] >= quota.needed) met[d] = 1;
      }
      for (let d = 0; d < count; d += 1) all[d] &= met[d];
      return { rule, flags: met };
    });
    return { all, bodies };
  }

  // As the draws have it: every actor's flags and share, the bodies that vote, all together.
  function counted(row, state, weighed = weights(state), some = data.actors.length) {
    const set = data.sets[state.set], count = worlds(set), flags = [];
    for (let actor = 0; actor < some; actor += 1) flags.push(flagsOf(set, actor, row, state.shifts[actor], count));
    const { all, bodies } = given(flags, count);
    if (standing(row)) all.fill(0);
    return {
      actors: flags.map((each) => ({ flags: each, p: share(each, weighed) })),
      bodies: bodies.map((body) => ({ ...body, p: share(body.flags, weighed) })),
      all: { flags: all, p: share(all, weighed) },
    };
  }

  // What the analysis itself says, where the page has it: of named deals, and of those on the map.
  const known = data.sets.map((set) => new Map(set.own.map((own) => [own.row.join(), own])));
  let onMap = () => null;
  // Under an account the map still tells of those whom it does not change: their draws are the same.
  function own(row, place) {
    const named = known[place].get(row.join());
    if (named) return named;
    const found = onMap(row);
    if (!found) return null;
    const same = data.sets[place].blocks.map((block, k) => block === data.sets[0].blocks[k]);
    if (same.every(Boolean)) return found;
    return { all: undefined, actors: found.actors.map((p, k) => (same[k] ? p : undefined)), sure: "" };
  }

  // How far flags depend on others, from 0 to 1: the slope of the one on the other.
  function alikeness(now, then) {
    let both = 0, first = 0, second = 0;
    for (let d = 0; d < now.length; d += 1) { first += now[d]; second += then[d]; both += now[d] & then[d]; }
    const count = now.length, spread = second * (count - second);
    return spread ? Math.min(1, Math.max(0, (both * count - first * second) / spread)) : Number(first === second);
  }

  // Odds as they are told. The draws only say by how much what was changed moves them.
  function judged(row, state) {
    const found = counted(row, state), base = own(row, state.set), still = resting(state);
    found.standing = standing(row);
    found.own = Boolean(base) && base.all !== undefined && still;
    if (base) {
      const before = still ? found : counted(row, rest(state.set), null);
      // The more the draws agree on both, the more what they are off by before tells what they are off by now.
      const moved = (figure, now, then) => {
        const off = figure - then.p, kept = off && !still ? alikeness(now.flags, then.flags) : 1;
        return Math.min(1, Math.max(0, kept === 1 && now.p === then.p ? figure : now.p + kept * off));
      };
      const sure = (letter) => (still && (letter === "n" || letter === "i"));
      const right = found.actors.map((actor, k) => (base.actors[k] === undefined ? actor.p : moved(base.actors[k], actor, before.actors[k])));
      const joint = base.all === undefined ? found.all.p : moved(base.all, found.all, before.all);
      found.actors.forEach((actor, k) => { actor.p = right[k]; actor.sure = sure(base.sure[k + 1]); });
      found.all.p = still ? joint : Math.min(joint, ...right.filter((_, k) => required[k]));
      found.all.sure = sure(base.sure[0]);
    }
    const set = data.sets[state.set];
    found.actors.forEach((actor, k) => { actor.sure ||= !blocks[set.blocks[k]].columns; });
    found.all.sure ||= found.actors.slice(0, voters).every((actor) => actor.sure);
    return found;
  }

  // Twenty worlds that stand for all: each row's dots are as many as its share says, and a column
  // is one world. Draws alike in all rows form groups; twenty are taken at even steps, then exchanged.
  function twenty(found, state, total = 20) {
    const rows = [...found.actors, ...found.bodies, found.all], weighed = weights(state);
    const want = rows.map((row) => Math.round(row.p * total)), groups = new Map();
    const cost = rows.map((row) => (row === found.all ? 4 : found.actors.indexOf(row) >= voters ? 1 : 2));
    const count = found.all.flags.length;
    for (let d = 0; d < count; d += 1) {
      const key = rows.map((row) => row.flags[d]).join("");
      groups.set(key, (groups.get(key) || 0) + (weighed ? weighed[d] : 1 / count));
    }
    const keys = [...groups.keys()].sort().reverse(), picked = [];
    let reached = 0;
    for (const key of keys) {
      reached += groups.get(key) * total;
      while (picked.length < total && picked.length + 0.5 < reached) picked.push(key);
    }
    while (picked.length < total) picked.push(keys[keys.length - 1]);
    const sums = rows.map((_, r) => picked.reduce((sum, key) => sum + Number(key[r]), 0));
    const miss = (change) => sums.reduce((sum, have, r) => sum + cost[r] * Math.abs(have + change(r) - want[r]), 0);
    for (let left = miss(() => 0), turn = 0; left > 0 && turn < 60; turn += 1) {
      let best = null;
      const tried = new Set();
      picked.forEach((from, k) => {
        if (tried.has(from)) return;
        tried.add(from);
        for (const to of keys) {
          const then = to === from ? left : miss((r) => Number(to[r]) - Number(from[r]));
          if (then < left) { left = then; best = [k, to]; }
        }
      });
      if (!best) break;
      rows.forEach((_, r) => { sums[r] += Number(best[1][r]) - Number(picked[best[0]][r]); });
      picked[best[0]] = best[1];
    }
    const agreeing = (key) => Number(key[rows.length - 1]) * 1000 + [...key].slice(0, voters).reduce((sum, flag, v) => sum + Number(flag) * (required[v] ? 20 : 1), 0);
    picked.sort((one, other) => agreeing(other) - agreeing(one) || (one < other ? 1 : -1));
    return rows.map((_, r) => picked.map((key) => Number(key[r])));
  }

  // Every outcome within the rules, with partial sums kept from issue to issue. ------------------
  const WORK = 8e7;
  const listable = () => data.feasible !== null && data.feasible * voters * Math.max(...data.sets.map(worlds)) <= WORK;
  function whole(state) {
    const set = data.sets[state.set], count = worlds(set), weighed = weights(state);
    const any = new Uint8Array(count), row = new Array(sizes.length).fill(0);
    let best = null;
    const mine = Array.from({ length: voters }, (_, v) => blocks[set.blocks[v]]);
    const straight = mine.map((block) => (block.columns ? !block.pairs.length : !block.regions.length && block.cap === null));
    const parts = mine.map((block) => sizes.map(() => new Float64Array(block.draws)).concat([new Float64Array(block.draws)]));
    mine.forEach((block, v) => { if (block.columns) { if (block.base) parts[v][0].set(block.base); } else parts[v][0][0] = -block.reserve; });
    const flags = mine.map(() => new Uint8Array(count));
    const visit = () => {
      if (broken(row) || standing(row)) return;
      mine.forEach((block, v) => {
        const sums = straight[v] ? parts[v][sizes.length] : gains(block, row), bar = least(block, state.shifts[v]);
        if (sums.length === count) for (let d = 0; d < count; d += 1) flags[v][d] = sums[d] >= bar ? 1 : 0;
        else for (let d = 0; d < count; d += 1) flags[v][d] = sums[d % sums.length] >= bar ? 1 : 0;
      });
      const { all } = given(flags, count), p = share(all, weighed);
      for (let d = 0; d < count; d += 1) any[d] |= all[d];
      if (!best || p > best.p) best = { p, row: [...row] };
    };
    const walk = (place) => {
      if (place === sizes.length) { visit(); return; }
      for (let option = 0; option < sizes[place]; option += 1) {
        row[place] = option;
        mine.forEach((block, v) => {
          if (!straight[v]) return;
          const from = parts[v][place], to = parts[v][place + 1];
          const slot = offsets[place] + option, column = block.columns ? block.slots.get(slot) : null;
          if (column) for (let d = 0; d < to.length; d += 1) to[d] = from[d] + column[d];
          else { to.set(from); if (!block.columns) to[0] += block.values[slot]; }
        });
        walk(place + 1);
      }
    };
    walk(0);
    return { exists: share(any, weighed), best };
  }

  // Fewest further changes that keep to the rules, then the likeliest. ---------------------------
  const CHECKS = 200000, JUDGED = 300;
  function repaired(row, kept, state) {
    if (!broken(row)) return { row, changed: [] };
    const named = new Set(data.rules.flatMap((rule) => [...rule.when, ...(rule.then || [])].map(([place]) => place)));
    const open = [...named].filter((place) => place !== kept).sort((a, b) => a - b);
    let checks = 0;
    for (let many = 1; many <= open.length; many += 1) {
      const found = [];
      const change = (from, left, now) => {
        if (checks > CHECKS) return;
        if (!left) { checks += 1; if (!broken(now)) found.push([...now]); return; }
        for (let k = from; k <= open.length - left; k += 1) {
          for (let option = 0; option < sizes[open[k]]; option += 1) {
            if (option === row[open[k]]) continue;
            const next = [...now];
            next[open[k]] = option;
            change(k + 1, left - 1, next);
          }
        }
      };
      change(0, many, row);
      if (found.length) {
        const stride = Math.max(1, Math.floor(found.length / JUDGED)), weighed = weights(state);
        let best = null;
        for (let k = 0; k < found.length; k += stride) {
          const { p } = counted(found[k], state, weighed, voters).all;
          if (!best || p > best.p) best = { p, row: found[k] };
        }
        return { row: best.row, changed: differing(row, best.row) };
      }
      if (checks > CHECKS) break;
    }
    return null;
  }

  // Swaps: changes of one or two issues. ---------------------------------------------------------
  const MOST_SWAPS = 2500;
  function neighbours(row) {
    const singles = [];
    sizes.forEach((size, place) => {
      for (let option = 0; option < size; option += 1) {
        if (option !== row[place]) { const next = [...row]; next[place] = option; singles.push([place, option, next]); }
      }
    });
    const found = singles.map(([, , next]) => next), pairs = [];
    singles.forEach(([place, , next], k) => {
      for (const [other, option] of singles.slice(k + 1)) {
        if (other !== place) { const two = [...next]; two[other] = option; pairs.push(two); }
      }
    });
    const stride = Math.max(1, Math.ceil(pairs.length / MOST_SWAPS));
    return [...found, ...pairs.filter((_, k) => k % stride === 0)].filter((next) => !broken(next) && !standing(next));
  }

  // Mean change of what an outcome is worth, as a share of the stake.
  function meanGain(actor, from, to, state, weighed) {
    const block = blocks[data.sets[state.set].blocks[actor]], [before, after] = [gains(block, from), gains(block, to)];
    let sum = 0;
    for (let d = 0; d < before.length; d += 1) sum += (after[d] - before[d]) * (weighed && before.length === weighed.length ? weighed[d] : 1 / before.length);
    return sum * steps(block);
  }

  // Those that make it likelier that all agree, best first; else those that bring in the side that
  // is least willing, at the least cost to the whole (`side` says which).
  const NOTICED = 0.015, MOVED = 0.04, FEW = 4, NEARLY = 0.97, WORTH = 0.25, LOST = 0.06, SMALL = 0.004;
  function swaps(row, state) {
    const weighed = weights(state), base = counted(row, state, weighed, voters), seen = neighbours(row);
    const sides = [
      ...base.actors.map((actor, k) => ({ actor: k, p: actor.p, of: (found) => found.actors[k].p })).filter(({ actor }) => required[actor]),
      ...base.bodies.map((body, k) => ({ body: k, p: body.p, of: (found) => found.bodies[k].p })),
    ].sort((one, other) => one.p - other.p);
    const found = seen.map((next) => ({ row: next, ...counted(next, state, weighed, voters) }))
      .map((each) => ({ row: each.row, all: each.all.p, sides: sides.map((side) => side.of(each)) }));
    const mean = (all) => all.reduce((sum, p) => sum + p, 0) / all.length, before = mean(sides.map(({ p }) => p));
    // What brings one side in may cost others a little, not more than it is worth.
    const fair = (swap, k) => swap.sides[k] > sides[k].p + MOVED && swap.all >= WORTH * base.all.p && mean(swap.sides) >= before - LOST;
    let helping = found.filter((each) => each.all > base.all.p + NOTICED).sort((one, other) => other.all - one.all);
    let side = null;
    if (!helping.length) {
      side = sides.findIndex((each, k) => each.p < NEARLY && found.some((swap) => fair(swap, k)));
      if (side >= 0) {
        const score = (swap) => swap.all + WORTH * (swap.sides[side] + mean(swap.sides));
        helping = found.filter((swap) => fair(swap, side)).sort((one, other) => score(other) - score(one));
      } else side = null;
    }
    const told = [];
    for (const swap of helping) {
      if (told.length === FEW) break;
      const small = differing(row, swap.row);
      // What a change of one issue does as well needs no second one.
      if (!told.some((before) => differing(before.row, swap.row).length === 1 && differing(row, before.row).length < small.length && swap.all <= before.all + 0.02)) told.push(swap);
    }
    const odds = (judgement) => ({ all: judgement.all.p, sides: sides.map((each) => each.of(judgement)) });
    const parts = told.map((swap) => ({
      ...swap,
      ...odds(judged(swap.row, state)),
      issues: differing(row, swap.row).map((place) => {
        const one = [...row];
        one[place] = swap.row[place];
        const worth = base.actors.map((_, actor) => meanGain(actor, row, one, state, weighed));
        const order = (sign) => worth.map((gain, actor) => [sign * gain, actor]).filter(([gain]) => gain > SMALL).sort((a, b) => b[0] - a[0]).map(([, actor]) => actor);
        return { place, gains: order(1), gives: order(-1) };
      }),
    }));
    return { base, now: odds(judged(row, state)), sides, side, swaps: parts };
  }

  return {
    data, voters, required, quotas, rules, offsets, rest, resting, judged, counted, twenty, whole, listable, repaired, swaps,
    broken, standing, differing, effective, conceivable, own,
    exact: (actor, state) => !blocks[data.sets[state.set].blocks[actor]].columns,
    points: (actor, row, state) => {
      const block = blocks[data.sets[state.set].blocks[actor]];
      return block.columns ? null : gains(block, row)[0] / block.scale;
    },
    worlds: (state) => worlds(data.sets[state.set]),
    useMap: (find) => { onMap = find; },
  };
}
