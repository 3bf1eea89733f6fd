//! The `localchat` program.

fn main() -> std::process::ExitCode {
    node::run::main()
}
