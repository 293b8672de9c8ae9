//! Tools that `cargo install` compiles into the cache. Nothing goes to the user's own `~/.cargo/bin`.

use std::path::PathBuf;

use anyhow::Result;

use super::version::Needs;
use super::{Wanted, version_of};
use crate::shell;

/// One program of one package on crates.io.
pub(crate) struct CargoTool<'a> {
    pub(crate) package: &'a str,
    pub(crate) program: &'a str,
    pub(crate) needs: Needs<'a>,
    pub(crate) why: &'a str,
}

impl CargoTool<'_> {
    /// The program's path, after installing it if need be.
    pub(crate) fn find(&self) -> Result<PathBuf> {
        let root = shell::cache()?.join("tools");
        let cached = root.join("bin").join(self.program);
        let fits =
            |program: &PathBuf| version_of(program).is_some_and(|printed| self.needs.fit(&printed));
        let spec = format!("{}@{}", self.package, self.needs.version());
        let wanted = Wanted {
            tool: self.package,
            why: self.why,
            by_hand: format!("cargo install {spec} --root {}", root.display()),
        };
        wanted.obtain(
            || shell::on_path(self.program).into_iter().chain([cached.clone()]).find(fits),
            || {
                // Not `--locked`: a dependency in the lock file of wasm-bindgen-cli was withdrawn.
                let mut install = shell::cargo();
                install.args(["install", "--quiet", "--force", &spec, "--root"]).arg(&root);
                shell::run(&mut install)
            },
        )
    }
}
