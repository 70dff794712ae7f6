/* The page: charts are drawn when they come into view, the others while nothing else is to be done,
   and the passages behind them are read from the page when they are first needed. */
(() => {
  "use strict";
  const json = (id) => JSON.parse(document.getElementById(id).textContent);
  const idle = window.requestIdleCallback ?? ((work) => setTimeout(work, 200));
  const waiting = new Set(document.querySelectorAll(".plate")), options = json("options");
  let told;

  function mark([field, starts, ends]) {
    return { field, starts, ends };
  }

  function held() {
    told ??= (() => {
      const { reports, passages } = json("held");
      const whole = ([claim, [report, passage, marks]]) =>
        [claim, { ...reports[report], passage, marks: marks.map(mark) }];
      return Object.fromEntries(Object.entries(passages).map(whole));
    })();
    return told;
  }

  async function draw(plate) {
    if (!waiting.delete(plate)) return;
    const exhibit = plate.querySelector(".exhibit"), drawing = plate.querySelector(".drawing");
    const spec = JSON.parse(plate.querySelector(".spec").textContent);
    const { view } = await vegaEmbed(drawing, spec, options);
    drawing.classList.remove("waiting");
    drawing.removeAttribute("style");
    passages(view, held(), exhibit);
  }

  function rest() {
    const [next] = waiting;
    if (next) draw(next).then(() => idle(rest));
  }

  const seen = new IntersectionObserver(
    (entries) => entries.filter((entry) => entry.isIntersecting).forEach(({ target }) => draw(target)),
    { rootMargin: "400px" },
  );
  for (const plate of waiting) seen.observe(plate);
  claimsTable(document.getElementById("claims"), json("table"), held);
  addEventListener("beforeprint", () => waiting.forEach(draw));
  addEventListener("load", () => idle(rest));
})();
