//! Everything that parses foreign bytes, attacked with mutants for a short while per target.
//!
//! `FUZZ_MS` sets how long each target is attacked, `FUZZ_SEED` which mutants are made; a failure
//! prints the seed and the input.

mod attack;
mod bytes;
mod lies;
mod office;
mod text;
