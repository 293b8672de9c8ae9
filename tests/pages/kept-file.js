// No driver can press a button in the browser's own dialog, so the dialog is left out. The file is a
// real one, in the browser's private file system of this site: real bytes are written and read back.
window.answer = "a file";
window.showSaveFilePicker = async (options) => {
  window.asked = options;
  if (window.answer !== "a file") throw new DOMException("made for a test", window.answer);
  const folder = await navigator.storage.getDirectory();
  return folder.getFileHandle("kept.json", { create: true });
};

/** What the file holds now. */
window.kept = async () => {
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle("kept.json", { create: true });
  return (await handle.getFile()).text();
};

/** From now on, or no longer, no file can be written to, for a reason of that name. */
window.refuse = (name) => {
  window.createWritable ??= FileSystemFileHandle.prototype.createWritable;
  FileSystemFileHandle.prototype.createWritable = name
    ? async () => { throw new DOMException("made for a test", name); }
    : window.createWritable;
};
