//! Which faults a world has, and how large it is.

use crate::dice::Dice;

/// A family of worlds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub enum Profile {
    /// Connections break now and then, nothing else.
    Calm,
    /// Frames are lost, doubled, reordered, delayed and cut short.
    Lossy,
    /// The network splits in every shape.
    Split,
    /// Nodes crash at any step and come back.
    Crash,
    /// Nodes come back from old images, disks are cloned.
    Backup,
    /// Clocks are wrong, jump and stand still.
    Clocks,
    /// One admitted node lies.
    Liar,
    /// One node is started anew hundreds of times.
    Restarts,
    /// Nodes join by ticket and approval, and one is revoked.
    Mesh,
    /// The seed picks which of these exist.
    Swarm,
    /// Many nodes, everything of the swarm.
    Large,
}

/// Every profile, in the order in which they are shown.
pub const PROFILES: [Profile; 11] = [
    Profile::Calm,
    Profile::Lossy,
    Profile::Split,
    Profile::Crash,
    Profile::Backup,
    Profile::Clocks,
    Profile::Liar,
    Profile::Restarts,
    Profile::Mesh,
    Profile::Swarm,
    Profile::Large,
];

/// One world's size and faults. Rates are per mille.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    pub(crate) nodes: usize,
    pub(crate) late_nodes: usize,
    pub(crate) users: usize,
    pub(crate) actions: u64,
    pub(crate) safety_ms: u64,
    pub(crate) latency_ms: (u64, u64),
    pub(crate) bytes_per_ms: u64,
    pub(crate) loss: u64,
    pub(crate) duplicate: u64,
    pub(crate) reorder: u64,
    pub(crate) truncate: u64,
    pub(crate) partitions: bool,
    pub(crate) crashes: bool,
    pub(crate) backups: bool,
    pub(crate) clones: bool,
    pub(crate) clocks: bool,
    /// Whose clocks are wrong, where some are.
    pub(crate) wrong_clocks: WrongClocks,
    pub(crate) liar: bool,
    /// Starts in a row, where there are such; 0 for none.
    pub(crate) restarts: u64,
    /// A node is revoked.
    pub(crate) departures: bool,
    /// There are direct conversations, and channels for chosen members.
    pub(crate) talk: bool,
    /// People are erased.
    pub(crate) forget: bool,
    /// Other nodes are made authorities, and stop being such.
    pub(crate) authorities: bool,
    /// The disk gets full in the middle of a transaction.
    pub(crate) full_disks: bool,
    /// Some nodes carry no server and no conversation, and one of them begins to.
    pub(crate) carriers: bool,
    /// Nodes run two versions of the program, and are updated one by one.
    pub(crate) versions: bool,
    /// Discrete faults in the safety phase.
    pub(crate) faults: u64,
}

/// Of how many nodes the clocks are wrong, jump and stand still.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WrongClocks {
    One,
    Half,
    Any,
}

impl Profile {
    /// The name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Calm => "calm",
            Self::Lossy => "lossy",
            Self::Split => "split",
            Self::Crash => "crash",
            Self::Backup => "backup",
            Self::Clocks => "clocks",
            Self::Liar => "liar",
            Self::Restarts => "restarts",
            Self::Mesh => "mesh",
            Self::Swarm => "swarm",
            Self::Large => "large",
        }
    }

    pub(crate) fn plan(self, seed: u64) -> Plan {
        let mut dice = Dice::new(seed, "plan");
        let mut plan = Plan::quiet(&mut dice);
        match self {
            Self::Calm => {}
            Self::Lossy => plan.make_lossy(&mut dice),
            Self::Split => plan.partitions = true,
            Self::Crash => plan.crashes = true,
            Self::Backup => plan.make_backups(&mut dice),
            Self::Clocks => plan.make_clocks(&mut dice),
            Self::Liar => plan.liar = true,
            Self::Restarts => {
                plan.crashes = true;
                plan.restarts = dice.within((60, 120));
            }
            Self::Mesh => {
                plan.partitions = true;
                plan.departures = true;
                plan.nodes = plan.nodes.max(3);
                plan.late_nodes = 2;
            }
            Self::Swarm | Self::Large => plan.swarm(&mut dice),
        }
        if self == Self::Large {
            plan.nodes = usize::try_from(dice.within((18, 44))).expect("a small number");
            plan.late_nodes = 2;
            plan.users = 30;
        }
        if plan.liar {
            plan.nodes = plan.nodes.max(4);
        }
        plan.people(self, &mut Dice::new(seed, "people"));
        plan
    }
}

