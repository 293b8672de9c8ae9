// Writes down what a host could notice of the planner. It runs before the planner's script and must
// change nothing that the planner could notice.
globalThis.witness = {
  start: { title: document.title, address: location.href, history: history.length },
  console: [],
  refused: [],
  dispatched: [],
};
for (const level of ["debug", "error", "info", "log", "warn"]) {
  const original = console[level];
  console[level] = (...words) => {
    witness.console.push(`${level}: ${words.map(String).join(" ")}`);
    original.apply(console, words);
  };
}
addEventListener("error", (event) => witness.console.push(`uncaught: ${event.message}`), true);
addEventListener("unhandledrejection", (event) => witness.console.push(`uncaught: ${event.reason}`));
document.addEventListener("securitypolicyviolation", (event) => {
  // Firefox asks for an icon by itself.
  if (event.blockedURI.endsWith("/favicon.ico")) return;
  witness.refused.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile ?? ""}`);
});
// Events that a script makes, such as a widget's own ones; a person's key and mouse make the rest.
const dispatch = EventTarget.prototype.dispatchEvent;
EventTarget.prototype.dispatchEvent = function (event) {
  witness.dispatched.push(`${event.type} ${JSON.stringify(event.detail ?? null)}`);
  return dispatch.call(this, event);
};
