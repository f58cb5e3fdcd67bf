// SPDX-FileCopyrightText: 2026 The Sechseck authors
// SPDX-License-Identifier: EUPL-1.2
// Enhancement only: paragraphs come and move without a new page, and each shows what changes in
// it. The form that is sent is the one that works without this file.

const PAUSE = 200; // milliseconds after the last key
const MOST = 400_000; // pairs of words to compare; above, the whole middle counts as changed
const form = document.querySelector("[data-editor]");
const part = (name) => form.querySelector(`[data-${name}]`);
const rows = () => [...form.querySelectorAll("fieldset[data-row]")];
const field = (row) => row.querySelector("textarea");

function words(text) {
  return text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

/** How long the longest common run of words is, from each pair of places on. */
function common(old, now) {
  const wide = now.length + 1;
  const table = new Uint16Array((old.length + 1) * wide);
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      table[i * wide + j] =
        old[i] === now[j]
          ? table[(i + 1) * wide + j + 1] + 1
          : Math.max(table[(i + 1) * wide + j], table[i * wide + j + 1]);
  return table;
}

function* walk(old, now) {
  if (old.length * now.length > MOST) {
    yield ["del", old.join("")];
    yield ["ins", now.join("")];
    return;
  }
  const table = common(old, now);
  const wide = now.length + 1;
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      yield ["same", old[i]];
      i++;
      j++;
    } else if (j >= now.length || (i < old.length && table[(i + 1) * wide + j] >= table[i * wide + j + 1])) {
      yield ["del", old[i++]];
    } else {
      yield ["ins", now[j++]];
    }
  }
}

/** One stretch of changes: what goes stands before what comes; a lone space is no island. */
function together(steps) {
  const found = [];
  let gone = "";
  let come = "";
  const end = () => {
    if (gone) found.push(["del", gone]);
    if (come) found.push(["ins", come]);
    gone = come = "";
  };
  steps.forEach(([kind, text], at) => {
    const next = steps[at + 1]?.[0];
    const island = kind === "same" && !text.trim() && (gone || come) && next && next !== "same";
    if (kind === "del" || island) gone += text;
    if (kind === "ins" || island) come += text;
    if (kind !== "same" || island) return;
    end();
    if (found.at(-1)?.[0] === "same") found.at(-1)[1] += text;
    else found.push(["same", text]);
  });
  end();
  return found;
}

function changes(before, after) {
  const old = words(before);
  const now = words(after);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const head = ["same", old.slice(0, start).join("")];
  const tail = ["same", old.slice(old.length - end).join("")];
  const middle = [...walk(old.slice(start, old.length - end), now.slice(start, now.length - end))];
  return together([head, ...middle, tail].filter(([, text]) => text));
}

function piece([kind, text]) {
  if (kind === "same") return document.createTextNode(text);
  const made = part(kind).content.cloneNode(true);
  made.querySelector("[data-words]").textContent = text;
  return made;
}

const told = (text) => text.replace(/\s+/g, " ").trim(); // as the server joins lines

function fill(place, before, after, key = "key") {
  if (place.hidden) return place.replaceChildren();
  const shown = document.createElement("p");
  shown.append(...changes(before, after).map(piece));
  place.replaceChildren(part(key).content.cloneNode(true), shown);
}

function show(row) {
  const area = field(row);
  const isGone = row.querySelector("[type=checkbox]").checked;
  const before = told(area.dataset.was);
  const after = isGone ? "" : told(area.value);
  const place = row.querySelector("[data-change]");
  row.classList.toggle("edited--gone", isGone);
  place.hidden = before === after || (!before && isGone);
  fill(place, before, after);
}

/** The title has no row; it shows its change all the same. */
function showTitle() {
  const box = form.querySelector("[data-titled]");
  if (!box) return;
  const before = told(box.dataset.was);
  const after = told(form.elements.title.value) || before;
  const place = box.querySelector("[data-change]");
  place.hidden = before === after;
  fill(place, before, after, "title-key");
}

/** Where style sheets cannot do it, a field grows with its words. */
function fit(area) {
  if (CSS.supports("field-sizing", "content")) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 4}px`;
}

function settle() {
  const all = rows();
  form.elements.order.value = all.map((row) => row.dataset.row).join(" ");
  all.forEach((row, at) => {
    for (const number of row.querySelectorAll("[data-number]")) number.textContent = at + 1;
    row.querySelector("[data-tools]").hidden = false;
    row.querySelector("[data-move=up]").disabled = at === 0;
    row.querySelector("[data-move=down]").disabled = at === all.length - 1;
  });
}

function blank(name) {
  const row = part("blank").content.cloneNode(true).querySelector("fieldset");
  row.dataset.row = name;
  for (const one of row.querySelectorAll("[id], [for], [name], [value]"))
    for (const attribute of ["id", "for", "name", "value"])
      if (one.getAttribute(attribute)?.includes("NEU"))
        one.setAttribute(attribute, one.getAttribute(attribute).replace("NEU", name));
  return row;
}

function say(row) {
  const place = part("said");
  place.textContent = `${place.dataset.moved} ${rows().indexOf(row) + 1}`;
}

function added(row) {
  const made = blank(`n${crypto.getRandomValues(new Uint32Array(1))[0].toString(16).padStart(10, "0")}`);
  row.after(made);
  settle();
  field(made).focus();
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

function move(button, row) {
  const isUp = button.dataset.move === "up";
  if (isUp) row.previousElementSibling.before(row);
  else row.nextElementSibling.after(row);
  settle();
  (button.disabled ? row.querySelector("[data-move]:not([disabled])") : button)?.focus();
  say(row);
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Bring the rows into an order that was kept, with those that are missing. */
function arrange(names) {
  let last = null;
  for (const name of names) {
    const row = rows().find((one) => one.dataset.row === name) ?? blank(name);
    if (last) last.after(row);
    else rows()[0].before(row);
    last = row;
  }
  for (const row of rows()) if (!names.includes(row.dataset.row)) row.remove();
  settle();
}

if (form && rows().length) {
  const waiting = new Map();
  const later = (row) => {
    clearTimeout(waiting.get(row));
    waiting.set(row, setTimeout(() => show(row), PAUSE));
  };
  form.addEventListener("input", (event) => {
    if (event.target.name === "title") showTitle();
    const row = event.target.closest?.("fieldset[data-row]");
    if (!row) return;
    if (event.target.matches("textarea")) fit(event.target);
    later(row);
  });
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    const row = button?.closest("fieldset[data-row]");
    if (!row) return;
    if (button.name === "after") {
      event.preventDefault();
      added(row);
    } else if (button.dataset.move) {
      move(button, row);
    }
  });
  form.addEventListener("sechseck:order", (event) => arrange(event.detail));
  form.addEventListener("sechseck:filled", () => {
    showTitle();
    rows().forEach(show);
  });
  settle();
  showTitle();
  for (const row of rows()) {
    fit(field(row));
    show(row);
  }
}
