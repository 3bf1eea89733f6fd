use std::cell::Cell;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::Path;
use std::time::SystemTime;

use storage::NodeId;

use super::*;

const WELL: Known = Known {
    named: 1,
    newer: 0,
    in_mesh: true,
    deriving: false,
    alone: false,
};

/// A folder of files, and what is needed of it.
struct Office {
    data: tempfile::TempDir,
    blobs: Blobs,
    needed: BTreeSet<Hash>,
}

impl Office {
    fn open() -> Self {
        let data = tempfile::tempdir().expect("a folder");
        let (root, note) = (data.path().join("files"), data.path().join("note"));
        let (blobs, wrong) = Blobs::open(&root, &note, NodeId([7; 32]), [1; 16]);
        assert!(wrong.is_none(), "{wrong:?}");
        Self {
            data,
            blobs,
            needed: BTreeSet::new(),
        }
    }

    /// A content that was kept so long ago.
    fn keep(&self, bytes: &[u8], ago: Duration) -> Hash {
        let part = self.blobs.part("a");
        fs::write(&part, bytes).expect("written");
        let hash = self.blobs.keep(&part, None).expect("kept").hash;
        age(&self.blobs.path_of(hash), ago);
        hash
    }

    /// So many contents that were kept two days ago.
    fn keep_many(&self, count: u8) -> Vec<Hash> {
        (0..count)
            .map(|n| self.keep(&[n, 1], SETTLED * 2))
            .collect()
    }

    fn tidy(&self, known: &Known) -> Tidied {
        let is_needed = |hash| self.needed.contains(&hash);
        tidy(&self.blobs, known, &is_needed).expect("the disk works")
    }

    fn is_here(&self, hash: Hash) -> bool {
        self.blobs.size_of(hash).is_some()
    }

    fn aside(&self, hash: Hash) -> std::path::PathBuf {
        self.data.path().join("files/aside").join(hash.to_string())
    }
}

fn age(path: &Path, ago: Duration) {
    let file = File::options().write(true).open(path).expect("opened");
    file.set_modified(SystemTime::now() - ago).expect("aged");
}

#[test]
fn what_nothing_names_goes_aside_comes_back_and_goes_for_good_after_a_week() {
    let mut office = Office::open();
    let [named, young, unnamed] = [
        office.keep(b"named", SETTLED * 2),
        office.keep(b"young", SETTLED / 2),
        office.keep(b"unnamed", SETTLED * 2),
    ];
    office.needed.insert(named);
    let first = office.tidy(&WELL);
    assert_eq!((first.kept, first.unnamed, first.set_aside), (3, 1, 1));
    assert!(office.is_here(named) && office.is_here(young) && !office.is_here(unnamed));
    assert!(office.aside(unnamed).exists());
    assert_eq!(office.tidy(&WELL).removed, 0, "it was set aside just now");
    office.needed.insert(unnamed);
    assert_eq!(office.tidy(&WELL).put_back, 1);
    assert!(office.is_here(unnamed) && !office.aside(unnamed).exists());
    office.needed.remove(&unnamed);
    age(&office.blobs.path_of(unnamed), SETTLED * 2);
    assert_eq!(office.tidy(&WELL).set_aside, 1);
    age(&office.aside(unnamed), ASIDE + SETTLED);
    assert_eq!(office.tidy(&WELL).removed, 1);
    assert!(!office.is_here(unnamed) && !office.aside(unnamed).exists());
    assert_eq!(office.blobs.named_before().expect("read"), Some(1));
}

#[test]
fn a_clock_that_is_a_year_ahead_ends_no_week() {
    let office = Office::open();
    let others = office.keep_many(3);
    let office = Office {
        needed: others.into_iter().collect(),
        ..office
    };
    let unnamed = office.keep(b"unnamed", SETTLED * 2);
    assert_eq!(office.tidy(&WELL).set_aside, 1);
    // As it looks when the clock was set forward since.
    let year = SETTLED * 365;
    age(&office.aside(unnamed), year);
    age(&office.data.path().join("files/aside/looked"), year);
    assert_eq!(office.tidy(&WELL).removed, 0);
    assert_eq!(office.tidy(&WELL).removed, 0, "its week begins anew");
    age(&office.aside(unnamed), ASIDE + SETTLED);
    assert_eq!(office.tidy(&WELL).removed, 1);
}

