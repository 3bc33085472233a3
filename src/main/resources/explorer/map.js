// The map that moves, in place of the drawing that the page comes with. States are looked up, not worked out: those of
// every year are in /map.json, and the tables come from the page of the year.
"use strict";
(() => {
  const FRONTIER_UP_TO_ZOOM = 7;
  const APART = 42;
  const STEP = 26;
  const IN_A_ROW = 5;
  const LETTER = 7;
  const GAP = 9;
  const SVG = "http://www.w3.org/2000/svg";
  const BASIN = [[42.2, 117.2], [53.6, 140.8]];
  const ISLAND = [[47.4, 132.2], [48.8, 135.4]];

  const box = document.getElementById("map");
  const input = document.getElementById("year");
  const shown = document.getElementById("year-shown");
  if (!box || typeof L === "undefined") {
    return;
  }

  const load = address => fetch(address).then(answer => {
    if (!answer.ok) {
      throw new Error(address + ": " + answer.status);
    }
    return answer;
  });

  const element = (name, values, ...children) => {
    const made = document.createElement(name);
    Object.assign(made, values);
    made.append(...children);
    return made;
  };

  const drawn = (name, values, ...children) => {
    const made = document.createElementNS(SVG, name);
    Object.entries(values).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  };

  const rel = href => href.startsWith("/") ? "" : "external noreferrer";
  const link = to => to.href ? element("a", { href: to.href, rel: rel(to.href) }, to.label) : to.label;

  function sign(state, letter) {
    const parts = [drawn("use", { href: "#sign-" + state.standing, x: -13, y: -13, width: 26, height: 26 }),
      drawn("text", { y: 5 }, letter)];
    if (state.disputed) {
      parts.push(drawn("text", { class: "map-doubt", x: 9, y: -5 }, "≠"));
    }
    return drawn("svg", { class: "sign sign-" + state.standing, width: 26, height: 26, viewBox: "-13 -13 26 26",
      "aria-hidden": "true" }, ...parts);
  }

  function statement(status) {
    const line = element("li", {}, `${status.stage}, ${status.time}: ${status.modality}`
      + `${status.disputed ? ", " + status.assessment : ""} in `, link(status.claim), " of ");
    status.sources.forEach((source, i) => line.append(i ? ", " : "", link(source)));
    return line;
  }

  function statements(title, numbers, thing, none) {
    return numbers.length
      ? [element("p", {}, title), element("ul", {}, ...numbers.map(n => statement(thing.statuses[n])))]
      : [element("p", {}, `${title} ${none}`)];
  }

  function popup(thing, state, place, point) {
    const words = `${thing.class}; at the end of ${state.year}: ${state.words}`;
    return element("div", {}, element("strong", {}, link(thing)), element("p", {}, words),
      ...statements("Stated:", state.stated, thing, "not stated"),
      ...statements("Planned or expected:", state.foreseen, thing, "none stated"),
      element("p", {}, "Drawn at ", link(place), ", by ", link(place.claim),
        ` (${place.modality}). Point: ${point.origin}.${point.note ? " " + point.note : ""}`));
  }

  function start(data, background) {
    const things = data.features.map(feature => ({ id: feature.id, ...feature.properties }));
    const firstYear = things[0].years[0].year;
    let year = Number(box.dataset.year);
    const count = place => things.filter(thing => thing.places.some(at => at.href === place.href)).length;
    const seeds = data.places.filter(place => place.drawn && place.onBackground).sort((a, b) => count(b) - count(a));

    box.replaceChildren();
    const map = L.map(box, { minZoom: 3, maxZoom: 10, zoomSnap: 0.5 }).fitBounds(BASIN);
    map.attributionControl.setPrefix('<a href="https://leafletjs.com/" rel="external noreferrer">Leaflet</a>');
    const layer = (wanted, style) => L.geoJSON(background, { interactive: false, style,
      filter: feature => wanted.includes(feature.properties.layer),
      attribution: "Natural Earth, public domain" });
    const ofClass = more => feature => ({ className: "layer-" + feature.properties.layer, ...more });
    layer(["land"], ofClass({ stroke: false, fillOpacity: 1 })).addTo(map);
    layer(["lake"], ofClass({ weight: 1, fillOpacity: 1 })).addTo(map);
    layer(["river"], ofClass({ weight: 1.5, fill: false })).addTo(map);
    const frontier = layer(["boundary"], ofClass({ weight: 1.5, fill: false }));
    const signs = L.layerGroup().addTo(map);

    /** Points too close to each other for the scale, put together. */
    function groups() {
      const made = [];
      seeds.forEach(place => {
        const latLng = L.latLng(place.coordinates[1], place.coordinates[0]);
        const at = map.project(latLng, map.getZoom());
        const group = made.find(g => g.at.distanceTo(at) < APART);
        if (group) {
          group.places.push({ ...place, latLng });
        } else {
          made.push({ at, latLng, places: [{ ...place, latLng }] });
        }
      });
      return made;
    }

    /** What stands at a group, each thing once. */
    function standing(group) {
      return things.flatMap(thing => thing.places.flatMap(place => group.places
        .filter(p => p.href === place.href).map(p => ({ thing, place, point: p }))).slice(0, 1));
    }

    /** Room for the signs of each group, below, right of, left of or above its dot; most signs choose first. */
    function place(all) {
      const taken = all.map(group => ({ x: group.at.x - LETTER * group.name.length / 2, y: group.at.y - 24,
        width: LETTER * group.name.length, height: 30 }));
      const meets = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width
        && a.y < b.y + b.height && b.y < a.y + a.height;
      [...all].sort((a, b) => b.entries.length - a.entries.length).forEach(group => {
        const { x, y } = group.at;
        const width = STEP * Math.min(group.entries.length, IN_A_ROW);
        const height = STEP * Math.ceil(group.entries.length / IN_A_ROW);
        const choices = [[x - width / 2, y + GAP], [x, y + GAP], [x - width, y + GAP], [x + GAP, y - height / 2],
          [x - GAP - width, y - height / 2], [x - width / 2, y - 26 - height]]
          .map(([left, top]) => ({ x: left, y: top, width, height }));
        group.box = choices.find(choice => !taken.some(box => meets(choice, box))) || choices[0];
        taken.push(group.box);
      });
    }

    function pin({ thing, place, point }, group, i) {
      const state = thing.years[year - firstYear];
      const dx = group.box.x - group.at.x + STEP * (i % IN_A_ROW) + STEP / 2;
      const dy = group.box.y - group.at.y + STEP * Math.floor(i / IN_A_ROW) + STEP / 2;
      const sought = thing.id === box.dataset.thing;
      const marker = L.marker(group.latLng, { title: `${thing.label}: ${state.words}`, icon: L.divIcon({
        className: "map-pin" + (sought ? " is-sought" : ""), html: sign(state, thing.letter), iconSize: [26, 26],
        iconAnchor: [13 - dx, 13 - dy], popupAnchor: [dx, dy - 12] }), autoPanOnFocus: false });
      marker.bindPopup(() => popup(thing, state, place, point), { minWidth: 150,
        maxWidth: Math.min(320, box.clientWidth - 80), autoPanPadding: [12, 12] });
      marker.thing = thing.id;
      marker.on("add", () => marker.getElement().addEventListener("focus", () => bringIntoSight(marker, dx, dy)));
      return marker;
    }

    /** A sign that gets the focus is seen at once: an animation would leave the focus behind. */
    function bringIntoSight(marker, dx, dy) {
      box.scrollTop = box.scrollLeft = 0;
      map.panInside(marker.getLatLng(), { animate: false, paddingTopLeft: [STEP - dx, STEP - dy],
        paddingBottomRight: [STEP + dx, STEP + dy] });
      marker.getElement().scrollIntoView({ block: "nearest" });
    }

    function draw() {
      if (map.getZoom() > FRONTIER_UP_TO_ZOOM) {
        frontier.remove();
      } else {
        frontier.addTo(map);
      }
      signs.clearLayers();
      const all = groups();
      all.forEach(group => {
        group.name = [...new Set(group.places.map(at => at.label))].join(", ");
        group.entries = standing(group);
      });
      place(all);
      all.forEach(group => {
        group.places.forEach(at => signs.addLayer(L.circleMarker(at.latLng, { radius: 4, interactive: false,
          className: "spot", stroke: false, fillOpacity: 1 })));
        signs.addLayer(L.tooltip({ permanent: true, direction: "top", className: "map-name", offset: [0, -4] })
          .setLatLng(group.latLng).setContent(element("span", {}, group.name)));
        group.entries.forEach((entry, i) => signs.addLayer(pin(entry, group, i)));
      });
    }

    function seek() {
      const wanted = box.dataset.thing;
      const ground = data.places.filter(p => p.onBackground);
      const place = ground.find(p => p.id === wanted) || ground.find(p =>
        things.some(thing => thing.id === wanted && thing.places.some(at => at.href === p.href)));
      if (!wanted || !place) {
        return;
      }
      map.setView([place.coordinates[1], place.coordinates[0]], 8, { animate: false });
      signs.eachLayer(marker => {
        if (marker.thing === wanted && !map.sought) {
          map.sought = marker.openPopup();
        }
      });
    }

    const views = L.control({ position: "topright" });
    views.onAdd = () => {
      const bar = element("div", { className: "leaflet-bar map-views" });
      L.DomEvent.disableClickPropagation(bar);
      const all = data.places.filter(p => p.drawn && p.onBackground).map(p => [p.coordinates[1], p.coordinates[0]]);
      Object.entries({ "The Amur": BASIN, "The island": ISLAND, "All places": all }).forEach(([name, bounds]) =>
        bar.append(element("button", { type: "button", onclick: () => map.fitBounds(bounds, { padding: [30, 30] }) },
          name)));
      return bar;
    };
    views.addTo(map);

    map.on("zoomend", draw);
    map.on("popupopen", event => {
      event.popup.getElement().addEventListener("keydown", key => {
        if (key.key === "Escape") {
          const marker = event.popup._source;
          map.closePopup();
          marker.getElement().focus();
        }
      });
      const by = event.popup._source;
      if (by && by.getElement() === document.activeElement) {
        event.popup.getElement().querySelector("a").focus();
      }
    });
    draw();
    seek();
    slide(chosen => {
      year = chosen;
      draw();
    });
  }

  /** Makes the field for the year a slider. While it moves the signs follow; where it stops, so do the tables. */
  function slide(show) {
    input.type = "range";
    document.getElementById("map-show").style.visibility = "hidden";
    shown.value = input.value;
    input.addEventListener("input", () => {
      shown.value = input.value;
      show(Number(input.value));
    });
    input.addEventListener("change", () => tables(input.value));
    document.getElementById("map-form").addEventListener("submit", event => event.preventDefault());
  }

  async function tables(year) {
    const address = new URL(location.href);
    address.searchParams.set("year", year);
    const text = await load(address).then(answer => answer.text());
    if (input.value !== year) {
      return;
    }
    const page = new DOMParser().parseFromString(text, "text/html");
    ["map-summary", "map-island", "map-tables"].forEach(id =>
      document.getElementById(id).replaceChildren(...page.getElementById(id).childNodes));
    history.replaceState(null, "", address);
  }

  Promise.all([load("/map.json"), load("/explorer/map-background.geojson")].map(answer => answer.then(a => a.json())))
    .then(([data, background]) => start(data, background))
    .catch(error => console.warn("The map stays a drawing:", error));
})();
