//! placeholder
pub mod comparison_words;
pub mod password;
pub mod private_range;
pub mod token;
