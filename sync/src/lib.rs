//! placeholder
pub mod documents;
pub mod names;
