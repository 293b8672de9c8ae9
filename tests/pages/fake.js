// A planner of a few native controls, so that the driver itself can be tested without the app. It
// has two accessibility mistakes on purpose: a button without a name and grey text on white.
customElements.define("waymark-planner", class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: "open" });
    root.innerHTML = `
      <h2 tabindex="-1">Your goals</h2>
      <p style="color: #ccc; background: #fff">Hardly to be read</p>
      <button id="nameless"></button>
      <button id="start">Start <span aria-hidden="true">→</span></button>
      <button aria-label="Edit goal one">Edit</button>
      <button style="display: none">Hidden</button>
      <label for="title">Your goal</label>
      <input id="title" aria-describedby="hint"><span id="hint">One sentence</span>
      <label for="day">By when</label><input type="date" id="day">
      <label for="kind">Kind</label>
      <select id="kind"><option value="a">Skill</option><option value="b">Knowledge</option></select>
      <fieldset><legend>How sure?</legend>
        <label><input type="radio" name="sure" value="1"> Very sure</label>
        <label><input type="radio" name="sure" value="2"> Not sure</label>
      </fieldset>
      <output></output>
      <dialog><h2>Really?</h2><button id="yes">Yes, start</button></dialog>`;
    const part = (selector) => root.querySelector(selector);
    const say = (words) => { part("output").textContent = words; };
    part("#start").addEventListener("click", () => part("dialog").showModal());
    part("#yes").addEventListener("click", () => {
      part("dialog").close();
      // Later than the click, so that only a wait can see it.
      setTimeout(() => say("Started"), 200);
    });
    for (const id of ["#title", "#day", "#kind"]) {
      part(id).addEventListener("input", (event) => say(`heard ${event.target.value}`));
    }
  }
});
