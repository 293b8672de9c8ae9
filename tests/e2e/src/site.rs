//! The web site of one test: `dist/` together with the host pages of `tests/pages`, on a port of its
//! own, so that no test sees another's stored data. It keeps a list of what was asked for.

mod files;
mod hosts;

use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use anyhow::{Context, Result};
use axum::extract::State;
use axum::http::{Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use tokio::sync::oneshot;

/// Doors of sites whose tests are over. They answer nobody, but keep their ports: a browser that goes
/// on to the next test must not find there what an earlier one stored.
static OVER: Mutex<Vec<TcpListener>> = Mutex::new(Vec::new());

/// What was asked for so far, oldest first.
type Asked = Arc<Mutex<Vec<String>>>;

/// A running server; it stops when dropped.
pub(crate) struct Site {
    address: SocketAddr,
    asked: Asked,
    running: Mutex<Option<Running>>,
}

/// The server on its own thread, so that it answers whatever its test waits for.
struct Running {
    door: TcpListener,
    thread: JoinHandle<Result<()>>,
    stop: oneshot::Sender<()>,
}

impl Site {
    pub(crate) fn start() -> Result<Self> {
        let door = TcpListener::bind("127.0.0.1:0").context("the test server could not start")?;
        door.set_nonblocking(true)?;
        let address = door.local_addr()?;
        let asked = Asked::default();
        let (stop, stopped) = oneshot::channel();
        let (own_door, own_asked) = (door.try_clone()?, Arc::clone(&asked));
        let thread = std::thread::spawn(move || serve(own_door, own_asked, stopped));
        let running = Mutex::new(Some(Running { door, thread, stop }));
        Ok(Self { address, asked, running })
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
        let running = self.running.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(Running { door, thread, stop }) = running else { return };
        // A thread that ended by itself or failed has nothing left to clean up.
        let _ = stop.send(());
        let _ = thread.join();
        OVER.lock().unwrap_or_else(PoisonError::into_inner).push(door);
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.go_silent();
    }
}

/// Answers until it is told to stop, and then hangs up on everybody.
fn serve(door: TcpListener, asked: Asked, stopped: oneshot::Receiver<()>) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let door = tokio::net::TcpListener::from_std(door)?;
        let site = axum::Router::new().fallback(answer).with_state(asked);
        tokio::select! {
            ended = axum::serve(door, site) => ended?,
            _ = stopped => {}
        }
        Ok(())
    })
}

async fn answer(State(asked): State<Asked>, method: Method, uri: Uri) -> Response {
    let path = uri.path_and_query().map_or("", |path| path.as_str()).trim_start_matches('/');
    // A browser asks for an icon by itself, at a time of its choosing.
    if path == "favicon.ico" {
        return StatusCode::NO_CONTENT.into_response();
    }
    let line = format!("{method} /{path}");
    asked.lock().unwrap_or_else(PoisonError::into_inner).push(line);

    let name = path.split('?').next().unwrap_or_default();
    let Some(file) = files::find(name) else {
        return (StatusCode::NOT_FOUND, "not found").into_response();
    };
    let headers = [
        (header::CONTENT_TYPE, file.media_type),
        (header::CACHE_CONTROL, "no-store"),
        // A frame without an origin may load scripts of those who allow it only.
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    let policy = file.policy.map(|policy| [(header::CONTENT_SECURITY_POLICY, policy)]);
    (headers, policy, file.content).into_response()
}

/// The folder of the workspace.
pub(crate) fn workspace() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.join("../..")
}
