// SPDX-FileCopyrightText: 2026 The Sechseck authors
// SPDX-License-Identifier: EUPL-1.2
// Enhancement only: what somebody types and has not saved is kept on the own device for a week
// and offered again; leaving without saving is asked about. What arrived at the server is
// forgotten on the page that comes after the form.

const PREFIX = "sechseck-draft:";
const WEEK = 7 * 24 * 3600 * 1000;
const PAUSE = 600; // milliseconds after the last key
const UNKEPT = ["csrfmiddlewaretoken", "key", "version"];
const form = document.querySelector("[data-editor]");
const name = (path) => `${PREFIX}${path}`;
const here = name(location.pathname + location.search);

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null; // no storage, or not ours
  }
}

function write(key, kept) {
  try {
    if (kept) localStorage.setItem(key, JSON.stringify(kept));
    else localStorage.removeItem(key);
  } catch {
    // without storage nothing is kept; the form works all the same
  }
}

function forgetOld() {
  let keys = [];
  try {
    keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return;
  }
  for (const key of keys) if (Date.now() - (read(key)?.when ?? 0) > WEEK) write(key, null);
}

/** The form led here: what it sent has arrived. */
function forgetSent() {
  if (!document.referrer.startsWith(location.origin)) return;
  const from = new URL(document.referrer);
  const key = name(from.pathname + from.search);
  if (key !== here && read(key)?.isSent) write(key, null);
}

function filled() {
  return [...new FormData(form)].filter(
    ([key, value]) => typeof value === "string" && !UNKEPT.includes(key),
  );
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

function fill(kept) {
  const order = kept.fields.find(([key]) => key === "order")?.[1] ?? "";
  form.dispatchEvent(new CustomEvent("sechseck:order", { detail: order.split(" ").filter(Boolean) }));
  const values = new Map(kept.fields);
  const marks = new Set(kept.fields.map((pair) => JSON.stringify(pair))); // several boxes of one name
  for (const one of form.elements) {
    if (!one.name || UNKEPT.includes(one.name) || one.type === "file" || one.name === "order") continue;
    if (one.type === "checkbox" || one.type === "radio") one.checked = marks.has(JSON.stringify([one.name, one.value]));
    else if (values.has(one.name)) one.value = values.get(one.name);
  }
  form.elements.version.value = kept.version; // the server shows both if others were faster
  form.dispatchEvent(new Event("sechseck:filled"));
}

function keep() {
  const { person, base } = form.dataset;
  write(here, { when: Date.now(), person, base, version: form.elements.version.value, fields: filled() });
  form.dataset.isKept = "";
}

function offer(kept) {
  const place = form.querySelector("[data-kept]");
  place.querySelector("[data-kept-when]").textContent = new Date(kept.when).toLocaleString(
    document.documentElement.lang,
    { dateStyle: "long", timeStyle: "short" },
  );
  place.hidden = false;
  place.querySelector("[data-restore]").addEventListener("click", () => {
    fill(kept);
    place.hidden = true;
    form.querySelector("textarea")?.focus();
  });
  place.querySelector("[data-forget]").addEventListener("click", () => {
    write(here, null);
    place.hidden = true;
    form.querySelector("textarea")?.focus();
  });
}

function watch() {
  const start = filled();
  let isSending = false;
  let timer = 0;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => (same(filled(), start) ? null : keep()), PAUSE);
  });
  form.addEventListener("submit", () => {
    isSending = true;
    clearTimeout(timer);
    keep();
    write(here, { ...read(here), isSent: true });
  });
  addEventListener("beforeunload", (event) => {
    if (isSending || same(filled(), start)) return;
    keep(); // not only what was typed before the last pause
    event.preventDefault();
  });
  addEventListener("pageshow", () => (isSending = false));
}

forgetOld();
forgetSent();
if (form) {
  const kept = read(here);
  const isMine = kept?.person === form.dataset.person && kept.base === form.dataset.base;
  if (isMine && !same(kept.fields, filled())) offer(kept);
  watch();
}
