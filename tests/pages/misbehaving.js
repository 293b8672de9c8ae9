// Everything that the planner must never do, done on purpose once it has appeared: the proof that
// the checks of the other pages can fail.
function misbehave() {
  fetch("late-request").catch(() => {});
  console.log("a line in the console");
  document.body.append(Object.assign(document.createElement("style"), { textContent: "p {}" }));
  document.title = "Stolen";
  history.pushState(null, "", "?stolen");
  const button = document.createElement("button");
  button.textContent = "Stolen focus";
  document.querySelector("main").append(button);
  button.focus();
}

const appeared = setInterval(() => {
  if (!document.querySelector("waymark-planner")?.shadowRoot?.textContent) return;
  clearInterval(appeared);
  // Late enough that the tests have seen it appear.
  setTimeout(misbehave, 200);
}, 20);
