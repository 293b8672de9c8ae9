// Types by itself, word after word, and tells the server what it finds and what it typed: so that a
// browser can be killed at any moment without a driver in between. `?round=` makes the words new.
const QUESTION = "What will you do?";
const round = new URLSearchParams(location.search).get("round");
const say = (what) => fetch(`said?${what}`).catch(() => {});

const root = () => document.querySelector("waymark-planner")?.shadowRoot;
const heading = () => root()?.querySelector("h2")?.textContent ?? "";
const press = (name) => [...root().querySelectorAll("button")].find((one) => one.textContent === name)?.click();

function type(area, word) {
  area.setRangeText(word, area.value.length, area.value.length, "end");
  area.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertText" }));
}

/** Words between two pauses, and the length of a pause in steps. */
const [WORDS, PAUSE] = [6, 8];
let waits = 0;
let count = 0;
let found;
function step() {
  const text = root()?.textContent ?? "";
  if (text.includes("could not be read") || text.includes("Waymark stopped")) return say("broken");
  if (heading() !== QUESTION) {
    if (heading()) found ??= "";
    press("Start a goal");
    press("Skip for now");
    return;
  }
  const area = root().querySelector("textarea");
  // Nobody types without a pause: after some words there is one, long enough that they are saved.
  waits = count % WORDS === 0 && count > 0 && waits < PAUSE ? waits + 1 : 0;
  if (waits) return;
  if (count === 0) say(`found=${(found ?? area.value).replaceAll(" ", "_")}`);
  type(area, `w${round}.${count} `);
  count += 1;
  // With the page's own clock, by which the planner decides when to save.
  say(`typed=${count}@${Math.round(performance.now())}`);
}
setInterval(step, 60);
