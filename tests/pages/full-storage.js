// How many writes still fit; a test may change it.
globalThis.writesLeft = Number(new URLSearchParams(location.search).get("writes") ?? 0);
const write = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (writesLeft <= 0) throw new DOMException("The quota is exceeded.", "QuotaExceededError");
  writesLeft -= 1;
  write.call(this, key, value);
};
