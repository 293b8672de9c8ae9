//! The commands that build, serve and check Waymark. They hold no knowledge of the app itself:
//! what a goal or a plan is must never be needed here.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "talking to a terminal is its job")]

mod assemble;
mod dist;
mod names;
mod profile;
mod serve;
mod shell;
mod size;
mod stage;
mod test;
mod tools;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;

use profile::Profile;

const HELP: &str = "\
cargo xtask serve [--dev] [--port N]   install what the build lacks, build, serve on this machine
cargo xtask test [--only STAGE]...     install what is missing, then run every check
cargo xtask build [--dev]              make dist/; --dev is quicker and larger
cargo xtask size                       the bytes of a first visit, against the budget
cargo xtask screens                    pictures of the main screens, in target/screens
cargo xtask torture [--count N]         kill each browser N times while somebody types (20)
cargo xtask journey [--minutes N]       use it for N minutes and count what gets out (10)
cargo xtask coach [--today YYYY-MM-DD]  goals on standard input, one a line; one line of JSON each
cargo xtask assemble                   (called by Trunk, see Trunk.toml)";

/// What the command line asked for.
#[derive(Default)]
struct Asked {
    command: Option<String>,
    dev: bool,
    port: Option<u16>,
    only: Vec<String>,
    today: Option<String>,
    count: Option<u32>,
    minutes: Option<u32>,
    stage: Option<String>,
}

fn main() {
    if let Err(error) = parse().and_then(run) {
        eprintln!("error: {error:#}");
        std::process::exit(1);
    }
}

fn parse() -> Result<Asked> {
    let mut asked = Asked::default();
    let mut args = lexopt::Parser::from_env();
    while let Some(arg) = args.next()? {
        match arg {
            Long("dev") => asked.dev = true,
            Long("port") => asked.port = Some(args.value()?.parse()?),
            Long("count") => asked.count = Some(args.value()?.parse()?),
            Long("minutes") => asked.minutes = Some(args.value()?.parse()?),
            Long("today") => asked.today = Some(args.value()?.string()?),
            Long("only") => asked.only.push(args.value()?.string()?),
            Short('h') | Long("help") => asked.command = None,
            Value(name) if asked.command.is_none() => asked.command = Some(name.string()?),
            Value(name) if asked.command.as_deref() == Some("stage") => {
                asked.stage = Some(name.string()?);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(asked)
}

fn run(asked: Asked) -> Result<()> {
    let profile = if asked.dev { Profile::Dev } else { Profile::Release };
    match asked.command.as_deref() {
        None | Some("help") => println!("{HELP}"),
        Some("build") => dist::build(profile)?,
        Some("serve") => {
            dist::build(profile)?;
            serve::forever(&shell::root().join("dist"), asked.port)?;
        }
        Some("test") => return test::run(&asked.only),
        Some("stage") => test::stage(&asked.stage.unwrap_or_default())?,
        Some("size") => {
            dist::build(Profile::Release)?;
            size::check(&shell::root().join("dist"))?;
        }
        Some("screens") => {
            dist::build(Profile::Release)?;
            shell::run(&mut test::screens()?).context("the pictures could not be taken")?;
        }
        Some("torture") => {
            dist::build(Profile::Release)?;
            test::torture(asked.count.unwrap_or(20))?;
        }
        Some("journey") => {
            dist::build(Profile::Release)?;
            test::journey(asked.minutes.unwrap_or(10))?;
        }
        Some("coach") => {
            let mut coach = shell::cargo();
            coach.args(["run", "--quiet", "--example", "coach", "--"]).args(&asked.today);
            shell::run(&mut coach).context("the coach did not answer")?;
        }
        Some("assemble") => assemble::after_trunk()?,
        Some(other) => bail!("there is no command `{other}`\n\n{HELP}"),
    }
    Ok(())
}
