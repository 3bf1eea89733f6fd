//! The replication protocol between engines in virtual time.

mod catch_up;
mod world;
