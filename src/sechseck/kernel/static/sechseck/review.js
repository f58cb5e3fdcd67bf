// SPDX-FileCopyrightText: 2026 The Sechseck authors
// SPDX-License-Identifier: EUPL-1.2
// Enhancement only: a key presses what carries it in data-key. The same key again takes the next
// choice; 6 takes the other direction. Keys rest while somebody types, and can be switched off.

const KEPT = "sechseck-review-keys";
const toggle = document.querySelector("[data-keys]");
const isTyping = (element) =>
  element.matches("textarea, select, input:not([type=radio]):not([type=checkbox])");

function next(key, all) {
  const at = all.findIndex((one) => one.checked);
  return all[(at + 1) % all.length];
}

function otherWay() {
  const chosen = document.querySelector("input[data-key]:checked");
  if (!chosen) return null;
  const both = [...document.querySelectorAll(`input[data-key="${chosen.dataset.key}"]`)];
  return both.length > 1 ? next(chosen.dataset.key, both) : null;
}

function press(key) {
  if (key === "6") return otherWay();
  const all = [...document.querySelectorAll(`[data-key="${key}"]`)];
  return all.length && all[0].type === "radio" ? next(key, all) : all[0];
}

function store(value) {
  try {
    localStorage.setItem(KEPT, value);
  } catch {
    // without storage the choice lasts for this page
  }
}

if (toggle) {
  try {
    toggle.checked = localStorage.getItem(KEPT) !== "off";
  } catch {
    toggle.checked = true;
  }
  toggle.closest("[hidden]")?.removeAttribute("hidden");
  toggle.addEventListener("change", () => store(toggle.checked ? "on" : "off"));
  document.addEventListener("keydown", (event) => {
    if (!toggle.checked || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.repeat || isTyping(event.target)) return;
    const pressed = press(event.key);
    if (!pressed) return;
    event.preventDefault();
    pressed.click();
    if (pressed.type === "radio") pressed.focus();
  });
}
