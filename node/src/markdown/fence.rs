//! Fences around code: what opens and closes one, and what the words behind the opening one say.

use std::fmt;

use super::sanitise::{is_filename, is_language};

const LENGTH_MIN: usize = 3;

/// Names of languages and endings of files, as people write them, that the highlighter does not
/// know by that name, and its own name for them.
const ALIASES: [(&str, &str); 22] = [
    ("bas", "vbnet"),
    ("cfg", "ini"),
    ("cls", "vbnet"),
    ("conf", "ini"),
    ("csx", "csharp"),
    ("env", "ini"),
    ("frm", "vbnet"),
    ("htm", "html"),
    ("hta", "html"),
    ("jsonl", "json"),
    ("ksh", "bash"),
    ("psd1", "powershell"),
    ("psm1", "powershell"),
    ("py3", "python"),
    ("pyi", "python"),
    ("pyw", "python"),
    ("rake", "ruby"),
    ("reg", "ini"),
    ("service", "ini"),
    ("vb.net", "vbnet"),
    ("vba", "vbnet"),
    ("vue", "html"),
];

/// Languages and endings that say what a first word is when more words follow.
const KNOWN: [&str; 82] = [
    "asm",
    "awk",
    "bash",
    "bat",
    "c",
    "c#",
    "c++",
    "cc",
    "clojure",
    "cmd",
    "console",
    "cpp",
    "cs",
    "csharp",
    "css",
    "csv",
    "dart",
    "diff",
    "docker",
    "dockerfile",
    "elixir",
    "erlang",
    "f#",
    "go",
    "graphql",
    "h",
    "haskell",
    "hpp",
    "html",
    "http",
    "ini",
    "java",
    "javascript",
    "js",
    "json",
    "jsx",
    "kotlin",
    "kt",
    "latex",
    "less",
    "log",
    "lua",
    "make",
    "makefile",
    "markdown",
    "md",
    "mermaid",
    "nginx",
    "objectivec",
    "pascal",
    "perl",
    "php",
    "plaintext",
    "powershell",
    "ps1",
    "py",
    "python",
    "r",
    "rb",
    "rs",
    "ruby",
    "rust",
    "scala",
    "scss",
    "sh",
    "shell",
    "sql",
    "svg",
    "swift",
    "text",
    "toml",
    "ts",
    "tsx",
    "txt",
    "typescript",
    "vb",
    "vbnet",
    "vbs",
    "xml",
    "yaml",
    "yml",
    "zsh",
];

/// Attributes that name the file, as other programs write them.
const TITLES: [&str; 4] = ["title=", "filename=", "file=", "name="];

/// The line that opens a block of code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fence {
    pub(super) mark: char,
    pub(super) length: usize,
}

/// What an opening fence says about its code.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Info {
    pub(super) language: Option<String>,
    pub(super) filename: Option<String>,
}

impl Fence {
    /// The fence that a line without its indentation starts with, and what follows it.
    pub(super) fn opening(line: &str) -> Option<(Self, &str)> {
        let mark = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
        let info = line.trim_start_matches(mark);
        let length = line.len() - info.len();
        let opens = length >= LENGTH_MIN && !info.contains(mark);
        opens.then(|| (Self { mark, length }, info.trim()))
    }

    /// Whether a line, without its indentation, ends the block.
    pub(super) fn is_closed_by(self, line: &str) -> bool {
        let line = line.trim_end();
        line.len() >= self.length && line.chars().all(|c| c == self.mark)
    }

    /// A line of code with the closing fence right behind it, without the fence.
    pub(super) fn cut_off(self, line: &str) -> Option<&str> {
        let line = line.trim_end();
        let code = line.trim_end_matches(self.mark);
        (line.len() - code.len() == self.length && !code.trim().is_empty()).then_some(code)
    }
}

impl fmt::Display for Fence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (0..self.length).try_for_each(|_| write!(f, "{}", self.mark))
    }
}

impl Info {
    /// `None` if the words are rather the first line of the code: they say nothing known, and what
    /// was typed must not get lost.
    pub(super) fn parse(info: &str) -> Option<Self> {
        let info = info.trim();
        let (first, rest) = info.split_once(char::is_whitespace).unwrap_or((info, ""));
        if let Some((before, title)) = titled(info) {
            let language = before.split_whitespace().next().unwrap_or("");
            return Some(Self::new(language, title));
        }
        if is_path(info) && !(is_known(first) && is_path(rest)) {
            return Some(Self::new(ending(info).unwrap_or(""), info));
        }
        if let Some((language, filename)) = info.split_once(':') {
            let filename = filename.trim();
            let named = language.is_empty() || is_language(language);
            return (named && is_filename(filename)).then(|| Self::new(language, filename));
        }
        if rest.is_empty() {
            return (info.is_empty() || is_language(info)).then(|| Self::new(info, ""));
        }
        let lines = |c: char| c.is_ascii_digit() || "{},- ".contains(c);
        if is_language(first) && rest.starts_with('{') && rest.chars().all(lines) {
            return Some(Self::new(first, ""));
        }
        (is_known(first) && is_filename(rest.trim())).then(|| Self::new(first, rest.trim()))
    }

