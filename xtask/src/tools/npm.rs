//! Files out of npm packages: two build tools and axe. None of them is part of what ships, and no
//! install script of a package is ever run.

use std::path::PathBuf;

use anyhow::Result;

use super::version::Needs;
use super::{Wanted, debian, version_of};
use crate::shell;

/// One file of one package on npm.
pub(crate) struct NpmTool {
    pub(crate) package: &'static str,
    pub(crate) version: &'static str,
    pub(crate) file: &'static str,
    pub(crate) why: &'static str,
}

impl NpmTool {
    /// The program's path: from PATH if its version fits, else from the cache.
    pub(crate) fn find(&self, needs: Needs<'_>) -> Result<PathBuf> {
        let program = self.file.rsplit('/').next().unwrap_or(self.file);
        match shell::on_path(program) {
            Some(path) if version_of(&path).is_some_and(|printed| needs.fit(&printed)) => Ok(path),
            _ => self.install(),
        }
    }

    /// The file's path in the cache, after installing the package if need be.
    pub(crate) fn install(&self) -> Result<PathBuf> {
        // The version in the folder's name lets two copies of the project differ.
        let spec = format!("{}@{}", self.package, self.version);
        let folder = shell::cache()?.join("npm").join(spec.replace('@', "-"));
        let file = folder.join("node_modules").join(self.package).join(self.file);
        let find = || file.is_file().then(|| file.clone());
        if find().is_none() {
            debian::ensure(&[("node", "nodejs"), ("npm", "npm")], "to fetch packages from npm")?;
        }
        let wanted = Wanted {
            tool: self.package,
            why: self.why,
            by_hand: format!("npm install --ignore-scripts --prefix {} {spec}", folder.display()),
        };
        wanted.obtain(find, || {
            std::fs::create_dir_all(&folder)?;
            let mut install = shell::command("npm");
            install.args(["install", "--ignore-scripts", "--no-audit", "--no-fund"]);
            // Two retries of ten seconds each would only delay the message on a machine offline.
            install.args(["--loglevel=error", "--fetch-retries=1", "--prefix"]).arg(&folder);
            shell::run(install.arg(&spec))
        })
    }
}
