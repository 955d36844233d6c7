"use strict";
// Words of the page's language: patterns of messages, and how numbers are written.
function pageWords(given) {
  const amount = (value) => (typeof value === "number" ? number(value) : Array.isArray(value) ? String(value.length) : String(value));
  const one = (value) => (Array.isArray(value) ? list(value.map(one)) : typeof value === "number" ? number(value) : String(value));
  const list = (items) => (items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${given.last} ${items[items.length - 1]}`);
  // {name}, {name:quoted}, {name?singular|plural}: what catalogues know that scripts need.
  const fill = (pattern, args) => pattern.replace(/\{(\w+)(?::([^{}?]*)|\?([^{}|]*)\|([^{}|]*))?\}/g, (_, name, how, singular, plural) => {
    if (singular !== undefined) return amount(args[name]) === "1" ? singular : plural;
    const text = one(args[name]);
    return how === "quoted" ? given.quotes.join(text) : text;
  });
  const say = (message, args = {}) => fill(given.patterns[message], args);

  // As wording/numbers.py writes them.
  function number(value) {
    const size = Math.abs(value);
    const digits = Number.isInteger(value) ? 0 : size < 10 ? 2 : size < 1000 ? 1 : 0;
    const [whole, part] = size.toFixed(digits).split(".");
    const text = whole.replace(/\B(?=(\d{3})+$)/g, given.thousands) + (part ? given.decimal + part : "");
    return value < 0 && /[1-9]/.test(text) ? "−" + text : text;
  }
  // Only what is proved reads 0 % or 100 %: draws that all agree prove nothing.
  const sign = given.percent.replace(" ", "\u00a0");
  function percent(p, proved) {
    if (proved && (p === 0 || p === 1)) return p * 100 + sign;
    if (p < 0.005) return "<\u00a01" + sign;
    if (p >= 0.995) return ">\u00a099" + sign;
    return Math.floor(p * 100 + 0.5) + sign;
  }
  return { say, fill, number, percent, list };
}
