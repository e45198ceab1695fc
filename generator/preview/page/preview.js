"use strict";
// The page of `sitbrief preview`: one pane for each edition and form, renewed in place when the server says so.
// Words from files reach the page as text (textContent), never as markup.

const CHOICES = {
  forms: [["both", "Screen and paper"], ["screen", "Screen"], ["paper", "Paper"]],
  widths: [["1280", "Desktop"], ["820", "Tablet"], ["390", "Phone"]],
};
const chosen = { editions: "all", forms: "both", widths: "1280" };
const panes = new Map();
let state = { version: 0, editions: [], problems: [] };

function element(name, settings = {}, ...children) {
  const made = Object.assign(document.createElement(name), settings);
  made.append(...children);
  return made;
}

// ---- what is shown

function remember() {
  location.replace("#" + Object.values(chosen).map(encodeURIComponent).join("/"));
}

function recall() {
  const parts = location.hash.slice(1).split("/").map(decodeURIComponent);
  Object.keys(chosen).forEach((key, at) => {
    if (key === "editions" ? parts[at] : CHOICES[key].some(([value]) => value === parts[at])) chosen[key] = parts[at];
  });
}

function offer(group, choices) {
  const box = document.getElementById(group);
  const wanted = choices.map(([value]) => value).join();
  if (box.dataset.offered !== wanted) {
    box.dataset.offered = wanted;
    box.querySelectorAll("label").forEach((label) => label.remove());
    for (const [value, words] of choices) {
      const input = element("input", { type: "radio", name: group, value });
      input.addEventListener("change", () => { chosen[group] = value; remember(); show(); });
      box.append(element("label", {}, input, element("span", { textContent: words })));
    }
  }
  box.querySelectorAll("input").forEach((input) => { input.checked = input.value === chosen[group]; });
}

function wantedPanes() {
  const one = state.editions.filter((edition) => edition.name === chosen.editions);
  const forms = chosen.forms === "both" ? ["screen", "paper"] : [chosen.forms];
  return (one.length ? one : state.editions).flatMap((edition) => forms.map((form) => [edition, form]));
}

function show() {
  const wanted = wantedPanes();
  offer("editions", [["all", "All"], ...state.editions.map((edition) => [edition.name, edition.name])]);
  for (const [group, choices] of Object.entries(CHOICES)) offer(group, choices);
  const keys = wanted.map(([edition, form]) => `${edition.name} ${form}`);
  for (const [key, pane] of panes) if (!keys.includes(key)) { pane.box.remove(); panes.delete(key); }
  wanted.forEach(([edition, form], at) => {
    const key = keys[at];
    if (!panes.has(key)) panes.set(key, makePane(edition, form));
    const pane = panes.get(key);
    const main = document.getElementById("panes");
    if (main.children[at] !== pane.box) main.insertBefore(pane.box, main.children[at] || null);
    renewPane(pane, edition);
  });
  document.getElementById("title").textContent = state.title || "";
  document.getElementById("problems").replaceChildren(...state.problems.map((problem) => problemBox(problem)));
  showStatus();
}

function showStatus() {
  const status = document.getElementById("status");
  const wrong = state.problems.length + state.editions.reduce((sum, edition) => sum + edition.problems.length, 0);
  const layouts = state.editions.filter((edition) => edition.laying_out).length;
  const [kind, words] =
    state.working ? ["working", `${state.working} …`]
    : wrong ? ["wrong", wrong === 1 ? "1 mistake" : `${wrong} mistakes`]
    : layouts ? ["working", `Rebuilt in ${state.took.toFixed(2)} s; laying out ${layouts} PDF …`]
    : ["current", `Rebuilt in ${(state.took || 0).toFixed(2)} s`];
  status.className = kind;
  status.textContent = words;
}

// ---- one pane

function makePane(edition, form) {
  const body = element("div", { className: form === "screen" ? "screen" : "sheets" });
  const pane = { form, version: 0, problems: element("div"), body };
  pane.words = element("small");
  pane.link = element("a", { target: "_blank", textContent: "open" });
  pane.marking = element("span", { className: "tlp" });
  const head = element("h2", {}, element("span", { textContent: edition.name }), pane.words, pane.link, pane.marking);
  pane.box = element("section", { className: "pane" }, head, pane.problems, pane.body);
  pane.box.setAttribute("aria-label", `${edition.name}, ${form}`);
  pane.box.dataset.edition = edition.name;
  pane.box.dataset.form = form;
  if (form === "screen") new ResizeObserver(() => fit(pane)).observe(pane.body);
  return pane;
}

