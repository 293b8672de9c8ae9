//! The web site of one test: `dist/` together with the host pages of `tests/pages`, on a port of its
//! own, so that no test sees another's stored data. It keeps a list of what was asked for.

mod files;
mod hosts;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Request, Response, Server};

/// Servers of tests that are over. They answer nobody, but keep their ports: a browser that goes on
/// to the next test must not find there what an earlier one stored.
static OVER: Mutex<Vec<Arc<Server>>> = Mutex::new(Vec::new());

/// A running server; it stops when dropped.
pub(crate) struct Site {
    address: SocketAddr,
    server: Arc<Server>,
    asked: Arc<Mutex<Vec<String>>>,
    threads: Mutex<Vec<JoinHandle<()>>>,
}

impl Site {
    pub(crate) fn start() -> Result<Self> {
        let server = Server::http("127.0.0.1:0")
            .map_err(|cause| anyhow!("the test server could not start: {cause}"))?;
        let address = server.server_addr().to_ip().context("the test server has no address")?;
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
        Ok(Self { address, server, asked, threads: Mutex::new(threads) })
    }

    /// The address of a page.
    pub(crate) fn url(&self, page: &str) -> String {
        format!("http://{}/{page}", self.address)
    }

    /// The same page under another name of this machine, which makes it another site.
    pub(crate) fn foreign_url(&self, page: &str) -> String {
        format!("http://localhost:{}/{page}", self.address.port())
    }

    /// Everything that was asked for so far, oldest first.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Answers nobody any more, as if the network were gone.
    pub(crate) fn go_silent(&self) {
        let mut threads = self.threads.lock().unwrap_or_else(PoisonError::into_inner);
        for _ in threads.iter() {
            self.server.unblock();
        }
        for thread in threads.drain(..) {
            // A thread that failed has nothing left to clean up.
            let _ = thread.join();
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.go_silent();
        OVER.lock().unwrap_or_else(PoisonError::into_inner).push(Arc::clone(&self.server));
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
    let Some(file) = files::find(name) else {
        let _ = request.respond(Response::from_string("not found").with_status_code(404));
        return;
    };
    let mut response = Response::from_data(file.content);
    let mut headers = vec![
        ("Content-Type", file.media_type),
        ("Cache-Control", "no-store"),
        // A frame without an origin may load scripts of those who allow it only.
        ("Access-Control-Allow-Origin", "*"),
    ];
    headers.extend(file.policy.map(|policy| ("Content-Security-Policy", policy)));
    for (key, value) in headers {
        if let Ok(header) = Header::from_bytes(key, value) {
            response.add_header(header);
        }
    }
    // A browser that was closed in the middle is no failure of the test.
    let _ = request.respond(response);
}

/// The folder of the workspace.
pub(crate) fn workspace() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.join("../..")
}
