// A host that puts itself between the planner and its storage, until `mend()` is called.
const { setItem, getItem } = Storage.prototype;
const fail = () => {
  // As Firefox calls it when the file of a store is damaged; no browser's name for it is relied on.
  throw new DOMException("", "NS_ERROR_FILE_CORRUPTED");
};
const ways = {
  "?alters": { setItem(key, value) { setItem.call(this, key, `${value} `); } },
  "?throws": { setItem() { throw new TypeError("of the host"); } },
  "?broken": { setItem: fail, getItem: fail, removeItem: fail, key: fail },
};
Object.assign(Storage.prototype, ways[new URL(document.currentScript.src).search]);
globalThis.mend = () => void Object.assign(Storage.prototype, { setItem, getItem });
