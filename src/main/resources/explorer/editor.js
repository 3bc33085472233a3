"use strict";

/* Turns the form of the endpoint's page into an editor. Everything that it asks for is on the page's own host. */

(() => {
  const form = document.querySelector("form.editor");
  const result = document.getElementById("result");
  const BASE = "https://w3id.org/amur/";
  const LANGUAGES = ["en", "zh", "ru"];
  const { Yasqe, Yasr } = Yasgui;

  /** What the form sends besides the query: the graphs that it is asked of. */
  const graphs = [...form.querySelectorAll("input[type=hidden]")].map(({ name, value }) => ({ name, value }));

  const vocabulary = fetch("/api/vocabulary.json").then(answer => answer.json());

  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  /* Completion: prefixes, classes, properties and codes of the vocabulary, by the beginning of a name or a word. */

  const matches = (term, written) => {
    const word = written.toLowerCase();
    return term.name.toLowerCase().startsWith(word) || term.iri.toLowerCase().startsWith(word)
      || !word.includes(":") && (term.label || "").toLowerCase().includes(word);
  };

  /** Names that are as written come first, then those that begin so. */
  const rank = (term, token) => {
    const name = term.name.toLowerCase(), word = token.string.trim().toLowerCase();
    return [name, name.split(":")[1]].includes(word) ? 0 : name.split(":")[1]?.startsWith(word) ? 1 : 2;
  };

  const terms = kinds => ({
    name: kinds.join("-"),
    bulk: false,
    autoShow: true,
    isValidCompletionPosition: yasqe => {
      const token = yasqe.getCompleteToken();
      return token.string.trim().length > 1 && /^[\w<]/.test(token.string) && inPattern(yasqe, token, kinds);
    },
    get: async (yasqe, token) => (await vocabulary).terms
      .filter(term => kinds.includes(term.kind) && matches(term, token.string.trim().replace(/^</, "")))
      .sort((a, b) => rank(a, token) - rank(b, token)).map(term => term.iri),
    postProcessSuggestion: (yasqe, token, iri) => names.get(iri)?.name ?? `<${iri}>`,
    postprocessHints: (yasqe, hints) => hints.map(hint => {
      const term = byName.get(hint.text);
      const text = term?.label ? `${hint.text}  ${term.label}` : hint.text;
      return { ...hint, displayText: text };
    }),
  });

  const names = new Map();
  const byName = new Map();
  vocabulary.then(({ terms: all }) => all.forEach(term => {
    names.set(term.iri, term);
    byName.set(term.name, term);
  }));

  /** Classes stand after "a", properties where the grammar has a verb, codes where it has an object. */
  const inPattern = (yasqe, token, kinds) => {
    const before = yasqe.getPreviousNonWsToken(yasqe.getDoc().getCursor().line, token);
    const typed = ["a", "rdf:type", "rdfs:subClassOf"].includes(before.state.lastProperty);
    const verb = ["a", "IRI_REF"].some(word => token.state.possibleCurrent.includes(word))
      && token.state.possibleCurrent.includes("a");
    return kinds[0] === "property" ? verb : kinds[0] === "class" ? typed : !typed && !verb;
  };

  const kinds = [["class"], ["property"], ["code"]];
  kinds.forEach(kind => Yasqe.registerAutocompleter(terms(kind)));
  Yasqe.registerAutocompleter({
    ...Yasqe.Autocompleters.prefixes,
    persistenceId: null,
    get: async () => Object.entries((await vocabulary).prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`),
  });
  Yasqe.defaults.autocompleters = ["prefixes", "variables", ...kinds.map(kind => kind.join("-"))];

  /* Results: our IRIs lead to the pages of this host, and show their labels. */

  const labels = new Map();

  const label = async values => {
    const unknown = [...new Set(values)].filter(iri => iri.startsWith(BASE) && !labels.has(iri)
      && !/[\s<>"{}|\\^`]/.test(iri));
    if (unknown.length > 0) {
      const query = `SELECT ?iri ?label { VALUES ?iri { ${unknown.map(iri => `<${iri}>`).join(" ")} }
        ?iri <http://www.w3.org/2000/01/rdf-schema#label> ?label }`;
      const answer = await fetch("/sparql", {
        method: "POST",
        headers: { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json" },
        body: query,
      });
      const found = answer.ok ? (await answer.json()).results.bindings : [];
      const order = ({ label: text }) => (LANGUAGES.indexOf(text["xml:lang"]) + LANGUAGES.length + 1)
        % (LANGUAGES.length + 1);
      unknown.forEach(iri => labels.set(iri, null));
      found.sort((a, b) => order(b) - order(a)).forEach(row => labels.set(row.iri.value, row.label));
    }
  };

  const relabel = async table => {
    const links = [...table.querySelectorAll("a.iri")].filter(link => link.getAttribute("href").startsWith(BASE));
    const iri = link => link.dataset.iri ??= link.getAttribute("href");
    links.forEach(link => {
      link.title = iri(link);
      link.href = iri(link).slice(BASE.length - 1);
      link.removeAttribute("target");
    });
    // Columns would move if the rows were seen before their labels are there.
    table.style.visibility = "hidden";
    await label(links.map(iri)).catch(() => { });
    table.style.visibility = "";
    links.forEach(link => {
      link.textContent = called(iri(link));
      link.lang = labels.get(iri(link))?.["xml:lang"] || "";
    });
  };

  /** What is shown for a value: the label of an IRI of ours, or the IRI without its base; anything else as it is. */
  const called = value => labels.get(value)?.value ?? (value.startsWith(BASE) ? value.slice(BASE.length) : value);

  /* Two more views of a table. */

  const svg = (name, attributes = {}, ...children) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  };

  const isNumber = value => value !== undefined && value.type !== "uri" && value.value.trim() !== ""
    && Number.isFinite(Number(value.value));

  const columns = (yasr, test) => {
    const rows = yasr.results?.getBindings() || [];
    return (yasr.results?.getVariables() || []).filter(name => rows.some(row => row[name])
      && rows.every(row => row[name] === undefined || test(row[name])));
  };

  class View {
    constructor(yasr) {
      this.yasr = yasr;
    }

    getIcon() {
      return undefined;
    }

    rows() {
      return this.yasr.results.getBindings();
    }

    /** Columns that name a row: a label goes before the IRI that it is of. */
    texts(others) {
      const all = this.yasr.results.getVariables().filter(name => !others.includes(name));
      return all.filter(name => !all.includes(`${name}Label`));
    }

    lookUp(rows, texts) {
      return label(rows.flatMap(row => texts.map(text => row[text]?.value ?? "")));
    }

    name(row, texts) {
      return texts.filter(text => row[text]).map(text => called(row[text].value)).join(", ");
    }

    show(drawing, note) {
      this.yasr.resultsEl.append(element("div", { className: "drawing", tabIndex: 0 }, drawing),
        element("p", { textContent: note }));
    }
  }

  /** A bar for each row: the last column of numbers, named by the first column that is none. */
  class Chart extends View {
    label = "Chart";
    priority = 4;
    static MOST = 100;

    canHandleResults() {
      return columns(this.yasr, isNumber).length > 0;
    }

    async draw() {
      const numbers = columns(this.yasr, isNumber);
      const number = numbers[numbers.length - 1];
      const texts = this.texts([number]);
      const rows = this.rows().slice(0, Chart.MOST);
      await this.lookUp(rows, texts);
      const values = rows.map(row => row[number] ? Number(row[number].value) : null);
      const least = Math.min(0, ...values), range = Math.max(0, ...values) - least || 1;
      const x = value => 260 + (value - least) / range * 400;
      const bars = rows.flatMap((row, index) => {
        const y = index * 24, value = values[index];
        const name = this.name(row, texts);
        const parts = [svg("text", { x: 250, y: y + 17, "text-anchor": "end" },
          name.length > 34 ? `${name.slice(0, 33)}…` : name)];
        if (value === null) {
          return [...parts, svg("text", { x: x(0) + 4, y: y + 17, class: "missing" }, "no value")];
        }
        return [...parts, svg("rect", { x: x(Math.min(0, value)), y: y + 3, height: 18,
          width: Math.abs(x(value) - x(0)) }), svg("text", { x: x(Math.max(0, value)) + 4, y: y + 17 },
          row[number].value)];
      });
      const height = rows.length * 24 + 4;
      this.show(svg("svg", { viewBox: `0 0 800 ${height}`, role: "img", "aria-label": `${number} by ${texts}` },
        ...bars), `${number} by ${texts}, the first ${rows.length} of ${this.rows().length} rows; `
        + "the table has the same.");
    }
  }

  const POINT = /^(?:<[^>]*>\s*)?POINT\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)\s*\)$/i;

  /** Points of a column of WKT, or of two columns lat and long, by longitude and latitude; no ground is drawn. */
  class Points extends View {
    label = "Points";
    priority = 3;

    canHandleResults() {
      return this.places().length > 0;
    }

    places() {
      const names = this.yasr.results?.getVariables() || [];
      const wkt = columns(this.yasr, value => POINT.test(value.value))[0];
      const lat = names.find(name => /^lat(itude)?$/i.test(name));
      const long = names.find(name => /^(long?|lng|longitude)$/i.test(name));
      return (this.yasr.results?.getBindings() || []).flatMap(row => {
        const place = wkt ? POINT.exec(row[wkt]?.value ?? "")?.slice(1).map(Number)
          : isNumber(row[lat]) && isNumber(row[long]) ? [Number(row[long].value), Number(row[lat].value)] : null;
        return place ? [{ place, row, others: [wkt, lat, long] }] : [];
      });
    }

    async draw() {
      const points = this.places();
      const texts = this.texts(points[0].others);
      await this.lookUp(this.rows(), texts);
      const middle = points.reduce((sum, { place }) => sum + place[1], 0) / points.length;
      const shrink = Math.cos(middle * Math.PI / 180);
      const ends = axis => {
        const all = points.map(({ place }) => place[axis]);
        return [Math.floor(Math.min(...all)), Math.ceil(Math.max(...all) + 0.01)];
      };
      const [west, east] = ends(0), [south, north] = ends(1);
      const scale = Math.min(680 / ((east - west) * shrink), 460 / (north - south));
      const x = long => 40 + (long - west) * shrink * scale, y = lat => 10 + (north - lat) * scale;
      const step = size => Math.max(1, Math.ceil(size / 8));
      const lines = [];
      for (let long = west; long <= east; long += step(east - west)) {
        lines.push(svg("line", { x1: x(long), x2: x(long), y1: y(north), y2: y(south) }),
          svg("text", { x: x(long), y: y(south) + 18, "text-anchor": "middle" }, `${long}°`));
      }
      for (let lat = south; lat <= north; lat += step(north - south)) {
        lines.push(svg("line", { x1: x(west), x2: x(east), y1: y(lat), y2: y(lat) }),
          svg("text", { x: x(west) - 6, y: y(lat) + 4, "text-anchor": "end" }, `${lat}°`));
      }
      const marks = points.map(({ place: [long, lat], row }) => {
        const text = this.name(row, texts.slice(0, 1)), left = x(long) > 500;
        return svg("g", {}, svg("circle", { cx: x(long), cy: y(lat), r: 4 }), points.length <= 60
          ? svg("text", { x: x(long) + (left ? -6 : 6), y: y(lat) + 4, "text-anchor": left ? "end" : "start" }, text)
          : "", svg("title", {}, `${this.name(row, texts)} ${lat}, ${long}`));
      });
      this.show(svg("svg", { viewBox: `0 0 780 ${y(south) + 30}`, role: "img",
        "aria-label": "Points by longitude and latitude" }, ...lines, ...marks),
        `${points.length} points by longitude and latitude; no lines of the ground are drawn.`);
    }
  }

  Yasr.registerPlugin("chart", Chart);
  Yasr.registerPlugin("points", Points);
  Yasr.plugins.table.defaults.openIriInNewWindow = false;
  Yasr.plugins.table.defaults.tableConfig.drawCallback = function () {
    relabel(this.api().table().node());
  };

  /** The sentence of a problem. */
  const sentence = text => {
    try {
      return JSON.parse(text).detail || text;
    } catch {
      return text;
    }
  };

  const yasr = place => new Yasr(place, {
    persistenceId: null,
    plugins: { ...Yasr.defaults.plugins,
      table: { enabled: true, dynamicConfig: { compact: true, isEllipsed: false } } },
    pluginOrder: ["table", "chart", "points", "response"],
    prefixes: () => yasqe.getPrefixesFromQuery(),
    getDownloadFileName: () => "answer",
    errorRenderers: [async error => element("p", { className: "problem", role: "alert",
      textContent: sentence(error.text || "The server did not answer; try again.") })],
  });

  /* The page. */

  const address = query => `/sparql?${new URLSearchParams([["query", query], ...graphs.map(g => [g.name, g.value])])}`;

  const editor = element("div", { className: "island", id: "editor" });
  const answers = element("div", { className: "island", id: "answers", hidden: true });
  const downloads = element("p", { hidden: true });
  form.hidden = true;
  form.after(editor, element("p", { className: "keys",
    textContent: "Ctrl+Enter runs the query, Ctrl+Space completes a word, Esc leaves the editor." }));
  result.after(answers, downloads);

  const yasqe = new Yasqe(editor, {
    value: form.elements.query.value,
    persistenceId: null,
    consumeShareLink: null,
    createShareableLink: null,
    editorHeight: "24rem",
    extraKeys: { ...Yasqe.defaults.extraKeys, Tab: false, "Shift-Tab": false },
    requestConfig: {
      ...Yasqe.defaults.requestConfig,
      endpoint: new URL("/sparql", document.baseURI).href,
      acceptHeaderSelect: "application/sparql-results+json",
      acceptHeaderGraph: "text/turtle, application/problem+json;q=0.1",
      args: graphs,
    },
  });
  yasqe.getInputField().setAttribute("aria-label", "Query");
  // A long query is scrolled by keyboard too.
  Object.assign(yasqe.getScrollerElement(), { tabIndex: 0, role: "region", ariaLabel: "Lines of the query" });
  const shown = yasr(answers);

  // What the parts of others leave without a name, and buttons that only look disabled.
  const complete = () => {
    answers.querySelectorAll(".tableControls select").forEach(select => select.setAttribute("aria-label", "Page size"));
    answers.querySelectorAll("th.dt-orderable-none .dt-column-title").forEach(title => { title.textContent = "#"; });
    answers.querySelectorAll(".yasr_btn.disabled").forEach(button => { button.disabled = true; });
    answers.querySelectorAll("button.yasr_btn:not(.disabled)").forEach(button => { button.disabled = false; });
  };
  shown.on("drawn", complete);
  answers.addEventListener("change", complete);

  const offer = query => {
    const graph = ["CONSTRUCT", "DESCRIBE"].includes(yasqe.getQueryType());
    downloads.replaceChildren("The same as ", ...(graph ? ["ttl", "jsonld", "nt", "rdf"]
      : ["csv", "json", "xml", "tsv"]).flatMap(ending => [element("a", { textContent: ending,
        download: `answer.${ending}`, href: `${address(query)}&format=${ending}` }), " "]));
  };

  yasqe.on("queryResponse", (_, response, duration) => {
    const query = yasqe.getValue();
    result.hidden = true;
    answers.hidden = false;
    shown.setResponse(response, duration);
    offer(query);
    downloads.hidden = response instanceof Error;
    history.replaceState(null, "", address(query));
  });

  const run = () => yasqe.query().catch(() => { });

  document.querySelector(".catalogue").addEventListener("click", async event => {
    const link = event.target.closest("a[data-query]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      const answer = await fetch(`/api/queries/${link.dataset.query}.rq`);
      yasqe.setValue(await answer.text());
      link.closest("details").open = false;
      yasqe.focus();
      run();
    }
  });

  if (result.dataset.found !== undefined) {
    run();
  }
})();
