// A frame with the plain page under the machine's other name, which is another site to a browser.
addEventListener("DOMContentLoaded", () => {
  const frame = document.createElement("iframe");
  frame.src = `//127.0.0.1:${location.port}/plain.html`;
  document.querySelector("main").append(frame);
});
