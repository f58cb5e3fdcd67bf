// SPDX-FileCopyrightText: 2026 The Sechseck authors
// SPDX-License-Identifier: EUPL-1.2
// Enhancement only: a field under the pointer or focus says its figures below the hexagon,
// and its row in the list is marked; the list's row marks the field.

const words = document.querySelector("[data-facet-words]");
const parts = [...document.querySelectorAll("[data-theme]")];

function show(event) {
  const part = event.target.closest("[data-theme]");
  for (const other of parts) {
    other.classList.toggle("is-current", part !== null && other.dataset.theme === part.dataset.theme);
  }
  const title = part && part.querySelector("title");
  if (words && title) {
    words.hidden = false;
    words.textContent = title.textContent;
  }
}

document.addEventListener("pointerover", show);
document.addEventListener("focusin", show);
