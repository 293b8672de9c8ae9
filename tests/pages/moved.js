// As page builders do: the same element in another place of the document.
function move() {
  document.querySelector("aside").append(document.querySelector("waymark-planner"));
}
