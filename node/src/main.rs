//! The `localchat` program.

/// Many small pieces of memory are taken by one thread and given back by another here, which is
/// what this allocator is quick at.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    node::run::main()
}