impl Plan {
    /// Whether something that was written and known may be taken back later.
    pub(crate) fn takes_back(&self) -> bool {
        self.backups || self.clones || self.liar || self.departures
    }

    fn quiet(dice: &mut Dice) -> Self {
        let nodes = [2, 3, 3, 3, 4, 4, 5, 6];
        Self {
            nodes: dice.pick(&nodes).copied().unwrap_or(3),
            late_nodes: dice.index(2),
            users: usize::try_from(dice.within((5, 14))).expect("a small number"),
            actions: dice.within((500, 560)),
            safety_ms: 180_000,
            latency_ms: (1, dice.within((2, 30))),
            bytes_per_ms: dice.within((200, 20_000)),
            loss: 0,
            duplicate: 0,
            reorder: 0,
            truncate: 0,
            partitions: false,
            crashes: false,
            backups: false,
            clones: false,
            clocks: false,
            wrong_clocks: WrongClocks::Any,
            liar: false,
            restarts: 0,
            departures: false,
            talk: false,
            forget: false,
            authorities: false,
            full_disks: false,
            carriers: false,
            versions: false,
            faults: dice.within((6, 14)),
        }
    }

    /// What people do besides: drawn by itself, so that it changes no other fault of a seed.
    fn people(&mut self, profile: Profile, dice: &mut Dice) {
        let talk = match profile {
            Profile::Calm | Profile::Split => 700,
            Profile::Large => 1_000,
            Profile::Lossy
            | Profile::Crash
            | Profile::Backup
            | Profile::Clocks
            | Profile::Liar
            | Profile::Restarts
            | Profile::Mesh
            | Profile::Swarm => 400,
        };
        self.talk = dice.chance(talk);
        self.forget = dice.chance(400);
        self.full_disks = self.crashes && dice.chance(600);
        self.authorities = match profile {
            Profile::Mesh => dice.chance(700),
            Profile::Split => dice.chance(300),
            Profile::Calm
            | Profile::Lossy
            | Profile::Crash
            | Profile::Backup
            | Profile::Clocks
            | Profile::Liar
            | Profile::Restarts
            | Profile::Swarm
            | Profile::Large => false,
        };
        // What is cut makes a node derive its views anew, which here is to be told apart.
        let cuts = self.liar || self.backups || self.departures;
        let (some_carry, versions) = match profile {
            Profile::Lossy | Profile::Calm => (400, 300),
            Profile::Split | Profile::Crash | Profile::Restarts => (300, 300),
            Profile::Backup
            | Profile::Clocks
            | Profile::Liar
            | Profile::Mesh
            | Profile::Swarm
            | Profile::Large => (0, 0),
        };
        self.carriers = !cuts && dice.chance(some_carry);
        self.versions = !cuts && !self.carriers && dice.chance(versions);
        // Some who hear nobody but the liar for a while.
        self.partitions |= profile == Profile::Liar && dice.chance(500);
        if self.carriers {
            self.nodes = self.nodes.max(3);
        }
    }

    fn make_lossy(&mut self, dice: &mut Dice) {
        self.loss = dice.within((0, 150));
        self.duplicate = dice.within((0, 100));
        self.reorder = dice.within((0, 150));
        self.truncate = dice.within((0, 15));
        self.latency_ms.1 = dice.within((5, 800));
        self.bytes_per_ms = dice.within((20, 2_000));
    }

    fn make_clocks(&mut self, dice: &mut Dice) {
        self.clocks = true;
        self.partitions = dice.chance(500);
        let whose = [
            WrongClocks::One,
            WrongClocks::One,
            WrongClocks::Half,
            WrongClocks::Any,
        ];
        self.wrong_clocks = dice.pick(&whose).copied().unwrap_or(WrongClocks::One);
        if self.wrong_clocks != WrongClocks::Any {
            self.nodes = self.nodes.max(4);
        }
    }

    fn make_backups(&mut self, dice: &mut Dice) {
        self.backups = true;
        self.clones = dice.chance(400);
    }

    fn swarm(&mut self, dice: &mut Dice) {
        if dice.chance(500) {
            self.make_lossy(dice);
        }
        self.partitions = dice.chance(500);
        self.crashes = dice.chance(500);
        if dice.chance(350) {
            self.make_backups(dice);
        }
        self.clocks = dice.chance(350);
        self.liar = dice.chance(300);
        if self.crashes && dice.chance(200) {
            self.restarts = dice.within((10, 40));
        }
    }
}
