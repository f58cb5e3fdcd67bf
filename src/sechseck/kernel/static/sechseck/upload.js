// SPDX-FileCopyrightText: 2026 The Sechseck authors
// SPDX-License-Identifier: EUPL-1.2
// Enhancement only: what is too large is said before it is sent; the server refuses it anyway.

for (const form of document.querySelectorAll("[data-upload]")) {
  const problem = form.querySelector("[data-upload-problem]");
  form.addEventListener("submit", (event) => {
    const files = [...form.querySelector("input[type=file]").files];
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    const isTooLarge = bytes > Number(form.dataset.limit) * 1024 * 1024;
    problem.hidden = !isTooLarge;
    problem.textContent = isTooLarge ? form.dataset.tooLarge : "";
    if (isTooLarge) event.preventDefault();
  });
}
