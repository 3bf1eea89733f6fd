//! placeholder
pub mod private_range;
