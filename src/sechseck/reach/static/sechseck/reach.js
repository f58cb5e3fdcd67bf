// SPDX-FileCopyrightText: 2026 The Sechseck authors
// SPDX-License-Identifier: EUPL-1.2
// Enhancement only: the drawing of the server becomes a map that moves. Everything it shows comes
// from this server, and the list below says the same.

const STEPS = [5, 10, 15, 20, 30, 254];
const BEYOND = 255;
const asked = async (url) => {
  const answer = await fetch(url, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error((await answer.json().catch(() => ({}))).message ?? answer.status);
  return answer.json();
};
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/** From minutes of a square to its colour: the classes of the legend. */
function paint() {
  const minutes = ["coalesce", ["feature-state", "minutes"], BEYOND];
  const steps = STEPS.flatMap((most, at) => [most + 1, colour(`reach-${at + 2}`)]);
  return ["step", minutes, colour("reach-1"), ...steps];
}

function squares({ fine, wide, high, west, south }) {
  const features = west.map((whole, id) => {
    const [x, y] = [whole / fine, south[id] / fine];
    const ring = [[x, y], [x + wide, y], [x + wide, y + high], [x, y + high], [x, y]];
    return { type: "Feature", id, properties: {}, geometry: { type: "Polygon", coordinates: [ring] } };
  });
  return { type: "FeatureCollection", features };
}

function lines({ fine, streets: [fromX, fromY, toX, toY] }) {
  const part = (at) => [[fromX[at] / fine, fromY[at] / fine], [toX[at] / fine, toY[at] / fine]];
  const coordinates = fromX.map((_x, at) => part(at));
  return { type: "Feature", properties: {}, geometry: { type: "MultiLineString", coordinates } };
}

function land({ borders }) {
  return { type: "Feature", properties: {}, geometry: { type: "MultiPolygon", coordinates: borders.map((ring) => [ring]) } };
}

function points(places) {
  const features = places.map(({ number, name, lon, lat }) => ({
    type: "Feature",
    id: number,
    properties: { name },
    geometry: { type: "Point", coordinates: [lon, lat] },
  }));
  return { type: "FeatureCollection", features };
}

function style(frame, places) {
  const source = (data) => ({ type: "geojson", data });
  return {
    version: 8,
    sources: {
      land: source(land(frame)),
      squares: source(squares(frame)),
      streets: source(lines(frame)),
      places: source(points(places)),
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colour("reach-paper") } },
      { id: "land", type: "fill", source: "land", paint: { "fill-color": colour("reach-land") } },
      { id: "squares", type: "fill", source: "squares", paint: { "fill-color": paint(), "fill-opacity": 0.85, "fill-antialias": false } },
      { id: "streets", type: "line", source: "streets", paint: { "line-color": colour("reach-ink"), "line-opacity": 0.28, "line-width": ["interpolate", ["linear"], ["zoom"], 9, 0.3, 14, 1.6] } },
      { id: "borders", type: "line", source: "land", paint: { "line-color": colour("reach-line"), "line-width": 1.4 } },
      { id: "places", type: "circle", source: "places", paint: { "circle-radius": ["interpolate", ["linear"], ["zoom"], 9, 2.5, 14, 6], "circle-color": colour("reach-ink"), "circle-stroke-color": colour("reach-paper"), "circle-stroke-width": 1.5 } },
    ],
  };
}

function bounds({ borders, fine, west, south }) {
  const spots = borders.flat().concat(west.map((x, at) => [x / fine, south[at] / fine]));
  const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
  const least = (values) => values.reduce((a, b) => Math.min(a, b));
  const most = (values) => values.reduce((a, b) => Math.max(a, b));
  return [[least(xs), least(ys)], [most(xs), most(ys)]];
}

/** Only what changed is told to the map. */
function show(map, shown, minutes) {
  minutes.forEach((value, id) => {
    if (shown[id] === value) return;
    map.setFeatureState({ source: "squares", id }, { minutes: value });
    shown[id] = value;
  });
}

function words(place, frame, minutes, id) {
  const { unit, beyond, people } = place.dataset;
  const told = minutes[id] >= BEYOND ? beyond : `${minutes[id]} ${unit}`;
  return `${told}, ${frame.people[id]} ${people}`;
}

function names(library, map, frame) {
  for (const { name, lon, lat } of frame.names) {
    const element = document.createElement("span");
    element.className = "reach-map__name";
    element.textContent = name;
    element.setAttribute("aria-hidden", "true"); // the list has them
    new library.Marker({ element, anchor: "bottom", offset: [0, -6] }).setLngLat([lon, lat]).addTo(map);
  }
}

function live(place) {
  const box = document.createElement("div");
  box.className = "reach-map__live reach-map__live--waiting"; // under the drawing until it is drawn
  place.append(box);
  return box;
}

/** What the map says itself. A finger or the wheel alone moves the page, not the map. */
const spoken = ({ label, nearer, farther, twoFingers, withCtrl, withCmd }) => ({
  "Map.Title": label,
  "NavigationControl.ZoomIn": nearer,
  "NavigationControl.ZoomOut": farther,
  "CooperativeGesturesHandler.WindowsHelpText": withCtrl,
  "CooperativeGesturesHandler.MacHelpText": withCmd,
  "CooperativeGesturesHandler.MobileHelpText": twoFingers,
});

async function drawn(place) {
  const [library, frame, answer] = await Promise.all([import(place.dataset.library), asked(place.dataset.frame), asked(place.dataset.minutes)]);
  library.setWorkerUrl(new URL(place.dataset.worker, location.href).href);
  const box = live(place);
  const map = new library.Map({ container: box, style: style(frame, answer.places), bounds: bounds(frame), fitBoundsOptions: { padding: 16 }, attributionControl: false, dragRotate: false, pitchWithRotate: false, cooperativeGestures: true, maxZoom: 17, locale: spoken(place.dataset) });
  map.touchZoomRotate.disableRotation();
  map.addControl(new library.NavigationControl({ showCompass: false }), "top-right");
  const minutes = [];
  await map.once("load");
  show(map, minutes, answer.minutes);
  place.querySelector("svg.reach-drawing").setAttribute("hidden", "");
  box.classList.remove("reach-map__live--waiting");
  names(library, map, frame);
  const popup = new library.Popup({ closeButton: false, maxWidth: "16rem" });
  map.on("click", (event) => {
    const [spot] = map.queryRenderedFeatures(event.point, { layers: ["places"] });
    const [square] = map.queryRenderedFeatures(event.point, { layers: ["squares"] });
    const text = spot?.properties.name ?? (square && words(place, frame, minutes, square.id));
    if (text) popup.setLngLat(event.lngLat).setText(text).addTo(map);
    else popup.remove();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => location.reload());
  place.dataset.ready = "";
  return { library, map, frame, minutes, show: (found) => show(map, minutes, found) };
}

for (const place of document.querySelectorAll("[data-map]")) {
  drawn(place).then(
    (made) => place.dispatchEvent(new CustomEvent("sechseck:map", { detail: made })),
    (error) => {
      place.querySelector(".reach-map__live")?.remove(); // without WebGL the drawing stays
      place.querySelector("svg.reach-drawing").removeAttribute("hidden");
      console.warn(error);
    },
  );
}
