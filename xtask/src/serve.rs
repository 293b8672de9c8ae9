//! `cargo xtask serve`: a small server of static files for this machine only. It is not meant for
//! the open network and must never listen on it.

use std::fs::File;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result, bail};
use tiny_http::{Header, Request, Response, Server};

const FIRST_PORT: u16 = 8080;
const TRIES: u16 = 20;

/// Serves the folder until the process is stopped.
pub(crate) fn forever(folder: &Path, asked: Option<u16>) -> Result<()> {
    let (server, port) = listen(asked)?;
    println!("Waymark is at http://127.0.0.1:{port}/ (Ctrl+C stops it)");
    std::thread::scope(|scope| {
        // A browser keeps several connections open; one thread would make it wait.
        for _ in 0..4 {
            scope.spawn(|| {
                while let Ok(request) = server.recv() {
                    // A browser that hangs up early is no reason to stop.
                    let _ = answer(folder, request);
                }
            });
        }
    });
    Ok(())
}

/// The asked port, or else the first free one.
fn listen(asked: Option<u16>) -> Result<(Server, u16)> {
    let first = asked.unwrap_or(FIRST_PORT);
    for port in first..first.saturating_add(TRIES) {
        match Server::http(("127.0.0.1", port)) {
            Ok(server) => return Ok((server, port)),
            Err(_) => println!("port {port} is taken, trying the next"),
        }
    }
    bail!("none of the ports {first} to {} is free", first.saturating_add(TRIES - 1))
}

fn answer(folder: &Path, request: Request) -> Result<()> {
    let Some(path) = file_for(folder, request.url()) else {
        return Ok(request.respond(Response::from_string("not found").with_status_code(404))?);
    };
    let file = File::open(&path).with_context(|| format!("opening {}", path.display()))?;
    let mut response = Response::from_file(file);
    // Rebuilt files keep their names, so a browser has to ask each time.
    for (name, value) in [("Content-Type", media_type(&path)), ("Cache-Control", "no-cache")] {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    Ok(request.respond(response)?)
}

/// The file behind a URL, if it exists and lies inside the folder.
fn file_for(folder: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.trim_start_matches('/');
    let plain = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    let mut file = folder.join(path);
    if file.is_dir() {
        file.push("index.html");
    }
    (plain && file.is_file()).then_some(file)
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "webmanifest") => "application/json",
        // Without this type browsers refuse to compile while downloading.
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_inside_the_folder_are_served() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert_eq!(file_for(folder, "/src/main.rs?v=1"), Some(folder.join("src/main.rs")));
        assert_eq!(file_for(folder, "/../Cargo.toml"), None);
        assert_eq!(file_for(folder, "//etc/hostname"), None);
        assert_eq!(file_for(folder, "/missing"), None);
    }

    #[test]
    fn wasm_has_the_type_that_browsers_insist_on() {
        assert_eq!(media_type(Path::new("waymark.wasm")), "application/wasm");
    }
}
