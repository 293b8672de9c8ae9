// Breaks a function of the browser, once, that the planner calls in the middle of each answer.
globalThis.breakClock = () => {
  const { now } = Performance.prototype;
  Performance.prototype.now = () => {
    Performance.prototype.now = now;
    throw new Error("of the host");
  };
};
