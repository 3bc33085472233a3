// Makes a combobox of each search box: suggestions while one types, chosen by keyboard or pointer.
// Without this script the form leads to the page of the search.

const DELAY_MS = 150;

class Combobox {
  constructor(input) {
    this.input = input;
    this.active = -1;
    this.asked = 0;
    this.list = document.createElement("ul");
    this.list.id = input.id + "-list";
    this.list.className = "suggestions";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "Suggestions");
    this.list.hidden = true;
    this.status = document.createElement("span");
    this.status.className = "unseen";
    this.status.setAttribute("role", "status");
    input.parentElement.append(this.list, this.status);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", this.list.id);
    input.setAttribute("aria-expanded", "false");
    input.addEventListener("input", () => this.wait());
    input.addEventListener("keydown", event => this.press(event));
    input.addEventListener("blur", () => this.close());
    // The box keeps the focus while one clicks on a suggestion.
    this.list.addEventListener("mousedown", event => event.preventDefault());
    this.list.addEventListener("click", event => this.follow(event.target.closest("[role=option]")));
  }

  wait() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), DELAY_MS);
  }

  async ask() {
    const text = this.input.value.trim();
    const turn = ++this.asked;
    if (!text) {
      this.show([]);
      return;
    }
    const values = new URLSearchParams({ q: text, lang: this.input.dataset.labels });
    try {
      const response = await fetch(this.input.dataset.suggest + "?" + values);
      const answer = response.ok ? await response.json() : { suggestions: [] };
      if (turn === this.asked && document.activeElement === this.input) {
        this.show(answer.suggestions);
      }
    } catch {
      // Without an answer the form still works.
      this.show([]);
    }
  }

  show(suggestions) {
    this.list.replaceChildren(...suggestions.map((suggestion, i) => this.option(suggestion, i)));
    this.mark(-1);
    this.open(suggestions.length > 0);
    this.status.textContent = this.input.value.trim()
      ? suggestions.length + (suggestions.length === 1 ? " suggestion" : " suggestions") : "";
  }

  option(suggestion, i) {
    const option = document.createElement("li");
    option.id = this.list.id + "-" + i;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.dataset.href = suggestion.href;
    option.append(this.text(suggestion.label, suggestion.lang, "label"));
    if (suggestion.name) {
      option.append(" ", this.text("“" + suggestion.name + "”", suggestion.nameLang, "name"));
    }
    option.append(" ", this.text([suggestion.kind, suggestion.type].filter(Boolean).join(", "), "", "type"));
    return option;
  }

  text(text, lang, kind) {
    const span = document.createElement("span");
    span.className = kind;
    span.textContent = text;
    if (lang && lang !== "en") {
      span.lang = lang;
    }
    return span;
  }

  open(open) {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
  }

  close() {
    clearTimeout(this.timer);
    this.asked++;
    this.mark(-1);
    this.open(false);
  }

  mark(i) {
    this.active = i;
    [...this.list.children].forEach((option, k) => option.setAttribute("aria-selected", String(k === i)));
    if (i < 0) {
      this.input.removeAttribute("aria-activedescendant");
    } else {
      this.input.setAttribute("aria-activedescendant", this.list.children[i].id);
      this.list.children[i].scrollIntoView({ block: "nearest" });
    }
  }

  press(event) {
    const last = this.list.children.length - 1;
    const closed = this.list.hidden;
    if (event.key === "ArrowDown" && last >= 0) {
      this.open(true);
      this.mark(this.active >= last ? 0 : this.active + 1);
    } else if (event.key === "ArrowUp" && last >= 0) {
      this.open(true);
      this.mark(this.active <= 0 ? last : this.active - 1);
    } else if (event.key === "Enter" && !closed && this.active >= 0) {
      this.follow(this.list.children[this.active]);
    } else if (event.key === "Escape" && !closed) {
      this.close();
    } else {
      return;
    }
    event.preventDefault();
  }

  follow(option) {
    if (option) {
      location.assign(option.dataset.href);
    }
  }
}

document.querySelectorAll("input[data-suggest]").forEach(input => new Combobox(input));
