/* What scripts add to a published strategy: tables that can be sorted, narrowed down and copied,
   values of charts by pointer and by keyboard, and links to headings. Without it all is readable.
   Words come from the page, and nothing is asked of any server. */
"use strict";

(() => {
  /* Fewer items are seen at a glance. */
  const FEWEST = 6;
  /* Milliseconds after the last key until an address is written: browsers limit how often. */
  const PAUSE = 250;

  /* The lists of the page that is shown. */
  let lists = [];

  // ------------------------------------------------------------------------------- small things

  function element(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      made.setAttribute(name, value);
    }
    made.append(...children);
    return made;
  }

  function button(name, words, act) {
    const made = element("button", { type: "button", class: name }, words);
    made.addEventListener("click", act);
    return made;
  }

  function filled(sentence, values) {
    return sentence.replace(/\{(\w+)\}/g, (field, name) => values[name] ?? field);
  }

  /* The words in an element, without those of pictures. */
  function wordsOf(root) {
    const walker = document.createTreeWalker(
      root,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
      (node) => {
        if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
        return node.localName === "svg" ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
      },
    );
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode.data);
    return found.join(" ").replace(/\s+/g, " ").replace(/ ([,.:;!?)])/g, "$1").trim();
  }

  /* Words as they are compared: without case and accents. */
  function plain(words) {
    return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  // ------------------------------------------------------------------------------------ copying

  /* As `report/sheet.py`: what a spreadsheet might run gets an apostrophe in front. */
  const RUNS =
    /((?:^|;)[\s"\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]*)(?=[=+\\\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212])/g;

  function textCell(words) {
    return words.replace(RUNS, "$1'");
  }

  function quoted(cell) {
    return /^[\w.-]*$/.test(cell) ? cell : `"${cell.replace(/"/g, '""')}"`;
  }

  /* The cells of some rows as a grid, each cell at every place that it covers. */
  function gridOf(rows) {
    const grid = rows.map(() => []);
    rows.forEach((row, y) => {
      let x = 0;
      for (const cell of row.cells) {
        while (grid[y][x]) x += 1;
        for (let down = y; down < Math.min(y + cell.rowSpan, rows.length); down += 1) {
          for (let across = x; across < x + cell.colSpan; across += 1) grid[down][across] = cell;
        }
      }
    });
    return grid;
  }

  function headersOf(table) {
    const grid = gridOf([...table.tHead.rows]);
    return grid[0].map((_, x) => {
      const cells = [...new Set(grid.map((row) => row[x]))];
      return textCell(cells.map(wordsOf).join(": "));
    });
  }

  /* A number or a day as machines write it, where the page holds it; else the words. */
  function copiedCell(cell) {
    const value = cell.dataset.strategyValue;
    return value ?? textCell(wordsOf(cell));
  }

  /* The visible rows of a table, its header first; columns that only hold pictures left out. */
  function sheetOf(table, group) {
    const rows = [];
    let title = "";
    for (const row of table.querySelectorAll("tbody > tr")) {
      const heading = row.querySelector(":scope > .strategy-table__group");
      if (heading) title = textCell(titleOf(heading));
      if (heading || row.hidden || row.parentElement.hidden) continue;
      const cells = [];
      for (const cell of row.cells) {
        cells.push(copiedCell(cell), ...Array(cell.colSpan - 1).fill(""));
      }
      const own = groups.get(row);
      rows.push([own === undefined ? title : textCell(own), ...cells]);
    }
    const sheet = [[group || "", ...headersOf(table)], ...rows];
    const used = sheet[0].map((_, x) => rows.some((row) => row[x]));
    return sheet.map((row) => row.filter((_, x) => used[x]));
  }

  function asCsv(sheet) {
    return sheet.map((row) => `${row.map(quoted).join(",")}\n`).join("");
  }

  /* A spreadsheet takes a table from the clipboard cell by cell. */
  function asTable(sheet) {
    const rows = sheet.map((row) =>
      element("tr", {}, ...row.map((cell) => element("td", {}, cell))),
    );
    return element("table", {}, ...rows).outerHTML;
  }

  /* Put a text on the clipboard, with the same as HTML beside it; tell whether that worked. */
  async function copy(text, html) {
    const kinds = html ? { "text/plain": text, "text/html": html } : { "text/plain": text };
    try {
      const blobs = Object.entries(kinds).map(([kind, data]) => [
        kind,
        new Blob([data], { type: kind }),
      ]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      return true;
    } catch {
      return copyByCommand(kinds);
    }
  }

  /* The old way, for sites without HTTPS and browsers without the new one. */
  function copyByCommand(kinds) {
    let done = false;
    const put = (event) => {
      for (const [kind, data] of Object.entries(kinds)) event.clipboardData.setData(kind, data);
      event.preventDefault();
      done = true;
    };
    document.addEventListener("copy", put);
    document.execCommand("copy");
    document.removeEventListener("copy", put);
    return done;
  }

  // -------------------------------------------------------------------------------------- lists

  /* The title of a group for each row that was taken out of it to be sorted. */
  const groups = new WeakMap();

  function titleOf(heading) {
    return wordsOf(heading.querySelector("a") ?? heading);
  }

  /* One row of a table or entry of a list, with the rows that belong to it. */
  class Item {
    constructor(root) {
      this.root = root;
      this.home = root.parentElement;
      this.parts = [];
      this.marks = new Set(root.dataset.strategyItem.split(" ").map(decodeURIComponent));
      const heading = this.home.querySelector(":scope > tr > .strategy-table__group");
      this.group = heading ? titleOf(heading) : undefined;
      let next = root.nextElementSibling;
      while (next && root.localName === "tr" && next.dataset.strategyItem === undefined) {
        this.parts.push(next);
        next = next.nextElementSibling;
      }
    }

    get roots() {
      return [this.root, ...this.parts];
    }

    get words() {
      this.read ??= plain([this.group ?? "", ...this.roots.map(wordsOf)].join(" "));
      return this.read;
    }

    show(isShown) {
      for (const root of this.roots) root.hidden = !isShown;
    }

    /* What a column is sorted by; undefined: it is missing. */
    key(column) {
      const cell = this.root.cells[column.index];
      if (!column.isKeyed) return plain(titleOf(cell));
      const key = cell.dataset.strategyOrder ?? cell.dataset.strategyValue;
      return key === undefined || Number.isNaN(Number(key)) ? key : Number(key);
    }

    /* Name the group in a table that is sorted across its groups. */
    nameGroup(isNamed) {
      this.note?.remove();
      groups.delete(this.root);
      if (!isNamed || this.group === undefined) return;
      this.note = element("span", { class: "strategy-table__note" }, this.group);
      for (const root of this.roots) groups.set(root, this.group);
      this.root.cells[0].append(this.note);
    }
  }

  /* A column that can be sorted, with its button in the header. */
  class Column {
    constructor(head, items, act) {
      this.name = head.dataset.strategySort;
      this.head = head;
      this.index = 0;
      for (let cell = head.previousElementSibling; cell; cell = cell.previousElementSibling) {
        this.index += cell.colSpan;
      }
      this.title = wordsOf(head);
      this.isKeyed = items.some((item) => {
        const { strategyOrder, strategyValue } = item.root.cells[this.index].dataset;
        return (strategyOrder ?? strategyValue) !== undefined;
      });
      this.button = button("strategy-tools__sort", this.title, () => act(this));
      head.replaceChildren(this.button);
    }

    mark(direction) {
      if (direction) this.head.setAttribute("aria-sort", direction);
      else this.head.removeAttribute("aria-sort");
    }
  }

  /* The items after one holder of tools, with what narrows them down and sorts them. */
  class List {
    constructor(holder, items, suffix) {
      this.holder = holder;
      this.say = { ...holder.dataset };
      this.items = items;
      this.suffix = suffix;
      this.path = location.pathname;
      this.table = items[0]?.root.closest("table") ?? holder.nextElementSibling?.querySelector("table");
      this.facets = facetsOf(holder);
      this.columns = [];
      this.chosen = new Map();
      this.unfolded = new Set();
      this.build();
    }

    // --- making controls

    build() {
      const bar = [];
      if (this.items.length >= FEWEST) {
        bar.push(this.buildFind(), ...this.facets.map((facet) => this.buildFacet(facet)));
      } else {
        this.facets = [];
      }
      if (this.table && this.items.length > 1) this.buildColumns();
      const isStill = bar.length === 0 && this.columns.length === 0;
      if (this.table) {
        bar.push(button("strategy-tools__button", this.say.strategyCopy, () => this.copy()));
      }
      if (!isStill) {
        this.reset = button("strategy-tools__button", this.say.strategyReset, () => {
          this.clear();
          // The button is gone, and with it the place of the keyboard.
          (this.find ?? this.columns[0].button).focus();
        });
        bar.push(this.reset);
      }
      this.status = element("p", { class: "strategy-tools__status", role: "status" });
      this.holder.setAttribute("role", "group");
      this.holder.setAttribute("aria-label", this.say.strategyTools);
      this.holder.replaceChildren(...bar, this.status);
      this.holder.hidden = bar.length === 0;
    }

    buildFind() {
      this.find = element("input", { type: "search", class: "strategy-tools__input" });
      this.find.autocomplete = "off";
      this.find.addEventListener("input", () => {
        this.show();
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.write(), PAUSE);
      });
      this.find.addEventListener("change", () => this.write());
      return this.label(this.say.strategyFind, this.find);
    }

    buildFacet(facet) {
      const all = element("option", { value: "" }, this.say.strategyAll);
      facet.options = facet.choices.map(({ value }) => element("option", { value }));
      facet.select = element("select", { class: "strategy-tools__input" }, all, ...facet.options);
      facet.select.addEventListener("change", () => this.changed());
      return this.label(facet.title, facet.select);
    }

    label(title, control) {
      const name = element("span", { class: "strategy-tools__name" }, title);
      return element("label", { class: "strategy-tools__field" }, name, control);
    }

    buildColumns() {
      const heads = [...this.table.querySelectorAll("th[data-strategy-sort]")];
      this.columns = heads.map((head) => new Column(head, this.items, (column) => this.turn(column)));
      this.flat = element("tbody", {});
      this.flat.hidden = true;
      this.table.append(this.flat);
    }

    // --- what a reader does

    changed() {
      this.show();
      this.write();
    }

    turn(column) {
      const isDown = this.sorted === column && this.isDown;
      const isUp = this.sorted === column && !this.isDown;
      this.sorted = isDown ? undefined : column;
      this.isDown = isUp;
      this.order();
      this.changed();
    }

    clear() {
      this.set(new URLSearchParams());
      this.write();
    }

    async copy() {
      // The same words again would not be read out.
      this.status.textContent = "";
      const sheet = sheetOf(this.table, this.say.strategyGroup);
      const isDone = await copy(asCsv(sheet), asTable(sheet));
      this.status.textContent = isDone ? this.say.strategyCopied : this.say.strategyUncopied;
    }

    // --- addresses

    parameter(name) {
      return name + this.suffix;
    }

    get parameters() {
      const active = new Map();
      if (this.find?.value.trim()) active.set("find", this.find.value.trim());
      for (const { name, select } of this.facets) if (select.value) active.set(name, select.value);
      if (this.sorted) active.set("sort", (this.isDown ? "-" : "") + this.sorted.name);
      return active;
    }

    /* Take over what an address says; what it does not know is left alone. */
    set(parameters) {
      const said = (name) => parameters.get(this.parameter(name)) ?? "";
      if (this.find) this.find.value = said("find");
      for (const { name, select, choices } of this.facets) {
        select.value = choices.some(({ value }) => value === said(name)) ? said(name) : "";
      }
      const [, minus, name] = said("sort").match(/^(-?)(.*)$/s);
      this.sorted = this.columns.find((column) => column.name === name);
      this.isDown = minus === "-";
      this.order();
      this.show();
    }

    write() {
      clearTimeout(this.timer);
      // Another page may have come before the last key was a pause ago.
      if (location.pathname !== this.path) return;
      const address = new URL(location.href);
      const before = address.search;
      for (const name of ["find", "sort", ...this.facets.map((facet) => facet.name)]) {
        address.searchParams.delete(this.parameter(name));
      }
      for (const [name, value] of this.parameters) {
        address.searchParams.set(this.parameter(name), value);
      }
      if (address.search === before) return;
      try {
        history.replaceState(history.state, "", address);
      } catch {
        // Some browsers let files have no other address, or not so many: then it is not kept.
      }
    }

    // --- showing

    show() {
      const wanted = plain(this.find?.value ?? "").split(/\s+/).filter(Boolean);
      const isFound = (item) => wanted.every((word) => item.words.includes(word));
      const fits = (item, facet) =>
        !facet.select.value || item.marks.has(`${facet.name}:${facet.select.value}`);
      const found = wanted.length ? this.items.filter(isFound) : this.items;
      const shown = new Set(found.filter((item) => this.facets.every((facet) => fits(item, facet))));
      for (const item of this.items) item.show(shown.has(item));
      for (const facet of this.facets) {
        const others = this.facets.filter((other) => other !== facet);
        const counted = found.filter((item) => others.every((other) => fits(item, other)));
        facet.choices.forEach(({ value, title }, place) => {
          const count = counted.filter((item) => item.marks.has(`${facet.name}:${value}`)).length;
          facet.options[place].textContent = `${title} (${count})`;
        });
      }
      this.hideEmptyGroups();
      this.tell(shown.size);
    }

    hideEmptyGroups() {
      for (const home of new Set(this.items.map((item) => item.home))) {
        const isEmpty = this.items.every((item) => item.root.parentElement !== home || item.root.hidden);
        const fold = home.closest(".strategy-fold");
        const group = home.closest(".strategy-step") ?? fold ?? home;
        group.hidden = isEmpty;
        if (group === fold) this.unfold(fold, !isEmpty && this.parameters.size > 0);
        if (home.localName !== "tbody") for (const each of introductionOf(group)) each.hidden = isEmpty;
      }
    }

    /* Open a fold for what is found in it, and close it again when all is shown. */
    unfold(fold, isFound) {
      if (isFound && !fold.open) this.unfolded.add(fold);
      if (isFound) fold.open = true;
      else if (this.unfolded.delete(fold)) fold.open = false;
    }

    order() {
      const isFlat = Boolean(this.sorted);
      if (!this.flat || (this.flat.hidden && !isFlat)) return;
      for (const column of this.columns) column.mark("");
      for (const item of isFlat ? this.inOrder() : this.items) {
        (isFlat ? this.flat : item.home).append(...item.roots);
        item.nameGroup(isFlat);
      }
      this.flat.hidden = !isFlat;
      this.sorted?.mark(this.isDown ? "descending" : "ascending");
    }

    /* The items by a column; equal ones keep their order, and missing ones are last both ways. */
    inOrder() {
      const keys = new Map(this.items.map((item) => [item, item.key(this.sorted)]));
      const sign = this.isDown ? -1 : 1;
      return [...this.items].sort((one, other) => {
        const [a, b] = [keys.get(one), keys.get(other)];
        if (a === undefined || b === undefined) return (a === undefined) - (b === undefined);
        if (typeof a === "number" && typeof b === "number") return sign * (a - b);
        return sign * String(a).localeCompare(String(b), undefined, { numeric: true });
      });
    }

    /* Say what is shown; an untouched list needs no words. */
    tell(count) {
      const parts = [];
      const { size } = this.parameters;
      if (size > (this.sorted ? 1 : 0)) {
        const values = { shown: count, all: this.items.length };
        parts.push(count ? filled(this.say.strategyCount, values) : this.say.strategyNone);
      }
      if (this.sorted) {
        const sentence = this.isDown ? this.say.strategyDown : this.say.strategyUp;
        parts.push(filled(sentence, { column: this.sorted.title }));
      }
      this.status.textContent = parts.join(" \u00b7 ");
      if (this.reset) this.reset.hidden = size === 0;
    }

    /* What an address names is shown, whatever it was narrowed down to. */
    reveal(target) {
      const item = this.items.find((each) => each.root.contains(target));
      if (item?.root.hidden) {
        this.clear();
        target.scrollIntoView();
      }
    }
  }

  /* The heading above a list with the paragraphs between them; empty where there is none. */
  function introductionOf(list) {
    const found = [];
    let each = list.previousElementSibling;
    for (; each?.localName === "p"; each = each.previousElementSibling) found.push(each);
    return /^h[1-6]$/.test(each?.localName ?? "") ? [...found, each] : [];
  }

  function facetsOf(holder) {
    return [...holder.querySelectorAll("[data-strategy-facet]")].map((root) => ({
      name: root.dataset.strategyFacet,
      title: root.dataset.strategyTitle,
      choices: [...root.children].map((each) => ({
        value: each.value,
        title: each.dataset.strategyTitle,
      })),
    }));
  }

  function startLists() {
    lists = [];
    let number = 0;
    for (const [holder, roots] of itemsOfHolders()) {
      // The first list of a page has plain names in its address, others have a number.
      if (roots.length) number += 1;
      const items = roots.map((root) => new Item(root));
      const list = new List(holder, items, number > 1 ? `-${number}` : "");
      if (roots.length) lists.push(list);
    }
    readAddress();
    revealTarget();
  }

  /* The items that follow each holder, up to the next one; all of one table, or none of any. */
  function itemsOfHolders() {
    const found = new Map();
    let items = [];
    for (const each of document.querySelectorAll("[data-strategy-tools], [data-strategy-item]")) {
      if (each.dataset.strategyTools !== undefined) found.set(each, (items = []));
      else if (!items.length || items[0].closest("table") === each.closest("table")) items.push(each);
    }
    return found;
  }

  function readAddress() {
    const parameters = new URLSearchParams(location.search);
    for (const list of lists) list.set(parameters);
  }

  function revealTarget() {
    const target = targetOf(location.hash);
    if (target) for (const list of lists) list.reveal(target);
  }

  function targetOf(hash) {
    try {
      return document.getElementById(decodeURIComponent(hash.slice(1)));
    } catch {
      return null;
    }
  }

  // ------------------------------------------------------------------------------------- charts

  const SVG = "http://www.w3.org/2000/svg";

  function shape(tag, attributes, ...children) {
    const made = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  /* A chart whose values are read one by one: by pointer, by touch, or with the arrow keys. */
  class Reader {
    constructor(source) {
      this.svg = source.closest("svg");
      this.top = Number(source.dataset.strategyTop);
      this.floor = Number(source.dataset.strategyFloor);
      this.values = source.dataset.strategyReadings.split("|").map((reading) => {
        const [x, y, ...said] = reading.split(" ");
        return { x: Number(x), y: Number(y), said: decodeURIComponent(said.join(" ")) };
      });
      this.build();
      this.listen();
    }

    build() {
      this.slider = element("input", {
        type: "range",
        class: "strategy-reader__slider",
        min: 0,
        max: this.values.length - 1,
        step: 1,
        "aria-label": this.svg.getAttribute("aria-label"),
      });
      this.slider.value = this.values.length - 1;
      this.say();
      const box = element("div", { class: "strategy-reader" });
      this.svg.replaceWith(box);
      box.append(this.svg, this.slider);
      this.box = box;
    }

    listen() {
      const point = (event) => this.show(this.nearest(event.clientX));
      this.svg.addEventListener("pointermove", point);
      this.svg.addEventListener("pointerdown", point);
      this.svg.addEventListener("pointerleave", (event) => {
        // A finger that is lifted leaves too, and its reader still reads.
        if (event.pointerType === "mouse") this.rest();
      });
      this.slider.addEventListener("input", () => this.show(Number(this.slider.value)));
      this.slider.addEventListener("focus", () => this.show(Number(this.slider.value)));
      this.slider.addEventListener("blur", () => this.hide());
    }

    nearest(clientX) {
      const { left, width } = this.svg.getBoundingClientRect();
      const x = ((clientX - left) / width) * this.svg.viewBox.baseVal.width;
      const distance = ({ x: at }) => Math.abs(at - x);
      return this.values.reduce(
        (best, value, place) => (distance(value) < distance(this.values[best]) ? place : best),
        0,
      );
    }

    say() {
      this.slider.setAttribute("aria-valuetext", this.values[this.slider.value].said);
    }

    show(place) {
      const value = this.values[place];
      this.slider.value = place;
      this.say();
      this.hide();
      const width = this.svg.viewBox.baseVal.width;
      const words = shape("text", { y: this.top + 12 }, value.said);
      const ground = shape("rect", { class: "strategy-reader__ground", rx: 3 });
      this.drawn = shape(
        "g",
        { class: "strategy-reader__reading", "aria-hidden": "true" },
        shape("path", { class: "strategy-reader__line", d: `M${value.x} ${this.top}V${this.floor}` }),
        shape("circle", { class: "strategy-reader__dot", cx: value.x, cy: value.y, r: 5 }),
        ground,
        words,
      );
      this.svg.append(this.drawn);
      const size = words.getBBox();
      // Beside its line, on the side where there is room.
      const isLeft = value.x + size.width + 20 > width;
      const x = isLeft ? Math.max(value.x - size.width - 12, 6) : value.x + 12;
      const attributes = { x: x - 6, y: size.y - 4, width: size.width + 12, height: size.height + 8 };
      words.setAttribute("x", x);
      for (const [name, each] of Object.entries(attributes)) ground.setAttribute(name, each);
    }

    hide() {
      this.drawn?.remove();
    }

    rest() {
      if (document.activeElement !== this.slider) this.hide();
    }
  }

  let readers = [];

  function startReaders() {
    const sources = document.querySelectorAll("svg [data-strategy-readings]");
    readers = [...sources].map((source) => new Reader(source));
  }

  // -------------------------------------------------------------------------------------- links

  /* A button beside each heading with an address, unless the theme has a link there already. */
  function startLinks() {
    const holder = document.querySelector("[data-strategy-link]");
    if (!holder) return;
    const words = holder.dataset;
    const status = element("span", { class: "strategy-unseen", role: "status" });
    holder.after(status);
    for (const heading of holder.parentElement.querySelectorAll(":is(h2, h3, h4)[id]")) {
      if (heading.querySelector(".headerlink")) continue;
      const name = filled(words.strategyLink, { heading: wordsOf(heading) });
      const made = button("strategy-link", "#", async () => {
        const isDone = await copy(addressOf(heading));
        status.textContent = isDone ? words.strategyCopied : words.strategyUncopied;
        made.title = status.textContent;
      });
      made.setAttribute("aria-label", name);
      made.title = name;
      heading.append(" ", made);
    }
  }

  function addressOf(heading) {
    const address = new URL(location.href);
    address.search = "";
    address.hash = heading.id;
    return address.href;
  }

  // -------------------------------------------------------------------------------------- start

  function start() {
    // Once for each page that is shown.
    if (document.querySelector(".strategy-tools__status, .strategy-reader, .strategy-link")) return;
    startLists();
    startReaders();
    startLinks();
  }

  window.addEventListener("popstate", readAddress);
  window.addEventListener("hashchange", revealTarget);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") for (const reader of readers) reader.hide();
  });
  document.addEventListener("pointerdown", (event) => {
    for (const reader of readers) if (!reader.box.contains(event.target)) reader.rest();
  });

  // Material, with instant navigation, says when it has put another page into this one.
  const { document$ } = window;
  if (document$?.subscribe) document$.subscribe(start);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
