//! The host pages: each is `tests/pages/host.html` with a title and what makes it different from a
//! plain page. They know nothing of the app but the name of its element and of its script.

/// The policy that the strictest host we promise to work on would send.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    connect-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// A policy that forgot the one word that WebAssembly needs.
const WITHOUT_WASM: &str = "script-src 'self'";

const ELEMENT: &str = "<waymark-planner></waymark-planner>";

/// One host page.
pub(super) struct Host {
    name: &'static str,
    title: &'static str,
    /// The content security policy that is sent with it.
    pub(super) policy: Option<&'static str>,
    /// Its own script of `tests/pages`, which runs before ours.
    script: Option<&'static str>,
    /// The folder of our script, as `files` knows it.
    folder: &'static str,
    /// What stands in its main part.
    body: &'static str,
}

const PLAIN: Host =
    Host { name: "", title: "", policy: None, script: None, folder: "", body: ELEMENT };

const HOSTS: [Host; 30] = [
    Host {
        name: "plain",
        title: "A plain host",
        body: "<label>Search <input autofocus></label><waymark-planner></waymark-planner>",
        ..PLAIN
    },
    Host { name: "strict-csp", title: "A strict host", policy: Some(STRICT), ..PLAIN },
    Host {
        name: "misbehaving",
        title: "A page that does everything wrong",
        policy: Some(STRICT),
        script: Some("misbehaving.js"),
        ..PLAIN
    },
    // Files that are not as they should be.
    Host {
        name: "no-wasm",
        title: "A host whose policy forgot WebAssembly",
        policy: Some(WITHOUT_WASM),
        ..PLAIN
    },
    Host { name: "half-uploaded", title: "A host that lacks a file", folder: "half/", ..PLAIN },
    Host { name: "cut-off", title: "A host with half of a file", folder: "cut/", ..PLAIN },
    Host { name: "mistyped", title: "A host with a wrong type", folder: "mistyped/", ..PLAIN },
    Host { name: "lost-page", title: "A host with a page for a file", folder: "lost/", ..PLAIN },
    Host {
        name: "mixed-versions",
        title: "A host with files of two versions",
        folder: "mixed/",
        ..PLAIN
    },
    Host {
        name: "mixed-builds",
        title: "A host with files of two versions that fit",
        folder: "build/",
        ..PLAIN
    },
    Host { name: "little-memory", title: "A small device", folder: "small/", ..PLAIN },
    Host { name: "no-memory", title: "A device that is full", folder: "tiny/", ..PLAIN },
    // Storage that is not as it should be.
    Host {
        name: "no-storage",
        title: "A host without storage",
        script: Some("no-storage.js"),
        ..PLAIN
    },
    Host {
        name: "full-storage",
        title: "A host whose storage is full",
        script: Some("full-storage.js"),
        ..PLAIN
    },
    Host {
        name: "storage-alters",
        title: "A host that alters what is stored",
        script: Some("storage.js?alters"),
        ..PLAIN
    },
    Host {
        name: "storage-throws",
        title: "A host that refuses what is stored",
        script: Some("storage.js?throws"),
        ..PLAIN
    },
    Host {
        name: "storage-broken",
        title: "A broken store",
        script: Some("storage.js?broken"),
        ..PLAIN
    },
    // Scripts of the host that get in the way.
    Host {
        name: "breaking",
        title: "A host that breaks a function of the browser",
        script: Some("breaking.js"),
        ..PLAIN
    },
    Host {
        name: "fetch-throws",
        title: "A host with a fetch of its own that throws",
        script: Some("patched.js?fetch-throws"),
        ..PLAIN
    },
    Host {
        name: "fetch-lies",
        title: "A host with a fetch of its own that lies",
        script: Some("patched.js?fetch-lies"),
        ..PLAIN
    },
    Host {
        name: "fetch-watches",
        title: "A host with a fetch of its own that watches",
        script: Some("patched.js?fetch-watches"),
        ..PLAIN
    },
    Host {
        name: "json-replaced",
        title: "A host with a JSON of its own",
        script: Some("patched.js?json"),
        ..PLAIN
    },
    Host {
        name: "promise-replaced",
        title: "A host with a Promise of its own",
        script: Some("patched.js?promise"),
        ..PLAIN
    },
    // Other places than the middle of a plain page.
    Host {
        name: "two-elements",
        title: "Two planners",
        body: "<waymark-planner></waymark-planner><waymark-planner></waymark-planner>",
        ..PLAIN
    },
    Host {
        name: "moved",
        title: "A host that moves things",
        script: Some("moved.js"),
        body: "<waymark-planner></waymark-planner><aside></aside>",
        ..PLAIN
    },
    Host {
        name: "absurd",
        title: "A host with absurd attributes",
        body: "<waymark-planner theme=\"<img src=x onerror=alert(1)>\" heading-level=\"1e999\" \
               lang=\"\" dir=\"up\" storage-key=\"../..\"></waymark-planner>",
        ..PLAIN
    },
    Host {
        name: "framed",
        title: "A planner and a frame with another",
        body: "<waymark-planner></waymark-planner><iframe src=\"plain.html\"></iframe>",
        ..PLAIN
    },
    Host {
        name: "sandboxed",
        title: "A frame without an origin",
        body: "<iframe src=\"plain.html\" sandbox=\"allow-scripts allow-downloads allow-popups \
               allow-popups-to-escape-sandbox\"></iframe>",
        ..PLAIN
    },
    Host {
        name: "foreign-frame",
        title: "A frame of another site",
        script: Some("foreign-frame.js"),
        body: "",
        ..PLAIN
    },
    Host {
        name: "typist",
        title: "A page that types by itself",
        script: Some("typist.js"),
        ..PLAIN
    },
];

/// The host page of that name, which ends in `.html`.
pub(super) fn host(file: &str) -> Option<&'static Host> {
    let name = file.strip_suffix(".html")?;
    HOSTS.iter().find(|host| host.name == name)
}

impl Host {
    /// The page, by its template.
    pub(super) fn page(&self, template: &str) -> String {
        let script = |file: &str| format!("<script src=\"{file}\"></script>");
        template
            .replace("{title}", self.title)
            .replace("{script}", &self.script.map(script).unwrap_or_default())
            .replace("{folder}", self.folder)
            .replace("{body}", self.body)
    }
}
