//! Programs that come as Debian packages: browsers, their drivers, Node. Installed only as root or
//! where sudo asks no password; a person is never prompted in the middle of a run.

use std::process::Command;

use anyhow::{Result, bail};

use super::Wanted;
use crate::shell;

/// Makes sure that each program is on PATH; a pair is (program, package).
pub(crate) fn ensure(pairs: &[(&str, &str)], why: &str) -> Result<()> {
    let missing = || pairs.iter().filter(|(program, _)| shell::on_path(program).is_none());
    let packages: Vec<&str> = missing().map(|(_, package)| *package).collect();
    let list = packages.join(" ");
    let wanted = Wanted { tool: &list, why, by_hand: format!("sudo apt-get install {list}") };
    wanted.obtain(
        || missing().next().is_none().then_some(()),
        || {
            // A machine whose package list is fresh enough needs no update, so a failed one is no end.
            let _ = shell::run(as_root()?.args(["apt-get", "update", "-qq"]));
            let mut apt = as_root()?;
            apt.args(["apt-get", "install", "-y", "-qq", "--no-install-recommends"]);
            // The machine may be installing something of its own.
            apt.args(["-o", "DPkg::Lock::Timeout=300"]).args(&packages);
            shell::run(&mut apt)
        },
    )
}

/// A command line that runs what follows as root.
fn as_root() -> Result<Command> {
    if shell::on_path("apt-get").is_none() {
        bail!("this machine has no apt-get");
    }
    let mut command = if shell::read(Command::new("id").arg("-u"))?.trim() == "0" {
        Command::new("env")
    } else if shell::read(Command::new("sudo").args(["-n", "true"])).is_ok() {
        let mut sudo = Command::new("sudo");
        sudo.args(["-n", "env"]);
        sudo
    } else {
        bail!("installing a Debian package takes root, or sudo without a password")
    };
    command.arg("DEBIAN_FRONTEND=noninteractive");
    Ok(command)
}
