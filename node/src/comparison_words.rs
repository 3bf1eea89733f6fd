//! Six words that two people read to each other when a node asks to join a mesh.
//!
//! Equal words on both screens mean that the administrator approves the very node that asks, and
//! that the node asks the mesh it was meant to ask.

use bip39::Mnemonic;

pub const WORD_COUNT: usize = 6;

const CONTEXT: &str = "localchat mesh comparison words v1";

/// The words for a node key (Ed25519 public key) that wants to join a mesh (its id).
///
/// 66 bits of a BLAKE3 hash of both, as words of the English BIP-39 list, 11 bits each: whoever
/// wants a key of their own with the same words has to try some 2⁶⁵ of them.
#[must_use]
pub fn comparison_words(joiner_key: &[u8; 32], mesh_id: &[u8; 32]) -> [&'static str; WORD_COUNT] {
    let mut hasher = blake3::Hasher::new_derive_key(CONTEXT);
    hasher.update(joiner_key);
    hasher.update(mesh_id);
    let hash = hasher.finalize();
    // The library deals in phrases of 12 words and more: 16 bytes of entropy make 12, and the first
    // six hold its first 66 bits.
    let phrase = Mnemonic::from_entropy(&hash.as_bytes()[..16]).expect("16 bytes make a phrase");
    let mut words = phrase.words();
    std::array::from_fn(|_| words.next().expect("a phrase of 16 bytes has 12 words"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_given_keys_never_change() {
        assert_eq!(
            comparison_words(&[0; 32], &[0; 32]),
            ["vacant", "senior", "eye", "text", "like", "emotion"]
        );
        assert_eq!(
            comparison_words(&[1; 32], &[2; 32]),
            ["gun", "quick", "demise", "cargo", "wear", "minimum"]
        );
    }

    #[test]
    fn the_words_depend_on_each_key_and_on_which_is_which() {
        let words = comparison_words(&[1; 32], &[2; 32]);
        for (joiner, mesh) in [([2; 32], [1; 32]), ([1; 32], [3; 32]), ([3; 32], [2; 32])] {
            assert_ne!(comparison_words(&joiner, &mesh), words);
        }
    }

    #[test]
    fn the_words_are_the_first_66_bits_of_the_hash() {
        let mut hasher = blake3::Hasher::new_derive_key(CONTEXT);
        hasher.update(&[7; 64]);
        let mut bits = u128::from_be_bytes(
            hasher.finalize().as_bytes()[..16]
                .try_into()
                .expect("16 of 32 bytes"),
        );
        let list = bip39::Language::English.word_list();
        for word in comparison_words(&[7; 32], &[7; 32]) {
            assert_eq!(word, list[(bits >> 117) as usize]);
            bits <<= 11;
        }
    }
}
