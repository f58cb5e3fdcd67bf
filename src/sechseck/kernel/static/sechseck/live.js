// SPDX-FileCopyrightText: 2026 The Sechseck authors
// SPDX-License-Identifier: EUPL-1.2
// Enhancement only: a part of the page that names what it shows is asked for anew when that
// changes. Without the stream of events it is asked for every two seconds.

const OFTEN = 2000;
const SELDOM = 30000;

for (const place of document.querySelectorAll("[data-live]")) {
  const port = place.dataset.livePort;
  const base = port ? `${location.protocol}//${location.hostname}:${port}` : "";
  const stream = new EventSource(`${base}/live/?zu=${place.dataset.live}`, { withCredentials: true });
  const ended = () => place.querySelector("[data-ended]") !== null;
  const look = () => window.htmx.trigger(place, "look");
  const drop = (what) => document.querySelectorAll(what).forEach((part) => part.remove());
  let shown = "";
  let timer = 0;

  function wait() {
    clearTimeout(timer);
    const isOpen = stream.readyState === EventSource.OPEN;
    timer = setTimeout(() => { look(); wait(); }, isOpen ? SELDOM : OFTEN);
  }

  stream.addEventListener("changed", look);
  stream.addEventListener("open", () => { look(); wait(); });
  stream.addEventListener("error", wait);
  place.addEventListener("htmx:beforeSwap", (event) => {
    event.detail.shouldSwap = event.detail.xhr.response !== shown; // nothing is read out twice
    shown = event.detail.xhr.response;
  });
  place.addEventListener("htmx:afterSwap", () => {
    const state = place.querySelector("[data-state]")?.dataset.state;
    if (state !== "waiting") drop("[data-while-waiting]");
    if (!ended()) return;
    clearTimeout(timer);
    stream.close();
    drop("[data-while-live]");
    if (state === "failed") location.reload(); // what can be done now stands around the part
  });
  wait();
}