    /// Whether the words are the name of a known language and nothing else.
    pub(super) fn is_known_language(info: &str) -> bool {
        info.is_empty() || is_known(info)
    }

    fn new(language: &str, filename: &str) -> Self {
        let language = language.to_ascii_lowercase();
        let alias = ALIASES.iter().find(|(name, _)| *name == language);
        let language = alias.map_or(language, |(_, name)| (*name).to_owned());
        Self {
            language: is_language(&language).then_some(language),
            filename: is_filename(filename).then(|| filename.to_owned()),
        }
    }
}

fn is_known(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    KNOWN.contains(&name.as_str()) || ALIASES.iter().any(|(alias, _)| *alias == name)
}

/// `title="a.py"`: what stands in front of it, and the name.
fn titled(info: &str) -> Option<(&str, &str)> {
    let (at, key) = TITLES
        .iter()
        .filter_map(|key| Some((info.find(key)?, key)))
        .min()?;
    let before = &info[..at];
    if !before.is_empty() && !before.ends_with([' ', ',', '{', '\u{3000}']) {
        return None;
    }
    let value = &info[at + key.len()..];
    let title = match value.chars().next() {
        Some(quote @ ('"' | '\'')) => value[1..].split(quote).next(),
        _ => value.split([' ', ',', '}']).next(),
    };
    let title = title.map(str::trim).filter(|title| is_filename(title))?;
    Some((before, title))
}

/// Whether the words are one file's name: with an ending that is known, or in folders.
fn is_path(info: &str) -> bool {
    let in_folder = info.contains(['/', '\\']) && ending(info).is_some();
    let known = ending(info).is_some_and(|ending| is_known(ending) || !info.is_ascii());
    is_filename(info) && !is_known(info) && (in_folder || known)
}

/// The ending of a file's name.
fn ending(path: &str) -> Option<&str> {
    let name = path.rsplit(['/', '\\']).next()?;
    let (_, ending) = name.rsplit_once('.')?;
    let plausible = (1..=10).contains(&ending.len())
        && ending.bytes().all(|b| b.is_ascii_alphanumeric())
        && ending.bytes().any(|b| b.is_ascii_alphabetic());
    plausible.then_some(ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_opening_fence_names_a_language_a_file_or_both() {
        for (info, language, filename) in [
            ("", "", ""),
            ("Rust", "rust", ""),
            ("c++", "c++", ""),
            ("app.js", "js", "app.js"),
            ("src/日本語 ファイル.py", "py", "src/日本語 ファイル.py"),
            ("python title=\"a.py\"", "python", "a.py"),
            ("title='売上 集計.sql'", "", "売上 集計.sql"),
            ("js {title=\"a b.js\"}", "js", "a b.js"),
            ("ruby:filename.rb", "ruby", "filename.rb"),
            (":メモ.txt", "", "メモ.txt"),
            ("C:\\work\\集計 2.bas", "vbnet", "C:\\work\\集計 2.bas"),
            ("\\\\server\\共有\\a.ps1", "ps1", "\\\\server\\共有\\a.ps1"),
            ("ts src/app.ts", "ts", "src/app.ts"),
            ("【案】見積（2）.py", "py", "【案】見積（2）.py"),
            (".env", "ini", ".env"),
            ("etc/hosts.xyz", "xyz", "etc/hosts.xyz"),
            ("node.js", "js", "node.js"),
            ("vb.net", "vbnet", ""),
            ("js {1,3-5}", "js", ""),
            ("c++ extra words", "c++", "extra words"),
        ] {
            let told = Info::parse(info).unwrap_or_else(|| panic!("{info} is taken for code"));
            assert_eq!(told.language.as_deref().unwrap_or(""), language, "{info}");
            assert_eq!(told.filename.as_deref().unwrap_or(""), filename, "{info}");
        }
    }

    #[test]
    fn words_that_name_neither_are_code() {
        for info in [
            "int main() {",
            "x\" onclick=\"y",
            "x:\"><script>",
            "py:src/_my_*x*.py",
            "こんにちは 世界",
            "sudo reboot",
            "INFO: started <ok>",
        ] {
            assert_eq!(Info::parse(info), None, "{info}");
        }
    }
}
