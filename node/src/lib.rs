//! placeholder
pub mod comparison_words;
pub mod config;
pub mod json;
pub mod markdown;
pub mod network;
pub mod password;
pub mod private_range;
pub mod token;
