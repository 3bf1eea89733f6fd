//! Names of files, which come from every system and program.

use unicode_normalization::UnicodeNormalization as _;

use crate::payload::{FILE_NAME_BYTES_MAX, no_part_of_a_file_name};

/// What stands in place of a character that can't.
const STAND_IN: char = '_';
/// What is taken for a name's ending, its dot included, when it has to be cut.
const ENDING_BYTES_MAX: usize = 16;

/// The name a file is kept under; `None` where nothing is left of it, as of `..`.
///
/// A name is made safe, not refused: nobody can be asked to rename what a scanner named. It is brought
/// into composed form (a Mac writes ガ as two characters); separators of paths, control characters and
/// those that turn around how it reads become `_`; the ends are trimmed; what is longer than 255 bytes is
/// cut on a character, keeping the ending.
#[must_use]
pub fn file_name(typed: &str) -> Option<String> {
    let safe = |c| {
        if no_part_of_a_file_name(c) {
            STAND_IN
        } else {
            c
        }
    };
    let name: String = typed.trim().nfc().map(safe).collect();
    let name = cut(name.trim());
    let name = name.trim();
    (!name.chars().all(|c| c == '.')).then(|| name.to_owned())
}

fn cut(name: &str) -> String {
    if name.len() <= FILE_NAME_BYTES_MAX {
        return name.to_owned();
    }
    let ending = name.rfind('.').map_or("", |dot| &name[dot..]);
    let ending = if ending.len() > ENDING_BYTES_MAX {
        ""
    } else {
        ending
    };
    let stem = name.floor_char_boundary(FILE_NAME_BYTES_MAX - ending.len());
    format!("{}{ending}", &name[..stem])
}

#[cfg(test)]
mod tests {
    use super::*;
    use storage::Hash;

    use crate::payload::Attachment;

    #[test]
    fn a_name_is_kept_as_it_is_where_that_harms_nobody() {
        for name in [
            "見積書 2026年度(最終) v2.xlsx",
            "a",
            ".gitignore",
            "…",
            "con",
            "100% *?<>|\".txt",
            "😀.png",
        ] {
            assert_eq!(file_name(name).as_deref(), Some(name));
        }
    }

    #[test]
    fn no_name_is_a_path_or_reads_otherwise_than_it_is() {
        for (typed, kept) in [
            ("../../etc/passwd", Some(".._.._etc_passwd")),
            ("C:\\Users\\ken\\a.txt", Some("C:_Users_ken_a.txt")),
            ("a\0b\nc\u{7f}", Some("a_b_c_")),
            ("photo\u{202e}gpj.exe", Some("photo_gpj.exe")),
            ("カ\u{3099}.pdf", Some("ガ.pdf")),
            ("  a b.txt\u{3000}", Some("a b.txt")),
            ("", None),
            ("..", None),
            (" . ", None),
            ("\u{3000}", None),
        ] {
            assert_eq!(file_name(typed).as_deref(), kept, "{typed:?}");
        }
    }

    #[test]
    fn what_is_too_long_is_cut_on_a_character_and_keeps_its_ending() {
        let long = format!("{}.xlsx", "見".repeat(120));
        let kept = file_name(&long).expect("a name");
        assert!(
            kept.len() <= FILE_NAME_BYTES_MAX && kept.ends_with("見.xlsx"),
            "{kept}"
        );
        let odd = file_name(&format!("a.{}", "い".repeat(200))).expect("a name");
        assert_eq!(odd.len(), 254);
    }

    #[test]
    fn every_name_that_comes_of_it_passes_the_judgement_of_other_nodes() {
        let typed = (0_u32..0x3000).filter_map(char::from_u32);
        for c in typed.chain(['\u{feff}', '\u{10ffff}', 'が']) {
            let name = file_name(&format!("a{c}.txt")).expect("a name");
            let file = Attachment {
                hash: Hash::ZERO,
                size: 0,
                name,
                content_type: "text/plain".to_owned(),
                dimensions: None,
            };
            assert!(file.is_within_bounds(), "{c:?}");
        }
    }
}
