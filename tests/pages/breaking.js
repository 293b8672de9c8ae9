// Breaks a function of the browser, once, that the planner calls in the middle of each answer.
globalThis.breakClock = () => {
  const { now } = Performance.prototype;
  Performance.prototype.now = () => {
    Performance.prototype.now = now;
    throw new Error("of the host");
  };
};

// The same for a function of which the planner expects that it never fails: it then stops by itself,
// with a message that quotes the words of the error.
globalThis.breakMaking = (words) => {
  const { setAttribute } = Element.prototype;
  Element.prototype.setAttribute = () => {
    Element.prototype.setAttribute = setAttribute;
    throw new Error(words);
  };
};
