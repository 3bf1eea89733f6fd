//! Whether members of a server see who has read a message.

/// What is chosen for a server; what tells less of people is greater.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReadReceipts {
    On,
    /// They do as long as the server is small.
    #[default]
    BySize,
    Off,
}

impl ReadReceipts {
    const ALL: [Self; 3] = [Self::On, Self::BySize, Self::Off];

    /// As the server's document says it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::BySize => "by_size",
            Self::On => "on",
            Self::Off => "off",
        }
    }

    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}
