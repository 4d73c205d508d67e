/* A note's sentence where its chip is: on hover, on focus and on tap; Escape closes it. Without this script a chip is a
   link to its note. Events are delegated, so it works whether or not the theme loads pages by itself. */
(() => {
  "use strict";
  const GAP = 8;
  let tip = null;
  let chip = null;
  let pinned = false;
  let timer = 0;

  const closest = (event, selector) => (event.target instanceof Element ? event.target.closest(selector) : null);

  function noteOf(link) {
    const id = decodeURIComponent(link.hash.slice(1));
    return id.startsWith("fn:") ? document.getElementById(id) : null;
  }

  function fill(note) {
    if (!tip) {
      tip = document.createElement("div");
      tip.className = "note-tip md-typeset__tip";
      tip.id = "note-tip";
      tip.setAttribute("role", "tooltip");
      tip.setAttribute("data-search-exclude", "");
    }
    tip.replaceChildren(...Array.from(note.cloneNode(true).childNodes));
    tip.querySelectorAll(".footnote-backref").forEach((link) => link.remove());
    tip.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
    (document.querySelector("main") ?? document.body).append(tip);
  }

  /* Below the chip if there is room, else above; never beyond an edge of the window. */
  function place() {
    const box = chip.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const height = document.documentElement.clientHeight;
    const header = document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0;
    if (box.bottom < header || box.top > height) return close();
    const left = Math.max(GAP, Math.min(box.left, width - tip.offsetWidth - GAP));
    const below = box.bottom + GAP / 2;
    const above = box.top - tip.offsetHeight - GAP / 2;
    const top = below + tip.offsetHeight <= height - GAP || above < header ? below : above;
    tip.style.left = `${left}px`;
    tip.style.top = `${Math.max(GAP, Math.min(top, height - tip.offsetHeight - GAP))}px`;
  }

  function open(link, pin) {
    clearTimeout(timer);
    const note = noteOf(link);
    if (!note) return;
    if (chip !== link) close();
    chip = link;
    pinned = pin;
    fill(note);
    tip.hidden = false;
    chip.classList.add("open");
    chip.setAttribute("aria-describedby", "note-tip");
    place();
  }

  function close() {
    clearTimeout(timer);
    if (!chip) return;
    chip.classList.remove("open");
    chip.removeAttribute("aria-describedby");
    tip.remove();
    chip = null;
    pinned = false;
  }

  function closeSoon() {
    clearTimeout(timer);
    timer = setTimeout(() => { if (!pinned && !tip?.contains(document.activeElement)) close(); }, 250);
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const link = closest(event, "a.footnote-ref");
    if (link) open(link, false);
    else if (closest(event, ".note-tip")) clearTimeout(timer);
    else if (chip && chip !== document.activeElement) closeSoon();
  });

  document.addEventListener("focusin", (event) => {
    const link = closest(event, "a.footnote-ref");
    if (link && link !== chip && link.matches(":focus-visible")) open(link, true);
    else if (chip && !link && !closest(event, ".note-tip")) close();
  });

  /* A tap opens the note where the reader is; the link to the notes is for the keyboard, the mouse and no script. */
  document.addEventListener("click", (event) => {
    const link = closest(event, "a.footnote-ref");
    if (link && (event.pointerType === "touch" || event.pointerType === "pen")) {
      event.preventDefault();
      if (chip === link && pinned) close();
      else open(link, true);
    } else if (link || !closest(event, ".note-tip")) {
      close();
    }
  });

  document.addEventListener("keydown", (event) => {
    if (!chip) return;
    if (event.key === "Escape") {
      const back = tip.contains(document.activeElement) ? chip : null;
      close();
      back?.focus({ preventScroll: true });
      if (back) close();
    } else if (event.key === "Tab") {
      tab(event);
    }
  });

  /* Tab goes from the chip into its note and from there on; Shift+Tab comes back. */
  function tab(event) {
    const link = tip.querySelector("a");
    if (document.activeElement === chip && !event.shiftKey && link) {
      event.preventDefault();
      link.focus();
    } else if (tip.contains(document.activeElement)) {
      const back = chip;
      if (event.shiftKey) event.preventDefault();
      close();
      back.focus({ preventScroll: true });
      if (!event.shiftKey) close();
    }
  }

  /* Of many chips in a row the first are shown, and a button that counts the rest: "48 sources say so" has 48. */
  const IN_A_ROW = 10;
  const KEPT = 6;

  function fold() {
    const chips = Array.from(document.querySelectorAll("article sup:has(> .footnote-ref)"));
    for (const start of chips.filter((chip) => chip.previousSibling?.nodeName !== "SUP")) {
      const row = [start];
      while (row.at(-1).nextSibling?.nodeName === "SUP") row.push(row.at(-1).nextSibling);
      if (row.length <= IN_A_ROW) continue;
      const rest = row.slice(KEPT);
      const button = document.createElement("button");
      button.type = "button";
      button.className = "more-chips ui";
      button.textContent = `+${rest.length}`;
      button.ariaLabel = `${rest.length} more notes`;
      const show = () => { rest.forEach((chip) => { chip.classList.remove("folded"); }); button.remove(); };
      button.addEventListener("click", () => { show(); rest[0].querySelector("a").focus({ preventScroll: true }); });
      rest.forEach((chip) => { chip.classList.add("folded"); chip.unfold = show; });
      rest[0].before(button);
    }
  }
  fold();

  /* A sentence that is folded away comes to light where a link leads to it; most browsers do so by themselves. */
  function unfold(found, block) {
    const box = found?.closest("details:not([open])");
    const chips = found?.classList.contains("folded");
    if (box) box.open = true;
    if (chips) found.unfold();
    if (box || chips || block) found.scrollIntoView({ block });
  }
  const unfoldTarget = () => unfold(document.getElementById(location.hash.slice(1)));
  addEventListener("hashchange", unfoldTarget);
  unfoldTarget();

  /* A hit of the search leads to a section; from there on to the sentence or claim that holds most of the words. */
  const PARTS = "tr.claim, li, .question, dd, p, tr";

  function ofSection(article) {
    const head = document.querySelector(":target");
    const sentences = Array.from(article.querySelectorAll(".s"));
    if (sentences.length) return sentences;
    const parts = Array.from(article.querySelectorAll(PARTS)).filter((part) => !part.closest(".footnote, .ways, details.all-claims"));
    if (!head?.matches("h2, h3")) return parts;
    const follows = (one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
    const next = Array.from(article.querySelectorAll("h2, h3")).find((other) => follows(head, other));
    return parts.filter((part) => follows(head, part) && !(next && follows(next, part)));
  }

  function toHit() {
    const words = (new URLSearchParams(location.search).get("h") ?? "").toLowerCase().match(/[\p{L}\p{N}]+/gu);
    const article = document.querySelector("article.md-content__inner");
    if (!words || !article || /^#(s\d|c\d|fn)/.test(location.hash)) return;
    const holds = (part) => { const text = part.textContent.toLowerCase(); return words.filter((word) => text.includes(word)).length; };
    let best = null;
    let most = 0;
    for (const part of ofSection(article)) {
      const count = holds(part);
      if (count > most || (count && count === most && best.contains(part))) [best, most] = [part, count];
    }
    while (best?.matches("tr.why")) best = best.previousElementSibling;
    if (!best) return;
    if (best.id) location.replace(`#${best.id}`);
    else best.classList.add("found");
    unfold(best, "center");
  }
  toHit();

  /* The head of a result names none of the words where a section of its page holds them. */
  document.addEventListener("click", (event) => {
    const link = closest(event, "a.md-search-result__link");
    const asked = document.querySelector(".md-search__input")?.value;
    if (!link || !asked) return;
    const url = new URL(link.href);
    if (!url.searchParams.get("h")) {
      url.searchParams.set("h", asked);
      link.href = url.href;
    }
  }, true);

  /* Where the theme has no room for its list of sections, a line under the head of the page names the one that is read
     and opens to the others. Without this script they are in the theme's drawer. */
  function sections() {
    const article = document.querySelector("article.md-content__inner");
    const heads = Array.from(article?.querySelectorAll("h2[id]") ?? []);
    if (heads.length < 4 || !article.querySelector(".footnote")) return;
    const made = (tag, attributes, ...children) => {
      const element = Object.assign(document.createElement(tag), attributes);
      element.append(...children);
      return element;
    };
    const name = (head) => Array.from(head.childNodes, (n) => (n.nodeType === 3 ? n.data : n.matches(".headerlink, sup") ? "" : n.textContent)).join("").trim();
    const here = made("span", { textContent: "On this page" });
    const links = heads.map((head) => made("a", { href: `#${head.id}`, textContent: name(head) }));
    const box = made("details", {}, made("summary", {}, here), made("ul", {}, ...links.map((link) => made("li", {}, link))));
    const nav = made("nav", { className: "sections ui", ariaLabel: "On this page" }, box);
    article.prepend(nav);
    document.body.classList.add("with-sections");
    box.addEventListener("click", (event) => { if (closest(event, "a")) box.open = false; });
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !box.open) return;
      box.open = false;
      box.firstChild.focus();
    });
    const read = () => {
      const line = nav.getBoundingClientRect().bottom + 40;
      const passed = heads.filter((head) => head.offsetParent && head.getBoundingClientRect().top < line);
      const now = passed.length ? name(passed.at(-1)) : "On this page";
      if (here.textContent !== now) here.textContent = now;
      links.forEach((link, i) => (heads[i] === passed.at(-1) ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current")));
    };
    addEventListener("scroll", () => requestAnimationFrame(read), { passive: true });
    read();
  }
  sections();

  /* The theme gives its search dialog no name. */
  document.querySelector("[data-md-component=search][role=dialog]")?.setAttribute("aria-label", "Search");

  addEventListener("scroll", () => { if (chip) place(); }, { passive: true, capture: true });
  addEventListener("resize", () => { if (chip) place(); }, { passive: true });
})();
