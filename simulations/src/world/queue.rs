//! What is going to happen, in the order of virtual time.

use std::collections::BTreeMap;
use std::sync::Arc;

/// Something that happens at a virtual time.
#[derive(Debug, Clone)]
pub(crate) enum Happening {
    /// A frame arrives.
    Arrival {
        session: u64,
        from: usize,
        to: usize,
        frame: Arc<[u8]>,
    },
    /// A process takes the inputs that wait.
    Batch {
        process: usize,
        life: u64,
    },
    /// The protocol's timer of a process.
    Timer {
        process: usize,
        life: u64,
    },
    /// A user does something.
    Act,
    /// A post whose answer was lost is sent again.
    Retry {
        post: usize,
    },
    Fault,
    /// The end of a fault that lasts.
    Relief(Relief),
    /// Two processes try to connect.
    Connect {
        a: usize,
        b: usize,
    },
    /// The transport notices that nothing comes through any more, if that is so.
    Detect {
        session: u64,
    },
    /// The connection ends.
    Close {
        session: u64,
    },
    Start {
        process: usize,
    },
    /// A process is started anew so many times more, writing a little each time.
    Restart {
        process: usize,
        left: u64,
    },
    /// The next step of a node that is not admitted yet.
    Join {
        process: usize,
    },
    /// A node is revoked once others have what it wrote.
    Depart {
        process: usize,
    },
    /// What meets something on the other side of a split.
    Crossed(Crossed),
    Lie,
    /// A node that carried nothing begins to carry everything.
    Carry {
        process: usize,
    },
    /// A node is started with a newer version of the program.
    Update {
        process: usize,
    },
    /// A node of a later version writes what no other can read.
    WriteNewer {
        process: usize,
    },
}

/// A deed on one side of a split that meets one on the other.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Crossed {
    /// The owner of a server takes a member out of it, at this process.
    TakeOut {
        process: usize,
        server: usize,
        user: usize,
    },
    /// The owner of a server passes it on to a member, at this process.
    PassOn {
        process: usize,
        server: usize,
        user: usize,
    },
    /// A browser that heard no answer sends its post to this process too.
    PostAgain { process: usize, post: usize },
    /// People go on with the copy of a post that this process shows.
    HandleCopy { process: usize, post: usize },
}

/// How a lasting fault ends.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Relief {
    Heal { partition: u64 },
    Flap { partition: u64, on: bool },
    Unfreeze { process: usize },
}

/// Happenings by time, and in the order of planning at one time.
#[derive(Debug, Default)]
pub(crate) struct Queue {
    happenings: BTreeMap<(u64, u64), Happening>,
    counter: u64,
}

impl Queue {
    pub(crate) fn plan(&mut self, at: u64, happening: Happening) {
        self.counter += 1;
        self.happenings.insert((at, self.counter), happening);
    }

    pub(crate) fn next(&mut self) -> Option<(u64, Happening)> {
        self.happenings
            .pop_first()
            .map(|((at, _), happening)| (at, happening))
    }

    pub(crate) fn next_at(&self) -> Option<u64> {
        self.happenings.keys().next().map(|(at, _)| *at)
    }

    pub(crate) fn len(&self) -> usize {
        self.happenings.len()
    }
}
