//! The web site of one test: `dist/` together with the host pages of `tests/pages`, on a port of its
//! own, so that no test sees another's stored data. It keeps a list of what was asked for.

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use anyhow::{Result, anyhow};
use tiny_http::{Header, Request, Response, Server};

/// The policy that the strictest host we promise to work on would send.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    connect-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// Pages served with that policy.
const STRICT_PAGES: [&str; 2] = ["strict-csp.html", "misbehaving.html"];

/// A policy that forgot the one word that WebAssembly needs.
const WITHOUT_WASM: &str = "script-src 'self'";

/// A folder that holds our script and nothing else, as after an upload that stopped half-way.
const HALF_UPLOADED: &str = "half/";

/// A folder in which the program is of another version than the script.
const MIXED: &str = "mixed/";

/// A running server; it stops when dropped.
pub(crate) struct Site {
    server: Arc<Server>,
    asked: Arc<Mutex<Vec<String>>>,
    threads: Vec<JoinHandle<()>>,
}

impl Site {
    pub(crate) fn start() -> Result<Self> {
        let server = Server::http("127.0.0.1:0")
            .map_err(|cause| anyhow!("the test server could not start: {cause}"))?;
        let server = Arc::new(server);
        let asked = Arc::new(Mutex::new(Vec::new()));
        let threads = (0..3)
            .map(|_| {
                let (server, asked) = (Arc::clone(&server), Arc::clone(&asked));
                std::thread::spawn(move || {
                    while let Ok(request) = server.recv() {
                        answer(request, &asked);
                    }
                })
            })
            .collect();
        Ok(Self { server, asked, threads })
    }

    /// The address of a page.
    pub(crate) fn url(&self, page: &str) -> String {
        format!("http://{}/{page}", self.server.server_addr())
    }

    /// Everything that was asked for so far, oldest first.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        for _ in &self.threads {
            self.server.unblock();
        }
        for thread in self.threads.drain(..) {
            // A thread that failed has nothing left to clean up.
            let _ = thread.join();
        }
    }
}

fn answer(request: Request, asked: &Mutex<Vec<String>>) {
    let path = request.url().trim_start_matches('/').to_owned();
    // A browser asks for an icon by itself, at a time of its choosing.
    if path == "favicon.ico" {
        let _ = request.respond(Response::empty(204));
        return;
    }
    let line = format!("{} /{path}", request.method());
    asked.lock().unwrap_or_else(PoisonError::into_inner).push(line);

    let name = path.split('?').next().unwrap_or_default();
    let Some(content) = find(name) else {
        let _ = request.respond(Response::from_string("not found").with_status_code(404));
        return;
    };
    let mut response = Response::from_data(content);
    let mut headers = vec![("Content-Type", media_type(name)), ("Cache-Control", "no-store")];
    if STRICT_PAGES.contains(&name) {
        headers.push(("Content-Security-Policy", STRICT));
    } else if name == "no-wasm.html" {
        headers.push(("Content-Security-Policy", WITHOUT_WASM));
    }
    for (key, value) in headers {
        if let Ok(header) = Header::from_bytes(key, value) {
            response.add_header(header);
        }
    }
    // A browser that was closed in the middle is no failure of the test.
    let _ = request.respond(response);
}

/// The file's content. Names only, no folders: nothing above the two folders can be reached.
fn find(name: &str) -> Option<Vec<u8>> {
    if let Some(name) = name.strip_prefix(MIXED) {
        let file = find(name)?;
        return Some(if name == "waymark.wasm" { of_another_version(file) } else { file });
    }
    let name = match name.strip_prefix(HALF_UPLOADED) {
        Some(script) if script == "waymark.js" => script,
        Some(_) => return None,
        None => name,
    };
    if name.contains(['/', '\\']) || name.starts_with('.') {
        return None;
    }
    [workspace().join("dist"), workspace().join("tests/pages")]
        .iter()
        .find_map(|folder| fs::read(folder.join(name)).ok())
}

/// The program with one of its doors under another name, as another version would have it.
fn of_another_version(mut program: Vec<u8>) -> Vec<u8> {
    let door = b"styles";
    let at = program.windows(door.len() + 1).rposition(|window| {
        // In the list of exports, a name follows its length.
        window.first() == Some(&6) && window.get(1..) == Some(door)
    });
    if let Some(letter) = at.and_then(|at| program.get_mut(at + 1)) {
        *letter = b'S';
    }
    program
}

/// The folder of the workspace.
pub(crate) fn workspace() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.join("../..")
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}
