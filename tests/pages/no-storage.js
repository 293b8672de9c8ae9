// What a browser does when a person blocks storage for this site.
Object.defineProperty(window, "localStorage", {
  get() {
    throw new DOMException("The operation is insecure.", "SecurityError");
  },
});
