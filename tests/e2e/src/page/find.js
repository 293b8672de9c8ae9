// How a person finds things: by their visible names, inside the open shadow root of one planner.
// Nothing here may depend on class names, ids or the app's own code.
const host = document.querySelectorAll("waymark-planner")[arguments[0]];
const whole = host?.shadowRoot;
// While a modal dialog is open, a person can reach nothing else.
const root = whole && (whole.querySelector(":modal") ?? whole);

const squash = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const all = (selector) => (root ? [...root.querySelectorAll(selector)].filter(seen) : []);
const seen = (element) => element.checkVisibility({ visibilityProperty: true });

const kinds = {
  press: "button, a[href], summary, [role=button], input[type=button], input[type=submit]",
  choose: "input[type=radio], input[type=checkbox]",
  field: "input:not([type=radio], [type=checkbox], [type=button], [type=submit]), textarea, select",
  heading: "h1, h2, h3, h4, h5, h6",
};

// The words of an element without those of controls inside it or of pure decoration.
function words(element) {
  const copy = element.cloneNode(true);
  copy.querySelectorAll("input, textarea, select, [aria-hidden=true], svg").forEach((part) => part.remove());
  return squash(copy.textContent);
}

function nameOf(element) {
  const ids = squash(element.getAttribute("aria-labelledby"));
  if (ids) {
    const scope = element.getRootNode();
    return squash(ids.split(" ").map((id) => scope.getElementById(id)?.textContent).join(" "));
  }
  const label = squash(element.getAttribute("aria-label"));
  if (label) return label;
  if (element.labels?.length) return squash([...element.labels].map(words).join(" "));
  return words(element) || squash(element.getAttribute("value")) || squash(element.title);
}

function descriptionOf(element) {
  const ids = squash(element.getAttribute("aria-describedby"));
  const scope = element.getRootNode();
  return squash(ids.split(" ").map((id) => id && scope.getElementById(id)?.textContent).join(" "));
}

// The one element of that kind and name: an equal name first, then a name that begins so.
function find(kind, wanted) {
  const candidates = all(kinds[kind]);
  let hits = candidates.filter((element) => nameOf(element) === wanted);
  if (!hits.length) hits = candidates.filter((element) => nameOf(element).startsWith(wanted));
  if (hits.length === 1) return { element: hits[0] };
  const names = candidates.map((element) => `"${nameOf(element)}"`).join(", ");
  const count = hits.length ? `${hits.length} things are` : "nothing is";
  return { error: `${count} called "${wanted}" among ${names || "no " + kind + " at all"}` };
}

// The upper and lower end of what can be seen of an element that scrolls inside others.
function endsInView(element) {
  let { top, bottom } = element.getBoundingClientRect();
  for (let outer = element.parentElement; outer; outer = outer.parentElement) {
    if (getComputedStyle(outer).overflowY === "visible") continue;
    const frame = outer.getBoundingClientRect();
    [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
  }
  return [top, bottom];
}

// Whether a press on the middle of an element would reach it.
function isOnTop(element) {
  const [top, bottom] = endsInView(element);
  return isReachedAt(element, (top + bottom) / 2);
}

// Whether nothing lies over the middle of an element at that height.
function isReachedAt(element, y) {
  const box = element.getBoundingClientRect();
  const hit = element.getRootNode().elementFromPoint(box.x + box.width / 2, y);
  return Boolean(hit) && (hit === element || element.contains(hit));
}

function text() {
  if (!root) return "";
  // A shadow root has no innerText, and for what is not shown innerText would tell it all the same.
  const parts = root === whole ? [...root.children].filter(seen) : [root];
  return squash(parts.map((part) => part.innerText).join("\n"));
}

function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body) return "body";
  return `${element.localName} "${nameOf(element)}"`;
}
