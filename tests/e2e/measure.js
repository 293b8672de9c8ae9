// What can be measured on a state of the planner, for every element alike. `find.js` stands before it.
// Nothing here may depend on class names, ids or the app's own code.
const describe = (element) => `${element.localName} "${nameOf(element).slice(0, 40)}"`;
// What is hidden from readers and out of the way of Tab is nothing to press: a button stands for it.
const controls = () =>
  all("a[href], button, input, select, textarea, summary").filter((element) => !element.closest("[aria-hidden=true]"));
const style = (element) => getComputedStyle(element);

// A label's press is its field's press.
const targets = (element) => [element, ...(element.labels ?? [])];

// Controls that a finger may miss: less than 24 by 24 pixels (WCAG 2.5.8).
function tooSmall() {
  const reaches = (element) => {
    const box = element.getBoundingClientRect();
    return box.width >= 24 && box.height >= 24;
  };
  const size = (element) => JSON.stringify(element.getBoundingClientRect().toJSON());
  const small = controls().filter((element) => !targets(element).some(reaches));
  return small.map((element) => `${describe(element)} is too small: ${size(element)}`);
}

// Text that is only there to be heard.
const heardOnly = (element) => style(element).clipPath !== "none";

// The boxes that should hold what is written in an element: all around it up to the planner's own.
function boxesAround(element) {
  const boxes = [];
  for (let one = element; one; one = one.parentElement) {
    if (!style(one).display.startsWith("inline") || one.localName === "button") boxes.push(one);
  }
  return boxes;
}

// Text that sticks out of the window or of a box around it, where it lies over other things or is cut off.
function cutOff() {
  const found = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const parent = text.parentElement;
    if (!squash(text.data) || !parent || !seen(parent) || heardOnly(parent)) continue;
    // What is hidden from readers only repeats the field over it, which scrolls.
    if (parent.closest("option, style, [aria-hidden=true]")) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    // The letters of a face may be a little taller than their line.
    const slack = parseFloat(style(parent).fontSize) * 0.25;
    const sticksOut = (box) => [...range.getClientRects()].some((line) =>
      line.left < box.left - 1 || line.right > box.right + 1 ||
      line.top < box.top - slack || line.bottom > box.bottom + slack);
    const out = boxesAround(parent).find((one) => sticksOut(one.getBoundingClientRect()));
    const wide = [...range.getClientRects()].some((line) => line.left < -1 || line.right > innerWidth + 1);
    const what = `"${squash(text.data).slice(0, 40)}"`;
    if (wide) found.push(`${what} sticks out of the window`);
    else if (out) found.push(`${what} sticks out of ${describe(out)}`);
  }
  return found;
}

// The spacing that WCAG 1.4.12 lets a person set.
function spaceOut(on) {
  const sheets = whole.adoptedStyleSheets.filter((sheet) => !sheet.isSpacing);
  if (on) {
    const sheet = new CSSStyleSheet();
    sheet.isSpacing = true;
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
    sheets.push(sheet);
  }
  whole.adoptedStyleSheets = sheets;
  return [];
}

// The places where Tab stops, in the order of the document; of a radio group one, the chosen or first.
function stopElements() {
  const open = controls().filter((element) => !element.disabled && element.tabIndex >= 0);
  return open.filter((element) => {
    if (element.type !== "radio") return true;
    const group = open.filter((one) => one.type === "radio" && one.name === element.name);
    return element === (group.find((one) => one.checked) ?? group[0]);
  });
}
const stops = () => stopElements().map(describe);

// Puts the focus on a button before the planner, and has one behind it where Tab can end.
function startBefore() {
  const neighbour = (id, place) => {
    const button = Object.assign(document.createElement("button"), { id, textContent: id });
    host[place](button);
    return button;
  };
  const before = document.getElementById("Before") ?? neighbour("Before", "before");
  document.getElementById("After") ?? neighbour("After", "after");
  before.focus();
}

// Where Tab has come to, if that is still inside, and what is the matter with it.
function stop() {
  const element = whole.activeElement;
  if (!element) return [null, null];
  const isWithin = element.type === "date" && window.lastStop === element;
  window.lastStop = element;
  const name = isWithin ? "within" : describe(element);
  const shown = [...targets(element), element.parentElement].some((one) => {
    const { outlineStyle, outlineWidth } = style(one);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  });
  if (!shown) return [name, `the focus on ${name} cannot be seen`];
  return [name, targets(element).some(isPartlySeen) ? null : `${name} has the focus and lies under something`];
}

// Whether the upper, middle or lower part is in the window with nothing over it: Firefox is content
// with half a button.
function isPartlySeen(element) {
  const [top, bottom] = endsInView(element);
  return [top + 4, (top + bottom) / 2, bottom - 4].some((y) => isReachedAt(element, y));
}

// Main buttons that hardly stand out, or whose words cannot be read.
function faintButtons() {
  const numbers = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const light = (colour) => {
    const parts = numbers(colour).slice(0, 3).map((part) => {
      const share = colour.startsWith("color(") ? part : part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const contrast = (one, two) => {
    const [dark, bright] = [light(one), light(two)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const found = [];
  for (const button of all("[part~=button-primary]")) {
    const { color, backgroundColor, borderTopStyle } = style(button);
    const ratio = contrast(color, backgroundColor);
    if (!(ratio >= 4.5)) found.push(`${describe(button)} has a contrast of ${ratio}: ${color} on ${backgroundColor}`);
    if (borderTopStyle === "none") found.push(`${describe(button)} has no border`);
    const box = button.getBoundingClientRect();
    if (button.scrollWidth > box.width + 1 || button.scrollHeight > box.height + 1) found.push(`${describe(button)} is cut off`);
  }
  return found;
}

// What moves although the person asked for less motion.
function moving() {
  const slow = (times) => times.split(",").some((time) => parseFloat(time) > 0);
  return all("*")
    .filter((element) => slow(style(element).transitionDuration) || slow(style(element).animationDuration))
    .map((element) => `${describe(element)} moves`);
}
