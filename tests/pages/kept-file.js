// No driver can press a button in the browser's own dialog, so the dialog is left out. The file is a
// real one, in the browser's private file system of this site: real bytes are written and read back.
window.answer = "a file";
window.showSaveFilePicker = async (options) => {
  window.asked = options;
  if (window.answer !== "a file") throw new DOMException("made for a test", window.answer);
  const folder = await navigator.storage.getDirectory();
  return folder.getFileHandle("kept.json", { create: true });
};

/** What the file holds now. Whoever reads it while another takes its place reads again. */
window.kept = async () => {
  const folder = await navigator.storage.getDirectory();
  for (;;) {
    const handle = await folder.getFileHandle("kept.json", { create: true });
    try {
      return await (await handle.getFile()).text();
    } catch (error) {
      if (!["NotFoundError", "NotReadableError"].includes(error.name)) throw error;
    }
  }
};

/** From now on, or no longer, no file can be written to, for a reason of that name. */
window.refuse = (name) => {
  window.createWritable ??= FileSystemFileHandle.prototype.createWritable;
  FileSystemFileHandle.prototype.createWritable = name
    ? async () => { throw new DOMException("made for a test", name); }
    : window.createWritable;
};
