// <waymark-planner>: the element, and everything that must work without the program behind it.
//
// This file loads the program once for the page, mounts it into each element, and shows a plain
// screen with the stored texts to download when the program cannot start or stops. It never
// writes to storage, never sets the host's title or URL, and never takes the focus on load.

import init, { mount, on_panic, styles } from "./waymark_core.js";

const NAME = "waymark-planner";
const KEY_PREFIX = "wm1:";

/** Events that tell what is typed into a field, or that it is. */
const TYPING = ["keydown", "keypress", "keyup", "beforeinput", "input", "textInput", "compositionstart",
  "compositionupdate", "compositionend", "cut", "copy", "paste"];

/** Loads the program; every element of the page waits for the same promise. */
let program;
function load() {
  program ??= init().then(() => {
    on_panic(() => live.forEach((element) => element.rescue("stopped")));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles());
    return sheet;
  });
  return program;
}

/** Elements on the page, to rescue when the program stops. */
const live = new Set();

// An error that went through this script or the program has thrown the program out of the middle of
// an answer: it would stay as it is and answer nothing more. Its words are not looked at, only where
// it was; of that browsers tell no more than the innermost ten functions.
const OURS = [import.meta.url, new URL("waymark.wasm", import.meta.url).href];
function stopIfOurs(error) {
  const where = String(error?.stack);
  if (OURS.some((url) => where.includes(url))) live.forEach((element) => element.rescue("stopped"));
}
addEventListener("error", (event) => stopIfOurs(event.error));
addEventListener("unhandledrejection", (event) => stopIfOurs(event.reason));

class WaymarkPlanner extends HTMLElement {
  static observedAttributes = ["theme", "heading-level"];
  #mounted = null;
  #isRescued = false;

  constructor() {
    super();
    this.attachShadow({ mode: "open" });
    this.shadowRoot.append(document.createElement("slot"));
    // The page's own shortcuts must not fire while somebody writes: outside this root, an event
    // from a field looks like one from the element. Nor does the page need to hear what was typed
    // or pasted. The program listens further in, so that it has heard by now.
    for (const kind of TYPING) {
      this.shadowRoot.addEventListener(kind, (event) => {
        if (event.composedPath()[0]?.matches?.("input, textarea, select")) event.stopPropagation();
      });
    }
  }

  connectedCallback() {
    live.add(this);
    if (this.#mounted || this.#isRescued) return;
    // A program of another version than this script may load and then not start.
    load().then((sheet) => this.#start(sheet)).catch(() => this.#isRescued || this.rescue("unloaded"));
  }

  disconnectedCallback() {
    // A page builder may only be moving the element, so the program stays; what waits is saved.
    live.delete(this);
    this.#mounted?.save();
  }

  attributeChangedCallback() {
    this.#mounted?.configure(...this.#config());
  }

  #config() {
    return WaymarkPlanner.observedAttributes.map((name) => this.getAttribute(name) ?? undefined);
  }

  #start(sheet) {
    if (this.#mounted || this.#isRescued || !this.isConnected) return;
    const place = document.createElement("div");
    this.shadowRoot.adoptedStyleSheets = [sheet];
    this.shadowRoot.replaceChildren(place);
    this.#mounted = mount(this.shadowRoot, place, ...this.#config());
  }

  /** Replaces the program by a plain screen. `reason` is a key of TEXTS. */
  rescue(reason) {
    this.#isRescued = true;
    const text = TEXTS[reason];
    const box = make("div", { className: "wm-rescue", role: "alert", lang: "en" });
    box.append(
      make("p", { textContent: text.title }),
      make("p", { textContent: text.advice }),
      make("button", { textContent: TEXTS.reload, type: "button", onclick: () => location.reload() }),
      make("button", { textContent: TEXTS.download, type: "button", onclick: download }),
    );
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(PLAIN_STYLE);
    this.shadowRoot.adoptedStyleSheets = [sheet];
    this.shadowRoot.replaceChildren(box);
  }
}

// The plain screen needs a look of its own: the program's style sheet may be what did not arrive.
const PLAIN_STYLE = `
  .wm-rescue { all: initial; display: block; padding: 24px; border: 1px solid #7c857f; border-radius: 8px;
    color: #1d2a2e; background: #faf8f3; font: 16px/1.5 system-ui, sans-serif; }
  .wm-rescue p { max-width: 38em; margin: 0 0 16px; }
  .wm-rescue p:first-child { font: 600 22px/1.2 ui-serif, Georgia, serif; }
  .wm-rescue button { min-height: 44px; margin: 0 12px 8px 0; padding: 8px 16px; border: 1px solid #1e5e59;
    border-radius: 6px; color: #1e5e59; background: #fff; font: inherit; cursor: pointer; }
  .wm-rescue button:focus-visible { outline: 3px solid #b3501b; outline-offset: 2px; }
`;

const TEXTS = {
  unloaded: {
    title: "Waymark could not start",
    advice:
      "A file did not arrive or is of another version, or this page's security policy does not allow WebAssembly ('wasm-unsafe-eval'). What you saved earlier is still in this browser.",
  },
  stopped: {
    title: "Waymark stopped",
    advice:
      "Something went wrong in the program. What was saved is still in this browser. Reload to go on, or download it first.",
  },
  reload: "Reload this page",
  download: "Download everything stored",
};

function make(tag, properties) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element) element[name] = value;
    else element.setAttribute(name, value);
  }
  return element;
}

/** Hands over every stored value of ours exactly as it stands. */
function download() {
  const values = new Map();
  try {
    for (let index = 0; index < localStorage.length; index += 1) {
      const key = localStorage.key(index);
      if (key.startsWith(KEY_PREFIX)) values.set(key, localStorage.getItem(key));
    }
  } catch {
    // Blocked storage holds nothing of ours; the file says so by being empty.
  }
  const file = JSON.stringify({ type: "waymark-raw", values: Object.fromEntries(values) }, null, 2);
  const url = URL.createObjectURL(new Blob([file], { type: "application/json" }));
  const link = make("a", { href: url, download: "waymark-raw.json" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

if (!customElements.get(NAME)) customElements.define(NAME, WaymarkPlanner);
