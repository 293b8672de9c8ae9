//! Child processes that never outlive the program which started them, however it ends. It must not
//! know what they are.

use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// Stands in for the process at first: a watcher waits until nobody holds the other end of the pipe
/// any more, so until we have ended, and then ends all that was started and removes its folder.
const WATCHED: &str = "exec 3<&0
    (trap '' TERM; cat <&3 >/dev/null; kill -TERM 0; sleep 1; rm -rf \"$1\"; kill -KILL 0) &
    shift; exec \"$@\" 3<&- </dev/null";

/// A process in a group of its own; the whole group is killed on drop.
pub(crate) struct Process {
    child: Child,
}

impl Process {
    /// Starts it with its output as `stdout` says. `folder` is its own, and goes when we end.
    pub(crate) fn start(command: &Command, folder: &Path, stdout: Stdio) -> Result<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        let mut watched = Command::new("sh");
        watched.args(["-c", WATCHED, "sh"]).arg(folder).arg(command.get_program());
        for (key, value) in command.get_envs().filter_map(|(key, value)| Some((key, value?))) {
            watched.env(key, value);
        }
        let child = watched
            .args(command.get_args())
            .stdin(Stdio::piped())
            .stdout(stdout)
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .with_context(|| {
                format!("{name} could not be started; `cargo xtask test` installs it")
            })?;
        Ok(Self { child })
    }

    pub(crate) fn child(&mut self) -> &mut Child {
        &mut self.child
    }

    /// Kills those of the group whose command line holds this word, and says how many.
    pub(crate) fn kill_parts(&self, word: &str) -> Result<usize> {
        let mut n_killed = 0;
        for entry in std::fs::read_dir("/proc")? {
            let folder = entry?.path();
            let read = |file: &str| std::fs::read_to_string(folder.join(file)).unwrap_or_default();
            // The fields after the name, which is in brackets: state, parent, group.
            let stat = read("stat");
            let group = stat.rsplit(')').next().and_then(|rest| rest.split_whitespace().nth(2));
            let is_ours = group.and_then(|group| group.parse().ok()) == Some(self.child.id());
            if is_ours
                && read("cmdline").contains(word)
                && let Some(id) = folder.file_name()
            {
                n_killed +=
                    usize::from(Command::new("kill").arg("-KILL").arg(id).status()?.success());
            }
        }
        Ok(n_killed)
    }

    /// Waits until the process listens on the port.
    pub(crate) async fn listening(&mut self, port: u16) -> Result<()> {
        let deadline = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if let Some(status) = self.child.try_wait()? {
                bail!("the driver ended at once with {status}");
            }
            if Instant::now() > deadline {
                bail!("the driver did not listen on port {port} within 20 s");
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // By group, because a driver's browser would live on.
        let group = format!("-{}", self.child.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A port that was free a moment ago.
pub(crate) fn free_port() -> Result<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").context("no free port")?;
    Ok(listener.local_addr()?.port())
}
