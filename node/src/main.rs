//! The `localchat` program.

fn main() {}
