//! Whether members of a server see who has read a message.

use storage::ReadReceipts;

use super::{Attempt, Deed, Fate, Model};

impl Model {
    /// Whether a choice may be the one of a server: somebody made it, or nobody made any for certain.
    pub(crate) fn may_be_chosen(&self, server: usize, choice: ReadReceipts) -> bool {
        let mut made = self.choices(server);
        let unsaid =
            choice == ReadReceipts::default() && !made.clone().any(|(one, _)| one.counts());
        unsaid || made.any(|(one, said)| said == choice && one.may_count())
    }

    /// The most private choice of a server that nobody made another one in knowledge of.
    pub(crate) fn least_private(&self, server: usize) -> Option<ReadReceipts> {
        let replaced = |attempt: &Attempt| {
            let Fate::Acknowledged(place) = attempt.fate else {
                return true;
            };
            let mut others = self.choices(server).filter(|(other, _)| other.may_count());
            // A process knows what it wrote itself.
            others.any(|(other, _)| {
                let later = other.process == attempt.process && other.at >= attempt.at;
                !std::ptr::eq(other, attempt) && (later || other.is_aware(place))
            })
        };
        let standing = self.choices(server).filter(|(one, _)| {
            // What was said already stands with whatever said it.
            one.counts() && !one.idle && !replaced(one)
        });
        standing.map(|(_, choice)| choice).max()
    }

    fn choices(&self, at: usize) -> impl Iterator<Item = (&Attempt, ReadReceipts)> + Clone {
        self.attempts.iter().filter_map(move |attempt| {
            let Deed::Receipts { server, choice, .. } = attempt.deed else {
                return None;
            };
            (server == at).then_some((attempt, choice))
        })
    }
}