function renewPane(pane, edition) {
  const screen = pane.form === "screen";
  const version = screen ? edition.page : edition.pdf;
  const wrong = edition.problems.length > 0;
  const sheets = edition.sheets.length === 1 ? ", 1 page" : edition.sheets.length ? `, ${edition.sheets.length} pages` : "";
  pane.words.textContent = screen ? "screen" : `paper${sheets}${edition.laying_out ? ", being laid out …" : ""}`;
  pane.marking.textContent = edition.marking;
  pane.link.hidden = !version;
  pane.link.href = screen ? `screen/${edition.name}/${version}` : `paper/${edition.name}/${version}/brief.pdf`;
  const first = screen || chosen.forms === "paper";
  pane.problems.replaceChildren(
    ...(first ? edition.problems.map((problem) => problemBox(problem)) : []),
    ...(screen ? [] : edition.pdf_problems.map((problem) => problemBox(problem, "note"))),
  );
  pane.box.classList.toggle("old", version > 0 && (wrong || (!screen && edition.laying_out)));
  if (!version) {
    pane.body.replaceChildren(element("p", { className: "waiting", textContent: wrong ? "No page could be made yet." : "Being made …" }));
  } else if (pane.version !== version) {
    pane.version = version;
    if (screen) renewScreen(pane, edition); else renewSheets(pane, edition);
  } else if (screen) {
    fit(pane);
  }
}

// The new page is loaded behind the old one and takes its place at the same height: no flash, no lost place.
function renewScreen(pane, edition) {
  const old = pane.frame;
  const frame = element("iframe", { className: "coming", title: `${edition.name} on a screen`, src: `screen/${edition.name}/${edition.page}` });
  frame.setAttribute("sandbox", "allow-same-origin");
  frame.addEventListener("load", () => {
    if (pane.frame !== frame) return;
    if (old && old.contentWindow) frame.contentWindow.scrollTo(old.contentWindow.scrollX, old.contentWindow.scrollY);
    frame.classList.remove("coming");
    for (const other of [...pane.body.children]) if (other !== frame) other.remove();
  });
  pane.frame = frame;
  pane.body.append(frame);
  fit(pane);
}

function fit(pane) {
  const width = Number(chosen.widths);
  const scale = Math.min(1, pane.body.clientWidth / width);
  for (const frame of pane.body.querySelectorAll("iframe")) {
    frame.style.width = `${width}px`;
    frame.style.height = `${pane.body.clientHeight / scale}px`;
    frame.style.left = `${Math.max(0, (pane.body.clientWidth - frame.offsetWidth * scale) / 2)}px`;
    frame.style.transform = `scale(${scale})`;
  }
}

// Only sheets that are in sight are drawn; one that was there before stays until its new picture has come.
function renewSheets(pane, edition) {
  const before = [...pane.body.querySelectorAll("img")];
  if (!pane.sight) {
    pane.sight = new IntersectionObserver((seen) => seen.filter((one) => one.isIntersecting).forEach((one) => draw(one.target)), { root: pane.body, rootMargin: "400px" });
  }
  const sheets = edition.sheets.map(([width, height], at) => {
    const image = before[at] || element("img");
    image.alt = `${edition.name} on paper, page ${at + 1} of ${edition.sheets.length}`;
    image.width = width;
    image.height = height;
    image.dataset.wanted = `paper/${edition.name}/${edition.pdf}/${at + 1}`;
    return image;
  });
  pane.sight.disconnect();
  const top = pane.body.scrollTop;
  pane.body.replaceChildren(...sheets);
  pane.body.scrollTop = top;
  sheets.forEach((image) => pane.sight.observe(image));
}

function draw(image) {
  const wanted = image.dataset.wanted;
  if (image.dataset.drawn === wanted) return;
  image.dataset.drawn = wanted;
  const next = new Image();
  next.addEventListener("load", () => { if (image.dataset.drawn === wanted) image.src = next.src; });
  next.src = wanted;
}

// ---- mistakes

function problemBox(problem, kind = "") {
  const box = element("div", { className: `problem ${kind}` });
  if (problem.where) box.append(element("p", { className: "where", textContent: problem.where }));
  box.append(element("p", { className: "message", textContent: problem.message }));
  if (problem.hint) box.append(element("p", { className: "hint", textContent: problem.hint }));
  if (problem.excerpt.length) {
    const lines = problem.excerpt.map(([number, text]) =>
      element("li", { className: number === problem.line ? "meant" : "" }, element("b", { textContent: number }), text));
    box.append(element("ol", {}, ...lines));
  }
  return box;
}

// ---- news from the server

recall();
show();
const news = new EventSource("events");
news.addEventListener("message", (event) => {
  state = JSON.parse(event.data);
  show();
});
news.addEventListener("error", () => {
  const status = document.getElementById("status");
  status.className = "wrong";
  status.textContent = "The preview has ended: run sitbrief preview again";
});
