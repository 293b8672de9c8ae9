// The custom element. Placeholder until the real one lands.
import init, { mount } from "./waymark_core.js";

class WaymarkPlanner extends HTMLElement {
  async connectedCallback() {
    if (this.shadowRoot) return;
    const root = document.createElement("div");
    this.attachShadow({ mode: "open" }).append(root);
    await init();
    mount(root);
  }
}
customElements.define("waymark-planner", WaymarkPlanner);
