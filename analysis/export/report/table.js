/* The table of claims: searched, narrowed, sorted, and shown a page at a time. A column holds each of
   its values once, in their order, and for each row the place of its value; -1 where there is none.
   Whatever a report holds is put in as text. */
const claimsTable = (() => {
  "use strict";
  const ROWS = 50, PRINTED = 1000, NONE = -1;
  const ASIDE = ["chain", "quote", "names", "dates"], NARROWED = ["measure", "counted", "actor", "kind", "stance"];
  const ARROW = " → ";
  const { made, entry } = passages;

  const PLAIN = { ł: "l", ø: "o", đ: "d", ı: "i", ß: "ss", æ: "ae", œ: "oe", "’": "'", "‘": "'" };

  /* Words without accents and capitals, with plain apostrophes; numbers without commas. */
  const folded = (text) =>
    text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "")
      .replace(/[łøđıßæœ’‘]/g, (sign) => PLAIN[sign]).replace(/(\d),(?=\d)/g, "$1");

  const many = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

  return (section, table, held) => {
    const columns = new Map(table.columns.map((column) => [column.name, column]));
    const shown = table.columns.filter(({ name }) => !ASIDE.includes(name));
    const all = table.claims.map((_, row) => row);
    const state = { words: [], narrowed: new Map(), by: "published", down: true, page: 0 };
    const form = section.querySelector("form"), found = section.querySelector(".found");
    const scroll = section.querySelector(".scroll"), pages = section.querySelector(".pages");
    const head = made("tr"), body = made("tbody"), headings = new Map(), choices = new Map();
    let texts, rows = all, open = null;

    function said(name, row) {
      const { said, at } = columns.get(name);
      return at[row] === NONE ? "" : said[at[row]];
    }

    /* All words of each row and of its passage, made when they are first looked for. */
    function text(row) {
      texts ??= (() => {
        const parts = table.columns.map(({ said, at }) => [said.map(folded), at]), behind = held();
        const passage = (each) => behind[table.claims[each]] ?? { passage: "", title: "" };
        const around = ({ passage, title }) => folded(`${passage}\n${title ?? ""}`);
        return all.map((each) =>
          [...parts.map(([words, at]) => words[at[each]] ?? ""), around(passage(each))].join("\n"));
      })();
      return texts[row];
    }

    const fits = (row) =>
      [...state.narrowed].every(([name, place]) => columns.get(name).at[row] === place) &&
      state.words.every((word) => text(row).includes(word));

    /* What is not said comes last, whichever way the others go. */
    function sorted() {
      const { at } = columns.get(state.by), way = state.down ? -1 : 1;
      const before = (a, b) =>
        at[a] === at[b] ? a - b : at[a] === NONE ? 1 : at[b] === NONE ? -1 : way * (at[a] - at[b]);
      return all.filter(fits).sort(before);
    }

    function update() {
      rows = sorted();
      state.page = 0;
      for (const [name, heading] of headings)
        heading.setAttribute("aria-sort", name !== state.by ? "none" : state.down ? "descending" : "ascending");
      draw();
    }

    function sort(name) {
      Object.assign(state, name === state.by ? { down: !state.down } : { by: name, down: name === "published" });
      choices.get("sort").value = name;
      update();
    }

    function draw(most = ROWS) {
      const first = state.page * ROWS, last = Math.min(first + most, rows.length);
      open = null;
      body.replaceChildren(...rows.slice(first, last).map(line));
      found.textContent = rows.length === all.length
        ? `${many(all.length, "claim")}.` : `${many(rows.length, "claim")} of ${all.length.toLocaleString("en")}.`;
      pages.hidden = rows.length <= ROWS;
      pages.querySelector("span").textContent =
        `Rows ${(first + 1).toLocaleString("en")} to ${last.toLocaleString("en")} of ${rows.length.toLocaleString("en")}`;
      const [back, on] = pages.querySelectorAll("button");
      back.disabled = first === 0;
      on.disabled = last >= rows.length;
    }

    function line(row) {
      const cells = shown.map(({ name }) => cell(name, row)), element = made("tr", "claim", ...cells);
      element.addEventListener("click", (event) => {
        if (event.target.closest("button") || !String(getSelection())) choose(element, row);
      });
      return element;
    }

    function cell(name, row) {
      const words = said(name, row), element = made(name === "claimant" ? "th" : "td", name);
      element.dir = "auto";
      if (name === "claimant") element.scope = "row";
      if (name === "figure") element.append(button(words, row), tags(row));
      else element.append(words || "–");
      if (name === "publisher") element.append(relays(row));
      if (["denies", "doubts", "hedged"].includes(words)) element.classList.add("notable");
      return element;
    }

    function button(words, row) {
      const element = made("button", "", words || "no figure");
      element.type = "button";
      element.setAttribute("aria-expanded", "false");
      element.title = said("quote", row);
      return element;
    }

    /* What must not be lost where the columns of stance and certainty have no room. */
    function tags(row) {
      const notable = [said("stance", row), said("certainty", row)].filter((word) =>
        ["confirms", "denies", "doubts", "hedged"].includes(word));
      return made("small", "tags", notable.join(", "));
    }

    function relays(row) {
      const between = said("chain", row).split(ARROW).slice(1, -1).join(ARROW);
      return between ? made("small", "", `via ${between}`) : "";
    }

    function close() {
      open?.detail.remove();
      open?.line.classList.remove("open");
      open?.line.querySelector("button").setAttribute("aria-expanded", "false");
      open = null;
    }

    function choose(line, row) {
      const again = open?.line === line;
      close();
      if (again) return;
      const detail = made("tr", "detail", made("td", "", passage(row)));
      detail.firstChild.colSpan = shown.length;
      line.after(detail);
      line.classList.add("open");
      line.querySelector("button").setAttribute("aria-expanded", "true");
      open = { line, detail };
    }

    function passage(row) {
      const claim = table.claims[row], words = held()[claim];
      const missing = `The words behind this claim are in the ledger, claim ${claim}.`;
      return made("div", "passages", words ? entry(words) : made("p", "", missing), fields(row));
    }

    function fields(row) {
      const parts = table.columns.filter(({ name }) => !["quote", "published", "publisher", "names", "dates"].includes(name));
      return made("dl", "fields", ...parts.map(({ name, title }) => {
        const words = made("dd", "", said(name, row) || "not said");
        words.dir = "auto";
        return made("div", "", made("dt", "", title), words);
      }));
    }

    function heading({ name, title }) {
      const button = made("button", "", title), element = made("th", name, button);
      button.type = "button";
      button.addEventListener("click", () => sort(name));
      element.scope = "col";
      headings.set(name, element);
      return element;
    }

    function option(words, value) {
      return Object.assign(made("option", "", words), { value });
    }

    function choice(name, title, options, chosen) {
      const select = made("select", "", ...options), label = made("label", name, `${title} `, select);
      select.addEventListener("change", () => chosen(select.value));
      choices.set(name, select);
      return label;
    }

    function narrowing(name) {
      const { title, said, at } = columns.get(name), numbers = new Array(said.length).fill(0);
      let none = 0;
      for (const place of at) place === NONE ? none++ : numbers[place]++;
      const options = said.map((words, place) => option(`${words} (${numbers[place].toLocaleString("en")})`, place));
      if (none) options.push(option(`not said (${none.toLocaleString("en")})`, NONE));
      return choice(name, title, [option("all", ""), ...options], (value) => {
        if (value === "") state.narrowed.delete(name);
        else state.narrowed.set(name, Number(value));
        update();
      });
    }

    function search(value) {
      state.words = folded(value).split(/\s+/).filter(Boolean);
      update();
    }

    function step(by) {
      state.page += by;
      draw();
      section.querySelector(".found").scrollIntoView({ block: "nearest" });
    }

    const input = form.querySelector("input"), reset = form.querySelector("[type=reset]");
    input.addEventListener("input", () => search(input.value));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => {
      state.narrowed.clear();
      state.words = [];
      setTimeout(() => { choices.get("sort").value = state.by; });
      update();
    });
    reset.before(
      ...NARROWED.map(narrowing),
      choice("sort", "Sort by", shown.map(({ name, title }) => option(title, name)), sort),
    );
    for (const button of pages.querySelectorAll("button"))
      button.addEventListener("click", () => step(Number(button.dataset.step)));
    body.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !open) return;
      open.line.querySelector("button").focus();
      close();
    });
    addEventListener("beforeprint", () => { if (!open) draw(PRINTED); });
    addEventListener("afterprint", () => { if (!open) draw(); });
    head.append(...shown.map(heading));
    scroll.append(made("table", "", made("thead", "", head), body));
    form.hidden = false;
    update();
  };
})();
