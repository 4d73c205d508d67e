/* Claims: choose them by status, source and words, keep the choice in the address, copy one with its notes.
   Without this script a briefing lists all its claims by status, and the table can be downloaded. */
(() => {
  "use strict";
  const list = document.querySelector("details.all-claims");
  const article = document.querySelector("article.md-content__inner");
  if (!list || !article) return;

  const STATUS = {
    conflict: "In conflict", differs: "Different in detail", "one-origin": "One origin", agree: "Told alike",
    "one-source": "Not matched elsewhere", perhaps: "Not matched, perhaps elsewhere",
  };
  const lettersOf = (element) => new Set(Array.from(element.querySelectorAll("a.footnote-ref"), (a) => a.hash.match(/[A-Z]+/)[0]));

  /* In small letters and with numbers without their commas: 1000 finds 1,000. */
  function bare(text) {
    return text.toLowerCase().replace(/(?<=\d),(?=\d{3})/g, "");
  }

  /* Of a crowd a row cites the first sources only; the list of all claims names them all. */
  const codes = new Map(Array.from(list.querySelectorAll("li > a"), (a) => [a.hash.slice(1), a.nextSibling?.textContent.match(/[A-Z]+/g) ?? []]));
  const where = document.getElementById("further") ? " on this page" : "";

  function read(element) {
    const row = element.matches("tr");
    const why = [];
    for (let next = element.nextElementSibling; row && next?.matches("tr.why"); next = next.nextElementSibling) why.push(next);
    return {
      element, why, id: element.id,
      status: row ? ["conflict", "differs", "one-origin"].find((name) => element.classList.contains(name)) ?? "agree" : element.querySelector(".near") ? "perhaps" : "one-source",
      sources: row ? new Set([...lettersOf({ querySelectorAll: () => element.querySelectorAll("td:not(.near) a.footnote-ref") }), ...codes.get(element.id) ?? []]) : lettersOf({ querySelectorAll: () => Array.from(element.querySelectorAll("a.footnote-ref")).filter((a) => !a.closest(".near")) }),
      words: bare([element, ...why].map((e) => e.textContent).join(" ")),
    };
  }

  const claims = Array.from(article.querySelectorAll("table.claims tr.claim, .singles li[id]"), read);
  const names = Array.from(article.querySelectorAll("table.sources tbody th"), (cell) => cell.textContent.trim());

  /* ---- the bar */

  const element = (tag, attributes, ...children) => {
    const made = Object.assign(document.createElement(tag), attributes);
    made.append(...children);
    return made;
  };
  const option = (value, text) => element("option", { value, textContent: text });
  const field = (text, control) => element("label", {}, `${text} `, control);

  const status = element("select", {}, option("", "any status"), ...Object.entries(STATUS)
    .filter(([name]) => claims.some((claim) => claim.status === name)).map((entry) => option(...entry)));
  const source = element("select", {}, option("", "any source"), ...names.map((name) => option(letterOf(name), name)));
  const text = element("input", { type: "search", size: 16, autocomplete: "off" });
  const told = element("span", { className: "told", role: "status" });
  const all = element("button", { type: "button", textContent: "Show all", hidden: true });
  const bar = element("form", { className: "claims-bar ui", role: "search", ariaLabel: "Choose claims" },
    field("Status", status), field("Source", source), field("Words", text), all, told);
  text.placeholder = "words";
  list.before(bar);

  function letterOf(name) {
    return name.split(" ").find((word) => /^[A-Z]+$/.test(word)) ?? name;
  }

  /* ---- choosing */

  const matches = (claim) =>
    (!status.value || claim.status === status.value) && (!source.value || claim.sources.has(source.value)) &&
    bare(text.value).split(/\s+/).every((word) => claim.words.includes(word));

  const noneIn = (box, selector) => !Array.from(box.querySelectorAll(selector)).some((found) => !found.hidden);

  function show() {
    const chosen = Boolean(status.value || source.value || text.value.trim());
    let count = 0;
    for (const claim of claims) {
      const hidden = !matches(claim);
      count += !hidden;
      for (const part of [claim.element, ...claim.why]) part.hidden = hidden;
    }
    const gone = new Set(claims.filter((claim) => claim.element.hidden).map((claim) => claim.id));
    for (const box of article.querySelectorAll(".claims-box")) box.hidden = noneIn(box, "tr.claim");
    for (const box of article.querySelectorAll(".singles")) box.hidden = noneIn(box, "li");
    for (const box of article.querySelectorAll(".singles details")) {
      if (chosen) box.open = true;
      box.querySelector("summary").hidden = chosen; // it counts what stood behind it
    }
    for (const link of list.querySelectorAll("li > a")) link.parentElement.hidden = gone.has(link.hash.slice(1));
    for (const head of article.querySelectorAll("h3[id^=figures-]")) {
      head.hidden = gone.has(head.id.slice("figures-".length));
      head.nextElementSibling.hidden = head.hidden;
    }
    for (const box of article.querySelectorAll(".summary")) box.hidden = chosen;
    hideEmptyTopics(chosen);
    bar.classList.toggle("chosen", chosen);
    all.hidden = !chosen;
    told.textContent = chosen ? `${count} of ${claims.length} claims${where}` : `${claims.length} claims${where}`;
  }

  /* A topic is its heading and what follows up to the next one. */
  function hideEmptyTopics(chosen) {
    for (const head of article.querySelectorAll("h2")) {
      const parts = [];
      for (let next = head.nextElementSibling; next && next.tagName !== "H2"; next = next.nextElementSibling) parts.push(next);
      const topic = parts.some((part) => part.matches(".claims-box, .singles"));
      if (!topic) continue;
      head.hidden = chosen && parts.every((part) => part.hidden);
      for (const link of document.querySelectorAll(`.md-nav--secondary a[href="#${head.id}"], nav.sections a[href="#${head.id}"]`)) {
        link.closest("li").hidden = head.hidden;
      }
    }
  }

  /* ---- the address: #conflicts, or #status=differs&source=B&text=pact */

  function fromAddress() {
    const hash = location.hash.slice(1);
    const given = new URLSearchParams(hash === "conflicts" ? "status=conflict" : /^(status|source|text)=/.test(hash) ? hash : "");
    const known = (select, value) => (Array.from(select.options).some((o) => o.value === value) ? value : "");
    status.value = known(status, given.get("status") ?? "");
    source.value = known(source, given.get("source") ?? "");
    text.value = given.get("text") ?? "";
    show();
    if (hash && !given.toString()) document.querySelector(":target")?.scrollIntoView();
    else if (given.toString() && hash !== "conflicts") (bar.previousElementSibling ?? bar).scrollIntoView(); // the bar sticks
  }

  function toAddress() {
    const given = new URLSearchParams();
    for (const [name, control] of [["status", status], ["source", source], ["text", text]]) {
      if (control.value.trim()) given.set(name, control.value.trim());
    }
    const hash = given.toString() === "status=conflict" ? "conflicts" : given.toString();
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
    show();
  }

  const clear = () => { status.value = source.value = text.value = ""; toAddress(); };
  bar.addEventListener("input", toAddress);
  bar.addEventListener("submit", (event) => event.preventDefault());
  all.addEventListener("click", () => { clear(); status.focus(); });
  addEventListener("hashchange", fromAddress);

  /* "12 claims not matched in another source" leads to the first of them; with this script to all of them. */
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[data-choose]") : null;
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    location.hash = link.dataset.choose;
  });

  /* ---- copying */

  function plain(part) {
    const copy = part.cloneNode(true);
    copy.querySelectorAll(".permalink, .copy").forEach((e) => e.remove());
    copy.querySelectorAll("sup").forEach((e) => e.replaceWith(` [${e.textContent}]`));
    copy.querySelectorAll("br").forEach((e) => e.replaceWith("; "));
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

  function asText(claim) {
    const cells = Array.from(claim.element.querySelectorAll("td"), (cell) => `${cell.dataset.label}: ${plain(cell)}`);
    const said = [plain(claim.element.querySelector("th") ?? claim.element), ...cells, ...claim.why.map(plain)];
    const chips = [claim.element, ...claim.why].flatMap((part) => Array.from(part.querySelectorAll("a.footnote-ref"), (a) => a.hash.slice(1)));
    const notes = Array.from(new Set(chips)).sort((a, b) => a.localeCompare(b, "en", { numeric: true })).map((id) => {
      const note = document.getElementById(decodeURIComponent(id)).cloneNode(true);
      note.querySelectorAll(".footnote-backref, a").forEach((e) => e.remove());
      return plain(note).replace(/^([A-Z]+\d+)\s*/, "$1: ");
    });
    return [...said, "", ...notes, "", new URL(`#${claim.id}`, location.href).href].join("\n");
  }

  async function copy(claim, button) {
    const words = asText(claim);
    try {
      await navigator.clipboard.writeText(words);
    } catch {
      const area = element("textarea", { value: words });
      document.body.append(area);
      area.select();
      document.execCommand("copy"); // where the page may not use the clipboard: an address without https
      area.remove();
    }
    button.textContent = "copied";
    setTimeout(() => { button.textContent = "copy"; }, 2000);
  }

  for (const claim of claims) {
    const button = element("button", { type: "button", className: "copy ui", textContent: "copy", title: "Copy this claim with its notes" });
    button.addEventListener("click", () => copy(claim, button));
    (claim.element.querySelector("th") ?? claim.element).append(" ", button);
  }

  if (location.hash) fromAddress();
  else show();
})();
