// SPDX-FileCopyrightText: 2026 The Sechseck authors
// SPDX-License-Identifier: EUPL-1.2
// Enhancement only: a place is dragged over the map and the minutes follow; the forms below do the
// same without it. One question is under way at a time, and the last spot always gets its answer.

const place = document.querySelector("[data-try]");
const wait = document.querySelector("[data-wait]");
const nowhere = document.querySelector("[data-nowhere]");
const PATIENCE = 500; // milliseconds after which the page says what it waits for
const tenths = new Intl.NumberFormat(document.documentElement.lang.startsWith("en") ? "en" : "de", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const FIELDS = "a, button, input:not([type=hidden]), select";
const word = ({ lng, lat }) => `+${lng.toFixed(5)},${lat.toFixed(5)}`;
const steps = () => [...document.querySelectorAll("[data-told] [data-step]")].map((one) => one.dataset.step);
const address = (base, words) => words.reduce((url, one) => `${url}&schritt=${encodeURIComponent(one)}`, base);

function tell(answer) {
  const box = document.querySelector("[data-result]");
  box.querySelector("[data-after]").textContent = `${tenths.format(answer.after[""][0] * 100)} %`;
  box.querySelector("[data-newly]").textContent = answer.newly;
  box.querySelector("[data-no-longer]").textContent = answer.no_longer;
}

/** New words, but what somebody typed stays, and so does the focus. */
function renewed(part, fresh) {
  const fields = [...part.querySelectorAll(FIELDS)];
  const at = fields.indexOf(document.activeElement);
  const typed = fields.filter((one) => one.name && one.value).map(({ name, value }) => [name, value]);
  part.replaceChildren(...fresh.childNodes);
  for (const [name, value] of typed) {
    const field = part.querySelector(`:is(input, select)[name="${name}"]:not([type=hidden])`);
    if (field) field.value = value;
  }
  if (at >= 0) [...part.querySelectorAll(FIELDS)].at(at - fields.length)?.focus({ preventScroll: true });
}

/** What stands below the map comes from the server, for the steps as they are now. */
async function told(words) {
  const url = address(place.dataset.page, words);
  const answer = await fetch(url);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of ["[data-told]", "[data-result]"]) {
    const fresh = page.querySelector(part);
    if (fresh) renewed(document.querySelector(part), fresh);
  }
  history.replaceState(null, "", url);
}

function asking({ show }) {
  let isUnderWay = false;
  let waiting = null;
  return async function ask(words) {
    waiting = words;
    if (isUnderWay) return;
    isUnderWay = true;
    while (waiting) {
      const asked = waiting;
      waiting = null;
      const begun = performance.now();
      const patience = setTimeout(() => (wait.hidden = false), PATIENCE);
      const answer = await fetch(address(place.dataset.try, asked));
      clearTimeout(patience);
      wait.hidden = true;
      if (answer.ok) {
        const found = await answer.json();
        nowhere.textContent = found.message ?? "";
        nowhere.hidden = !found.message;
        if (found.message) continue;
        show(found.minutes);
        tell(found);
        await new Promise(requestAnimationFrame);
        place.dataset.took = Math.round(performance.now() - begun);
      }
    }
    isUnderWay = false;
  };
}

function marked(made, ask, words, at) {
  const { library, map } = made;
  const element = document.createElement("button");
  element.type = "button";
  element.className = "reach-map__pin";
  element.setAttribute("aria-label", place.dataset.new);
  const marker = new library.Marker({ element, draggable: true, anchor: "bottom" });
  const [lng, lat] = words[at].slice(1).split(",").map(Number);
  marker.setLngLat([lng, lat]).addTo(map);
  const moved = () => words.with(at, word(marker.getLngLat()));
  marker.on("drag", () => ask(moved()));
  marker.on("dragend", async () => {
    words[at] = word(marker.getLngLat());
    await ask([...words]);
    await told(words);
  });
  let isMoved = false;
  element.addEventListener("keydown", (event) => {
    if (event.key === "Delete") location.assign(address(place.dataset.page, words.toSpliced(at, 1)));
    const by = { ArrowLeft: [-12, 0], ArrowRight: [12, 0], ArrowUp: [0, -12], ArrowDown: [0, 12] }[event.key];
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    const spot = map.project(marker.getLngLat());
    marker.setLngLat(map.unproject([spot.x + by[0], spot.y + by[1]]));
    words[at] = word(marker.getLngLat());
    isMoved = true;
    ask([...words]);
  });
  element.addEventListener("blur", async () => {
    if (!isMoved) return;
    isMoved = false;
    await told(words);
  });
  return element;
}

place?.addEventListener("sechseck:map", ({ detail: made }) => {
  const ask = asking(made);
  const words = steps();
  words.forEach((one, at) => one.startsWith("+") && marked(made, ask, words, at));
  if (words.length) ask([...words]);
  const add = document.querySelector("[data-add]");
  for (const one of document.querySelectorAll("[data-while-live]")) one.hidden = false;
  add.disabled = words.length >= Number(place.dataset.most);
  add.addEventListener("click", async () => {
    if (words.length >= Number(place.dataset.most)) return;
    words.push(word(made.map.getCenter()));
    const pin = marked(made, ask, words, words.length - 1);
    pin.focus();
    add.disabled = words.length >= Number(place.dataset.most);
    await ask([...words]);
    await told(words);
  });
});
