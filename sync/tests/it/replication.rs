//! The replication protocol between engines in virtual time.

mod carried;
mod catch_up;
mod faults;
mod forks;
mod frames;
mod golden;
mod handshake;
mod hostile;
mod live;
mod reconnect;
mod registers;
mod wire_size;
mod withheld;
mod world;
