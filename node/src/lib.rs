//! placeholder
pub mod password;
pub mod private_range;
pub mod token;
