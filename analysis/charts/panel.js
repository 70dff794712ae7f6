/* The passage behind a mark. A mark of a chart is chosen with the mouse, or with Tab, the arrow keys
   and Enter; a panel beside it shows the words of the report, with what is said in them marked, and
   a link to the report. Escape closes it. Whatever a report holds is put in as text. */
const passages = (() => {
  "use strict";
  const MOST = 20, GAP = 12;
  const MARKS = "path, rect, circle, line, text, image";
  const KINDS = {
    number: "figure", bound: "figure", claimant: "claimant", relay: "relay", period: "date",
    hedge: "hedge", stance: "stance", measure: "what", counted: "what", actor: "what", place: "what",
  };
  const NAMES = {
    figure: "figure", claimant: "claimed by", relay: "passed on by", date: "date",
    hedge: "hedge", stance: "stance", what: "of what, whose, where",
  };

  function made(name, look, ...parts) {
    const element = document.createElement(name);
    if (look) element.className = look;
    element.append(...parts);
    return element;
  }

  /* The passage cut wherever a mark begins or ends; places count code points, as Python does. */
  function pieces(passage) {
    const signs = Array.from(passage.passage), marks = passage.marks ?? [];
    const cuts = [0, signs.length, ...marks.flatMap((mark) => [mark.starts, mark.ends])];
    const inside = cuts.filter((cut) => cut >= 0 && cut <= signs.length);
    const places = [...new Set(inside)].sort((a, b) => a - b);
    return places.slice(1).map((ends, at) => {
      const starts = places[at];
      const over = marks.filter((mark) => mark.starts <= starts && mark.ends >= ends);
      const kinds = new Set(over.map((mark) => KINDS[mark.field]).filter(Boolean));
      return { words: signs.slice(starts, ends).join(""), kinds: [...kinds] };
    });
  }

  function quoted(parts) {
    const words = parts.map(({ words, kinds }) => {
      if (!kinds.length) return words;
      const mark = made("mark", kinds.join(" "), words);
      mark.title = kinds.map((kind) => NAMES[kind]).join(", ");
      return mark;
    });
    const quote = made("blockquote", "", ...words);
    quote.dir = "auto";
    return quote;
  }

  function key(parts) {
    const kinds = new Set(parts.flatMap((part) => part.kinds));
    const shown = Object.keys(NAMES).filter((kind) => kinds.has(kind));
    return made("p", "key", ...shown.map((kind) => made("mark", kind, NAMES[kind])));
  }

  function link(url) {
    if (!/^https?:\/\//i.test(url ?? "")) return "";
    const anchor = made("a", "", "Open the report");
    Object.assign(anchor, { href: url, target: "_blank", rel: "noopener noreferrer" });
    return made("p", "", anchor);
  }

  function day(published) {
    if (!published) return "day not known";
    const form = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" };
    return new Date(published).toLocaleDateString("en-GB", form);
  }

  function entry(passage) {
    const parts = pieces(passage);
    const head = made("h2", "", passage.title || "Report without a headline");
    const whence = made("p", "whence", `${passage.publisher ?? "Publisher not known"}, `);
    whence.append(day(passage.published));
    head.dir = whence.dir = "auto";
    return made("article", "", head, whence, quoted(parts), key(parts), link(passage.url));
  }

  /* The claims behind a mark's datum: those with a passage, and how many there are. */
  function behind(datum, held) {
    const claims = [...new Set([datum.claim_id, ...(datum.claim_ids ?? [])])].filter(Boolean);
    const shown = claims.filter((claim) => Object.hasOwn(held, claim)).slice(0, MOST);
    return { shown, many: Math.max(claims.length, datum.stands_for ?? 0), claims };
  }

  function size({ shown, many, claims }) {
    if (!shown.length) return `The words behind this mark are in the ledger, claim ${claims[0]}.`;
    if (many === 1) return "";
    const rest = many - shown.length;
    const more = rest ? `; ${rest.toLocaleString("en")} more ${rest === 1 ? "is" : "are"} in the ledger` : "";
    return `${many.toLocaleString("en")} claims stand behind this mark${more}.`;
  }

  const claimed = (item) =>
    item?.datum && (item.datum.claim_id || item.datum.claim_ids?.length) ? item.datum : null;

  /* Lines and areas stand for many rows, but carry only the first. */
  const isOne = (item) => !["line", "area", "trail", "group"].includes(item?.mark?.marktype);

  function place(panel, exhibit, mark) {
    const box = exhibit.getBoundingClientRect(), at = mark.getBoundingClientRect();
    const drawn = exhibit.querySelector(".drawing svg").getBoundingClientRect();
    const within = (value, most) => Math.max(0, Math.min(value, most));
    const free = box.right - drawn.right - GAP >= panel.offsetWidth;
    const under = at.bottom - box.top + GAP, over = at.top - box.top - GAP - panel.offsetHeight;
    const fits = under + panel.offsetHeight <= box.height || over < 0;
    const middle = (at.left + at.right - panel.offsetWidth) / 2 - box.left;
    const left = free ? drawn.right - box.left + GAP : within(middle, box.width - panel.offsetWidth);
    const beside = within(at.top - box.top - 40, box.height - panel.offsetHeight);
    const top = free ? beside : fits ? under : over;
    Object.assign(panel.style, { left: `${left}px`, top: `${top}px` });
    exhibit.style.minHeight = `${top + panel.offsetHeight + GAP}px`;
  }

  function attach(view, held, exhibit) {
    const panel = made("section", "passages"), drawing = exhibit.querySelector(".drawing");
    panel.tabIndex = -1;
    panel.hidden = true;
    panel.setAttribute("aria-label", "The words behind the chosen mark");
    exhibit.append(panel);
    let chosen = null;

    const marks = () =>
      [...drawing.querySelectorAll(MARKS)].filter(
        (mark) => claimed(mark.__data__) && isOne(mark.__data__),
      );

    function close() {
      chosen?.classList.remove("chosen");
      chosen = null;
      panel.hidden = true;
      exhibit.style.minHeight = "";
    }

    function back() {
      chosen?.focus({ preventScroll: true });
      close();
    }

    function open(mark) {
      const found = behind(mark.__data__.datum, held);
      const button = made("button", "close", "×");
      button.setAttribute("aria-label", "Close");
      button.addEventListener("click", back);
      const said = made("p", "size", size(found));
      said.hidden = !said.textContent;
      panel.replaceChildren(button, said, ...found.shown.map((claim) => entry(held[claim])));
      chosen?.classList.remove("chosen");
      chosen = mark;
      mark.classList.add("chosen");
      reach(mark);
      panel.hidden = false;
      panel.scrollTop = 0;
      place(panel, exhibit, mark);
      panel.focus({ preventScroll: true });
      panel.scrollIntoView({ block: "nearest" });
    }

    /* One mark is in the order of the Tab key; the arrow keys lead from it to the others. */
    function reach(mark) {
      for (const other of marks()) other.setAttribute("tabindex", other === mark ? 0 : -1);
    }

    function step(event) {
      const all = marks(), at = all.indexOf(event.target);
      const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1,
        Home: 0, End: all.length - 1 }[event.key];
      if (at < 0) return;
      if (event.key === "Enter" || event.key === " ") open(event.target);
      else if (to === undefined) return;
      else if (all[to]) { reach(all[to]); all[to].focus(); }
      event.preventDefault();
    }

    function ready() {
      const all = marks();
      exhibit.parentElement?.querySelector(".hint")?.classList.toggle("needed", all.length > 0);
      if (!all.some((mark) => mark.getAttribute("tabindex") === "0")) reach(all[0]);
    }

    view.addEventListener("click", (_, item) => {
      if (claimed(item) && isOne(item) && item._svg) open(item._svg);
    });
    drawing.addEventListener("keydown", step);
    exhibit.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !panel.hidden) back();
    });
    drawing.addEventListener("input", close);
    new MutationObserver(ready).observe(drawing, { childList: true, subtree: true });
    ready();
  }

  return Object.assign(attach, { entry, made });
})();
