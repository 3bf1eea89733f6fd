//! Passwords that are guessed first: a short list of our own making, and what is made of it or of a
//! name by the usual changes.

use unicode_normalization::UnicodeNormalization as _;

/// Words, without the digits and signs around them. Whoever guesses begins with these.
const WORDS: &str = "password passwort passw passwd pasuwaado pass passcode passphrase secret himitsu
    admin administrator administrateur kanrisha kanri root superuser user guest test tester testing
    demo sample default changeme changeit letmein welcome youkoso yokoso login logon signin access
    master hello konnichiwa konnitiwa ohayou arigatou arigato iloveyou aishiteru daisuki sakura
    fujisan nihon nippon japan tokyo toukyou osaka oosaka kyoto nagoya sapporo fukuoka yokohama kaisha
    company office shain jimusho soumu eigyou staff manager shachou server network computer internet
    wireless windows linux ubuntu android iphone google microsoft localchat chat slack teams discord
    football baseball soccer basketball hockey tennis yakyuu dragon monkey tiger lion eagle shadow
    sunshine princess superman batman starwars pokemon pikachu doraemon totoro naruto gundam mustang
    freedom whatever trustno ninja samurai flower summer winter spring autumn natsu fuyu haru aki
    january february march april june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday qwerty qwertz azerty qaz qazwsx zaqwsx asdf asdfgh zxcv
    zxcvbn abc abcd abcdef aaa パスワード ぱすわーど 管理者 秘密 会社";
/// What fingers run along.
const ROWS: [&str; 7] = [
    "qwertyuiopasdfghjklzxcvbnm",
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890123456789",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "zaq12wsxcde34rfvbgt56yhnmju78",
    "1q2w3e4r5t6y7u8i9o0p",
    "qawsedrftgyhujikolp",
];
/// The longest unit that is only repeated, as in "abcabcabc".
const UNIT_CHARS_MAX: usize = 4;
/// Digits and signs up to this length are mostly dates and telephone numbers.
const FIGURES_CHARS_MAX: usize = 12;

/// As it is compared: one width, small letters.
fn folded(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).collect()
}

/// Signs that stand for letters, put back; a 1 can be one of two.
fn spelled(folded: &str, one: char) -> String {
    let letter = |sign| match sign {
        '0' => 'o',
        '1' | '!' => one,
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    };
    folded.chars().map(letter).collect()
}

fn is_figure(letter: char) -> bool {
    !letter.is_alphabetic()
}

/// Whether only digits and signs are left of a password without these names.
pub(super) fn is_of_names(password: &str, names: &[&str]) -> bool {
    let names: Vec<String> = names.iter().map(|name| folded(name)).collect();
    let words = names.iter().flat_map(|name| name.split_whitespace());
    let mut parts: Vec<&str> = names.iter().map(String::as_str).chain(words).collect();
    parts.retain(|part| part.chars().count() > 1);
    // The longest first: one name may be a part of another.
    parts.sort_by_key(|part| std::cmp::Reverse(part.len()));
    let whole = folded(password);
    let mut rest = whole.clone();
    for part in parts {
        rest = rest.replace(part, "");
    }
    rest != whole && rest.chars().all(is_figure)
}

/// Whether it is one of the words with digits and signs around it, runs along a row of keys, only
/// repeats something short, or is a date or the like.
pub(super) fn is_well_known(password: &str) -> bool {
    let folded = folded(password);
    // Digits behind a word are no letters of it, those within are.
    let inner = folded.trim_end_matches(is_figure);
    let ways = ['i', 'l'].map(|one| spelled(inner, one));
    let is_word = |text: &str| {
        let stem = text.trim_matches(is_figure);
        WORDS.split_whitespace().any(|word| word == stem)
    };
    let figures = inner.is_empty() && folded.chars().count() <= FIGURES_CHARS_MAX;
    figures
        || is_word(inner)
        || ways.iter().any(|way| is_word(way))
        || runs(&folded)
        || repeats(&folded)
}

/// Whether a row of keys has it, in either direction.
fn runs(text: &str) -> bool {
    let back: String = text.chars().rev().collect();
    let mut rows = ROWS.iter();
    rows.any(|row| row.contains(text) || row.contains(&back))
}

fn repeats(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    (1..=UNIT_CHARS_MAX).any(|unit| {
        let whole = letters.len() > unit;
        whole && letters.windows(unit + 1).all(|part| part[0] == part[unit])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_guessed_first_is_known_in_every_dress() {
        for password in [
            "password",
            "Password123!",
            "P@ssw0rd",
            "ｐａｓｓｗｏｒｄ１",
            "12345678",
            "2024/04/01",
            "87654321",
            "qwertyuiop",
            "poiuytrewq",
            "1qaz2wsx",
            "1q2w3e4r5t",
            "aaaaaaaa",
            "abcabcabc",
            "!!welcome2025",
            "Adm1n1strator",
            "1etmein99",
            "sakura2024",
            "パスワード１２３",
            "localchat",
        ] {
            assert!(is_well_known(password), "{password}");
        }
        for password in [
            "correct horse battery",
            "another password",
            "the earlier one's",
            "written afterwards",
            "salt-lamp-4-rivers",
            "桜の下で三時に集合",
            "qwerty but longer",
            "7291 0038 4475 16",
        ] {
            assert!(!is_well_known(password), "{password}");
        }
    }

    #[test]
    fn a_name_with_digits_is_no_password() {
        let names = ["yamada", "山田 花子", "Osaka Works"];
        for password in [
            "yamada2024",
            "YAMADA-yamada",
            "山田花子1234",
            "osaka works!",
            "!works2025",
        ] {
            assert!(is_of_names(password, &names), "{password}");
        }
        for password in ["yamada likes tea", "12345678", "花子さんと山へ"] {
            assert!(!is_of_names(password, &names), "{password}");
        }
        assert!(!is_of_names("a-b-c-d-e", &["a", ""]));
    }
}
