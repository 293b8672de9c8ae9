//! The style sheet: colours that can be read, and no rule that would break inside a host page.

use std::collections::BTreeMap;
use std::fs;

use crate::catalogs::{files, root};

fn sheets() -> Vec<(String, String)> {
    let read = |path: std::path::PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, fs::read_to_string(path).unwrap())
    };
    files(&root().join("styles"), "css").into_iter().map(read).collect()
}

/// Name, light and dark value of each colour of `tokens.css`.
fn colours() -> BTreeMap<String, [[u8; 3]; 2]> {
    let tokens = fs::read_to_string(root().join("styles/tokens.css")).unwrap();
    let hex = |text: &str| {
        let digits = text.trim().strip_prefix('#').unwrap();
        [0, 2, 4].map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap())
    };
    let colour = |line: &str| {
        let (name, value) = line.trim().strip_prefix("--_")?.split_once(": ")?;
        let (light, dark) =
            value.split_once("light-dark(")?.1.split_once(')')?.0.split_once(',')?;
        Some((name.to_owned(), [hex(light), hex(dark)]))
    };
    tokens.lines().filter_map(colour).collect()
}

/// Contrast as WCAG 2.2 defines it, 1 to 21.
fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
    let luminance = |colour: [u8; 3]| {
        let linear = colour.map(|channel| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn text_meets_4_5_and_borders_of_controls_meet_3_in_light_and_dark() {
    let text = [
        ("ink", vec!["paper", "surface", "soft", "mark"]),
        ("muted", vec!["paper", "surface", "soft"]),
        ("accent", vec!["paper", "surface", "soft"]),
        ("on-accent", vec!["accent"]),
        ("caution", vec!["paper", "surface"]),
        ("danger", vec!["paper", "surface"]),
    ];
    let shapes =
        [("control", vec!["paper", "surface"]), ("focus", vec!["paper", "surface", "soft"])];
    let colours = colours();
    assert_eq!(colours.len(), 13, "every colour of the tokens is read");
    for (wanted, pairs) in [(4.5, text.to_vec()), (3.0, shapes.to_vec())] {
        for (front, backs) in pairs {
            for (back, scheme) in backs.iter().flat_map(|back| [(back, 0), (back, 1)]) {
                let found = contrast(colours[front][scheme], colours[*back][scheme]);
                assert!(found >= wanted, "{front} on {back}, scheme {scheme}: {found:.2}");
            }
        }
    }
}

#[test]
fn contrast_is_computed_as_published() {
    assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 0.01);
    assert!((contrast([0x77; 3], [255; 3]) - 4.48).abs() < 0.01);
}

#[test]
fn every_variable_that_is_used_is_defined() {
    let all: String = sheets().into_iter().map(|(_, css)| css).collect();
    for used in all.split("var(").skip(1) {
        let name = used.split([',', ')']).next().unwrap().trim();
        let is_public = name.starts_with("--wm-");
        assert!(is_public || all.contains(&format!("{name}:")), "{name}");
    }
}

#[test]
fn every_class_that_is_styled_is_drawn_and_the_other_way_round() {
    let class_names = |text: &str| -> std::collections::BTreeSet<String> {
        let starts = text.match_indices("wm-").filter(|(at, _)| {
            !text[..*at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == '#')
        });
        let name = |(at, _): (usize, &str)| {
            let end = text[at..].find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
            text[at..at + end.unwrap_or(text.len() - at)].to_owned()
        };
        starts.map(name).collect()
    };
    let css: String = sheets().into_iter().map(|(_, css)| css.replace("--wm-", "--x-")).collect();
    let styled: std::collections::BTreeSet<String> =
        class_names(&css).into_iter().filter(|name| css.contains(&format!(".{name}"))).collect();
    let mut sources: String = files(&root().join("src/ui"), "rs")
        .iter()
        .map(|f| fs::read_to_string(f).unwrap())
        .collect();
    sources += &fs::read_to_string(root().join("src/embed/element.js")).unwrap();
    let drawn = class_names(&sources);
    let orphans: Vec<_> = styled.difference(&drawn).collect();
    assert_eq!(orphans, Vec::<&String>::new(), "styled but never drawn");
}

#[test]
fn h3_lengths_do_not_follow_the_host_page() {
    for (name, css) in sheets() {
        for banned in ["rem;", "rem ", "vw", "vh", "@import", "url(", "@font-face", "!important"] {
            let n_found = css.matches(banned).count();
            // The one forced rule stops motion for those who asked for none.
            let allowed = usize::from(name == "base.css" && banned == "!important");
            assert_eq!(n_found, allowed, "{name} has {banned:?}");
        }
        let physical =
            ["margin-left", "margin-right", "padding-left", "padding-right", "text-align: left"];
        assert!(physical.iter().all(|rule| !css.contains(rule)), "{name} names a side");
    }
}
