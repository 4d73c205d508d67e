/* The search: its index is loaded when a reader first searches, and its hits are narrowed by the status of a claim, its
   topic, and publisher or agency. The theme's search asks a worker; what the worker answers passes through here, so that
   this script stands before the theme's own. */
(() => {
  "use strict";
  const QUERY = 2; // the theme's numbers of a question and of an answer
  const RESULT = 3;
  const STATUS = {
    conflict: ["In conflict", "≠ conflict"], differs: ["Different in detail", "~ differs"],
    "one origin": ["One origin", "1 one origin"], agree: ["Told alike", ""],
  };
  const base = new URL("../", document.currentScript.src);

  /* ---- not before it is wanted: the index of a thousand articles is five megabytes, and takes seconds to read */

  const asked = new URLSearchParams(location.search);
  let want = null;
  const wanted = new Promise((resolve) => { want = resolve; });
  if (asked.has("q") || asked.has("h")) want();

  const Native = window.XMLHttpRequest;
  window.XMLHttpRequest = class extends Native {
    open(method, url, ...more) {
      this.waits = String(url).endsWith("search/search_index.json");
      super.open(method, url, ...more);
    }

    send(body) {
      if (this.waits) wanted.then(() => super.send(body));
      else super.send(body);
    }
  };

  /* A page opened from a folder may load scripts, but no data. */
  function fromScript() {
    return new Promise((resolve) => {
      const script = document.createElement("script");
      script.src = new URL("search/facets.js", base).href;
      script.onload = () => resolve(window.__facets);
      script.onerror = () => resolve(null);
      document.head.append(script);
    });
  }

  const loaded = wanted.then(() => (location.protocol === "file:" ? fromScript()
    : fetch(new URL("search/facets.json", base)).then((answer) => (answer.ok ? answer.json() : null)).catch(() => null)));

  /* ---- the worker's answers */

  let found = null;
  let tell = null;

  const Thread = window.Worker;
  window.Worker = function (address, options) {
    const worker = new Thread(address, options);
    const listen = worker.addEventListener.bind(worker);
    const ask = worker.postMessage.bind(worker);
    worker.postMessage = (message, ...more) =>
      ask(message?.type === QUERY && typeof message.data === "string" ? { ...message, data: bothWays(message.data) } : message, ...more);
    worker.addEventListener = (type, listener, ...more) => {
      if (type === "message") listen(type, (event) => received(event, listener), ...more);
      else listen(type, listener, ...more);
    };
    return worker;
  };

  async function received(event, listener) {
    if (event.data?.type !== RESULT || !Array.isArray(event.data.data?.items)) return listener(event);
    [found, tell] = [event.data, listener];
    for (const doc of found.data.items.flat()) asTyped(doc.terms);
    const data = await loaded;
    if (found !== event.data) return undefined; // answered again in the meantime
    if (!data) return listener(event);
    try {
      return show(data);
    } catch (error) {
      console.error(error);
      return listener(event); // another version of the theme may answer otherwise: its search works on
    }
  }

  /* ---- a number with and without its commas: 1000 finds 1,000, and the other way round */

  const NUMBER = /(?<![\p{L}\p{N},.])(?:\d{1,3}(?:,\d{3})+|[1-9]\d{3,8})(?![,.]?[\p{L}\p{N}])/gu;
  const otherWay = (number) => (number.includes(",") ? number.replaceAll(",", "") : Number(number).toLocaleString("en-US"));
  let added = new Map();

  function bothWays(query) {
    added = new Map(Array.from(query.matchAll(NUMBER), ([number]) => [otherWay(number), number]));
    return query.replace(NUMBER, (number) => `${number} ${otherWay(number)}`);
  }

  /* What was found the other way is found; what was not is not missing. */
  function asTyped(terms) {
    for (const [other, typed] of added) {
      if (terms?.[other]) terms[typed] = true;
      else if (terms) delete terms[other];
    }
  }

  /* ---- hits: a claim with its topic, status and names, or a source with its names */

  const escaped = (text) => text.replace(/[&<>"']/g, (sign) => SIGNS[sign]);
  const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" }; // as the tags of a page are written
  const plain = (html) => html.replace(/<\/?mark[^>]*>/g, "");
  const path = (address) => address.split("#")[0].replace(/index\.html$/, "").split("/");

  /* The beginnings of words that were found, with the sign before them. */
  function wordsOf(terms) {
    const given = Object.keys(terms).filter(Boolean).map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return given.length ? new RegExp(`(^|[^\\p{L}\\p{N}])(${given.join("|")})`, "giu") : /(?!)/g;
  }

  const marked = (text, words) => text.split(words).map((part, i) => (i % 3 === 2 ? `<mark>${escaped(part)}</mark>` : escaped(part))).join("");

  function hitsOf(group, data) {
    const page = group.find((doc) => !doc.location.includes("#"));
    const [kind, id] = path(page?.location ?? "");
    if (kind === "sources") {
      const tags = (page.tags ?? []).map(plain);
      return [{ group, page, docs: group, topic: "", status: "", names: data.names.filter((name) => tags.includes(escaped(name))) }];
    }
    if (kind !== "stories") return [];
    return group.flatMap((doc) => {
      const words = wordsOf(doc.terms);
      const topic = data.stories[id]?.find((one) => doc.location.endsWith(`#${one.id}`));
      return topic?.claims.flatMap((claim) => claimHit({ group, page, topic: topic.name }, doc, words, claim, data)) ?? [];
    });
  }

  function claimHit(hit, doc, words, [id, status, names, label, why], data) {
    const there = new Set(Array.from(`${label} ${why}`.matchAll(words), (match) => match[2].toLowerCase()));
    if (!there.size) return [];
    const terms = Object.fromEntries(Object.keys(doc.terms).map((term) => [term, there.has(term.toLowerCase())]));
    const told = [STATUS[status]?.[1], hit.topic].filter(Boolean).join(" · ");
    const text = [told && `<p>${escaped(told)}</p>`, why && `<p>${marked(why, words)}</p>`].filter(Boolean).join("");
    const claim = { ...doc, location: `${hit.page.location}#${id}`, title: marked(label, words), text, terms, tags: undefined };
    return [{ ...hit, docs: [claim], status, names: names.map((n) => data.names[n]), many: there.size }];
  }

  /* ---- narrowing */

  const chosen = { status: "", name: "", topic: "" };
  const has = {
    status: (hit, value) => hit.status === value, topic: (hit, value) => hit.topic === value,
    name: (hit, value) => hit.names.includes(value),
  };
  const fits = (hit, but) => Object.keys(chosen).every((kind) => kind === but || !chosen[kind] || has[kind](hit, chosen[kind]));

  /* What is left, as the theme shows it: the page, then its claims, those with most of the words first. */
  function narrowed(items, hits) {
    return items.flatMap((group) => {
      const left = hits.filter((hit) => hit.group === group);
      if (!left.length) return [];
      const { page, docs } = left[0];
      if (docs === group) return [group];
      const score = Math.max(...group.map((doc) => doc.score));
      left.sort((one, other) => other.many - one.many);
      return [[page, ...left.flatMap((hit) => hit.docs)].map((doc) => ({ ...doc, score }))];
    });
  }

  function show(data) {
    const hits = found.data.items.flatMap((group) => hitsOf(group, data));
    if (!found.data.items.length && !field.value.trim()) reset();
    const left = hits.filter((hit) => fits(hit));
    const narrow = Object.values(chosen).some(Boolean);
    offer(hits, left, narrow);
    const items = narrow ? narrowed(found.data.items, left) : found.data.items;
    keepingPlace(() => tell(new MessageEvent("message", { data: { ...found, data: { ...found.data, items } } })));
  }

  /* The theme writes its list anew with each answer: who stands on a hit by then stays on it, or on the first one. */
  function keepingPlace(write) {
    const where = (one) => one && new URL(one.href).pathname + new URL(one.href).hash; // without the words searched for
    const at = where(document.activeElement?.closest(".md-search-result__link"));
    write();
    if (!at || document.activeElement?.closest(".md-search-result__link")) return;
    const links = Array.from(output.querySelectorAll(".md-search-result__link"));
    (links.find((one) => where(one) === at) ?? links[0])?.focus();
  }

  /* ---- the bar */

  const element = (tag, attributes, ...children) => {
    const made = Object.assign(document.createElement(tag), attributes);
    made.append(...children);
    return made;
  };
  const selects = { status: element("select"), name: element("select"), topic: element("select") };
  const NAMES = { status: "Status", name: "Publisher", topic: "Topic" };
  const ANY = { status: "any status", name: "any publisher or agency", topic: "any topic" };
  const all = element("button", { type: "button", textContent: "Show all", hidden: true });
  const told = element("span", { className: "told" });
  told.setAttribute("role", "status");
  const bar = element("div", { className: "search-facets", hidden: true },
    ...Object.keys(selects).map((kind) => element("label", {}, element("span", { textContent: NAMES[kind] }), selects[kind])), element("p", {}, told, all));
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Narrow the hits");

  function counts(kind, hits) {
    const many = new Map(kind === "status" ? Object.keys(STATUS).map((name) => [name, 0]) : []);
    const values = { status: (hit) => [hit.status], topic: (hit) => [hit.topic], name: (hit) => hit.names }[kind];
    for (const hit of hits) if (fits(hit, kind)) for (const value of values(hit)) if (value) many.set(value, (many.get(value) ?? 0) + 1);
    const listed = Array.from(many).filter(([value, count]) => count || value === chosen[kind]);
    if (chosen[kind] && !listed.some(([value]) => value === chosen[kind])) listed.push([chosen[kind], 0]);
    return kind === "status" ? listed : listed.sort(([one, a], [other, b]) => b - a || one.localeCompare(other, "en"));
  }

  function offer(hits, left, narrow) {
    for (const [kind, select] of Object.entries(selects)) {
      const listed = counts(kind, hits).map(([value, count]) =>
        element("option", { value, textContent: `${STATUS[value]?.[0] ?? value} (${count})` }));
      select.replaceChildren(element("option", { value: "", textContent: ANY[kind] }), ...listed);
      select.value = chosen[kind];
      select.disabled = !listed.length;
    }
    bar.hidden = !hits.length && !narrow;
    all.hidden = !narrow;
    told.textContent = narrow ? `${left.length} of ${hits.length} claims and sources` : "";
  }

  function reset() {
    for (const kind of Object.keys(chosen)) chosen[kind] = "";
  }

  const again = () => loaded.then(show);
  bar.addEventListener("change", () => {
    for (const [kind, select] of Object.entries(selects)) chosen[kind] = select.value;
    again();
  });
  all.addEventListener("click", () => {
    reset();
    again();
    selects.status.focus();
  });

  /* ---- the keyboard: the theme takes every key for its field and closes the search at Tab */

  let field = null;
  let output = null;
  const controls = () => Array.from(bar.querySelectorAll("select:enabled, button:not([hidden])"));
  const link = () => output.querySelector(".md-search-result__link");

  function go(event, target) {
    event.preventDefault();
    event.stopPropagation();
    target.focus();
  }

  document.addEventListener("DOMContentLoaded", () => {
    field = document.querySelector(".md-search__input");
    output = document.querySelector(".md-search__output");
    if (!field || !output) return want();
    for (const kind of ["focus", "input"]) field.addEventListener(kind, want, { once: true });
    if (document.activeElement === field) want();
    output.prepend(bar);
    field.addEventListener("keydown", (event) => {
      if (event.key === "Tab" && !event.shiftKey && !bar.hidden && controls().length) go(event, controls()[0]);
    });
    output.addEventListener("keydown", (event) => {
      if (event.key === "Shift") event.stopPropagation();
      if (event.key === "Tab" && event.shiftKey && !bar.contains(event.target) && controls().length) go(event, controls().at(-1));
    });
    bar.addEventListener("keydown", (event) => {
      if (event.key === "Escape") return event.target.blur(); // and the theme closes the search
      const [first, last] = [controls()[0], controls().at(-1)];
      if (event.key === "Tab" && event.shiftKey && event.target === first) return go(event, field);
      if (event.key === "Tab" && !event.shiftKey && event.target === last && link()) return go(event, link());
      return event.stopPropagation();
    });
    return undefined;
  });
})();
