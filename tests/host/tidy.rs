//! The rules that the code keeps about itself: who may use whom, and how a file begins.

use std::fs;
use std::path::Path;

use crate::catalogs::{files, root};

/// A room and the rooms of ours that it may use. ARCHITECTURE.md says why.
const MAY_USE: [(&str, &[&str]); 17] = [
    ("domain", &[]),
    ("json", &[]),
    ("sort", &[]),
    ("coach", &["domain", "sort"]),
    ("content", &["domain", "json"]),
    ("i18n", &["domain", "json", "sort"]),
    ("vault", &[]),
    ("store", &["domain", "json", "sort", "vault"]),
    ("transfer", &["domain", "json", "sort", "store", "vault"]),
    ("app", &["domain", "coach", "content", "i18n", "sort", "store", "transfer", "vault"]),
    ("session", &["domain", "app", "store", "transfer", "vault"]),
    ("ui", &["app", "content", "domain", "i18n", "vault"]),
    ("config", &[]),
    ("platform", &["domain", "app", "i18n", "store", "transfer", "vault"]),
    ("shell", &["app", "config", "domain", "i18n", "platform", "session", "store", "ui", "vault"]),
    ("embed", &["config", "shell", "ui"]),
    ("lib", &[]),
];

/// Rooms that must not know of a browser at all.
const PURE: [&str; 10] =
    ["domain", "json", "sort", "coach", "i18n", "vault", "store", "transfer", "app", "session"];

fn room(path: &Path) -> String {
    let inside = path.strip_prefix(root().join("src")).unwrap();
    let first = inside.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

fn sources() -> Vec<(String, String, String)> {
    let read = |path: std::path::PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
        (room(&path), path.display().to_string(), code)
    };
    files(&root().join("src"), "rs").into_iter().map(read).collect()
}

/// The rooms that some code names: `crate::app::…`.
fn used_rooms(code: &str) -> Vec<String> {
    let code: String = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    let end = |rest: &str| {
        rest.find(|c: char| !c.is_ascii_lowercase() && c != '_' && !c.is_ascii_digit())
    };
    code.split("crate::")
        .skip(1)
        .map(|rest| rest[..end(rest).unwrap_or(rest.len())].to_owned())
        .collect()
}

fn trespasses(room: &str, code: &str) -> Vec<String> {
    let (_, allowed) =
        MAY_USE.iter().find(|(name, _)| *name == room).expect("a new room needs a line here");
    let is_trespass = |used: &String| used != room && !allowed.contains(&used.as_str());
    used_rooms(code).into_iter().filter(is_trespass).collect()
}

#[test]
fn each_room_uses_only_what_it_may() {
    for (room, file, code) in sources() {
        assert_eq!(trespasses(&room, &code), Vec::<String>::new(), "{file}");
    }
}

#[test]
fn a_trespass_is_seen() {
    assert_eq!(trespasses("domain", "use crate::store::Store;"), ["store"]);
    assert_eq!(trespasses("ui", "let x = crate::platform::clock::now();"), ["platform"]);
}

#[test]
fn the_core_knows_no_browser() {
    for (room, file, code) in sources() {
        if PURE.contains(&room.as_str()) {
            for banned in ["web_sys", "js_sys", "wasm_bindgen", "gloo", "yew"] {
                assert!(!code.contains(banned), "{file} names {banned}");
            }
        }
    }
}

#[test]
fn there_is_one_sort() {
    for (_, file, code) in sources() {
        assert!(!code.contains(".sort"), "{file} sorts in a way of its own: see src/sort.rs");
    }
}

#[test]
fn no_feature_of_web_sys_reaches_a_network() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let features = manifest.split("[dependencies.web-sys]").nth(1).unwrap();
    let features = features.split("\n[").next().unwrap();
    for banned in [
        "Request",
        "Response",
        "Headers",
        "XmlHttp",
        "WebSocket",
        "WebTransport",
        "EventSource",
        "Rtc",
        "Navigator",
        "Beacon",
        "BroadcastChannel",
        "FormData",
        "HtmlFormElement",
        "HtmlIFrame",
        "HtmlImage",
        "HtmlScript",
        "ServiceWorker",
        "SharedWorker",
        "\"Worker\"",
        "Location",
        "History",
    ] {
        assert!(!features.contains(banned), "web-sys feature {banned}");
    }
    let code: String = sources().into_iter().map(|(_, _, code)| code).collect();
    for banned in ["console::", "gloo_net", "gloo::", "fetch(", "sendBeacon", "Function::new"] {
        assert!(!code.contains(banned), "the code has {banned}");
    }
    let element = fs::read_to_string(root().join("src/embed/element.js")).unwrap();
    for banned in
        ["fetch(", "XMLHttpRequest", "WebSocket", "sendBeacon", "console.", "innerHTML", "eval("]
    {
        assert!(!element.contains(banned), "element.js has {banned}");
    }
}

/// The names of all attributes that can reach a page, as `ui/attr.rs` lists them.
fn attributes() -> String {
    let code = fs::read_to_string(root().join("src/ui/attr.rs")).unwrap();
    let list = code.split("const NAMES").nth(1).unwrap();
    list.split("];").next().unwrap().to_owned()
}

#[test]
fn nothing_draws_a_style_attribute_or_raw_markup() {
    assert!(attributes().contains("\"class\""));
    assert!(!attributes().contains("\"style\""));
    for (_, file, code) in sources() {
        // The macro would let any attribute through, and costs more than calls do.
        for banned in ["html! {", "add_attribute", "from_html_unchecked", "inner_html"] {
            assert!(!code.contains(banned), "{file} has {banned}");
        }
    }
}

#[test]
fn w11_nothing_hides_in_a_tool_tip_and_no_label_is_a_placeholder() {
    for banned in ["\"title\"", "\"placeholder\""] {
        assert!(!attributes().contains(banned), "there is an attribute {banned}");
    }
}

#[test]
fn each_file_begins_with_why_it_exists_and_has_a_size_that_can_be_read() {
    for folder in ["src", "tests", "xtask"] {
        for path in files(&root().join(folder), "rs") {
            let text = fs::read_to_string(&path).unwrap();
            assert!(text.starts_with("//! "), "{} does not say why it exists", path.display());
            let n_lines = text.lines().count();
            assert!(n_lines <= 400, "{} has {n_lines} lines", path.display());
            assert!(!text.contains("TODO") || path.ends_with("tidy.rs"), "{}", path.display());
        }
    }
}

#[test]
fn the_element_observes_what_the_config_reads() {
    let element = fs::read_to_string(root().join("src/embed/element.js")).unwrap();
    let attributes = waymark::config::Config::ATTRIBUTES;
    let line = format!("static observedAttributes = {attributes:?};");
    assert!(element.contains(&line), "element.js lacks {line}");
    let table = fs::read_to_string(root().join("docs/embed.md")).unwrap();
    for name in attributes {
        assert!(table.contains(&format!("| `{name}` |")), "docs/embed.md lacks {name}");
    }
}