#[test]
fn a_database_that_says_little_or_is_in_doubt_moves_and_removes_nothing() {
    let mut office = Office::open();
    let [unnamed, again, outdated] =
        [&b"unnamed"[..], b"again", b"outdated"].map(|bytes| office.keep(bytes, SETTLED * 2));
    office.needed.insert(unnamed);
    assert_eq!(office.tidy(&WELL).set_aside, 2);
    age(&office.aside(outdated), ASIDE * 2);
    office.needed = BTreeSet::from([again]);
    let doubts = [
        Known { named: 0, ..WELL },
        Known {
            in_mesh: false,
            ..WELL
        },
        Known {
            deriving: true,
            ..WELL
        },
        Known {
            alone: true,
            ..WELL
        },
        Known { newer: 1, ..WELL },
    ];
    for known in doubts {
        let held = office.tidy(&known);
        assert!(held.held.is_some(), "{known:?}");
        assert_eq!((held.unnamed, held.set_aside, held.removed), (1, 0, 0));
        assert!(office.is_here(unnamed) && office.aside(outdated).exists());
    }
    assert!(
        office.is_here(again),
        "what is named again is put back in any case"
    );
    office.blobs.note_named(100).expect("written");
    let fewer = office.tidy(&WELL).held;
    assert_eq!(
        fewer,
        Some(Held::FewerNamed {
            before: 100,
            now: 1
        })
    );
    assert_eq!(office.blobs.named_before().expect("read"), Some(100));
    fs::remove_file(office.data.path().join("files/named")).expect("removed");
    let well = office.tidy(&WELL);
    assert_eq!((well.held, well.set_aside, well.removed), (None, 1, 1));
}

#[test]
fn an_emptied_database_costs_no_file_at_all() {
    let mut office = Office::open();
    let all = office.keep_many(20);
    office.needed = all.iter().copied().collect();
    let full = Known { named: 20, ..WELL };
    assert_eq!(office.tidy(&full).held, None);
    // Another database lies there now, and a message in it names one file.
    office.needed = BTreeSet::from([all[0]]);
    assert!(office.tidy(&WELL).held.is_some());
    // Without the note of how many there were it is still most of all content.
    fs::remove_file(office.data.path().join("files/named")).expect("removed");
    let held = office.tidy(&WELL).held;
    assert_eq!(
        held,
        Some(Held::MostUnnamed {
            unnamed: 19,
            kept: 20
        })
    );
    assert!(all.iter().all(|hash| office.is_here(*hash)));
}

#[test]
fn what_is_named_or_claimed_while_the_folder_is_looked_through_stays() {
    let office = Office::open();
    let [named, claimed, gone] =
        [&b"named"[..], b"claimed", b"gone"].map(|bytes| office.keep(bytes, SETTLED * 2));
    let asked = Cell::new(0);
    // The survey finds it unnamed; a message names it before it is moved.
    let is_needed = |hash| hash == named && asked.replace(asked.get() + 1) > 0;
    let claim = office.blobs.claim(claimed);
    let tidied = tidy(&office.blobs, &WELL, &is_needed).expect("the disk works");
    assert_eq!((tidied.unnamed, tidied.set_aside), (3, 1));
    assert!(office.is_here(named) && office.is_here(claimed) && !office.is_here(gone));
    drop(claim);
    assert_eq!(
        tidy(&office.blobs, &WELL, &is_needed)
            .expect("the disk works")
            .set_aside,
        1
    );
}

#[test]
fn a_folder_that_is_another_or_not_mounted_is_not_looked_through() {
    let office = Office::open();
    let hash = office.keep(b"hello", SETTLED * 2);
    let (here, away) = (
        office.data.path().join("files"),
        office.data.path().join("away"),
    );
    fs::rename(&here, &away).expect("moved");
    fs::create_dir(&here).expect("made");
    assert!(tidy(&office.blobs, &WELL, &|_| false).is_err());
    fs::remove_dir(&here).expect("removed");
    fs::rename(&away, &here).expect("moved back");
    assert!(office.is_here(hash));
    fs::write(here.join("named"), "garbage").expect("written");
    assert!(tidy(&office.blobs, &WELL, &|_| false).is_err());
    assert!(office.is_here(hash));
}
