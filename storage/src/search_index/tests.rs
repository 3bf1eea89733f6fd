#![expect(clippy::unwrap_used, reason = "a test that fails should stop")]

use super::*;

const KEY: [u8; 32] = [7; 32];

fn at(number: u64) -> SearchDocument {
    let id = Id::from_parts((number * 1_000) << 16, number);
    SearchDocument {
        message: id,
        sort: id,
        stamp: id,
    }
}

fn found(index: &SearchIndex, words: &str) -> Vec<u64> {
    let sought = Sought {
        words: words.to_owned(),
        ..Sought::default()
    };
    numbers(index, &sought)
}

fn numbers(index: &SearchIndex, sought: &Sought) -> Vec<u64> {
    let mut found = Vec::new();
    let reader = index.reader(1).unwrap();
    let visit = |_, message: Id| {
        found.push(message.tail());
        Ok(true)
    };
    reader.search::<StoreError>(sought, visit).unwrap();
    found
}

fn put(index: &mut SearchIndex, documents: &[(SearchDocument, &str)]) {
    let mark = index.mark().unwrap();
    let change = |index: &mut SearchIndex| {
        for (document, words) in documents {
            index.put(*document, words)?;
        }
        Ok(())
    };
    index.write(mark, change).unwrap();
}

#[test]
fn the_newest_come_first_and_a_moved_message_moves() {
    let folder = tempfile::tempdir().unwrap();
    let mut index = SearchIndex::open(folder.path(), 1, KEY).unwrap();
    put(&mut index, &[(at(5), "one red"), (at(9), "two red")]);
    put(&mut index, &[(at(7), "three red"), (at(6), "blue")]);
    assert_eq!(found(&index, "\"red\""), [9, 7, 5]);
    let moved = SearchDocument {
        sort: at(20).sort,
        ..at(5)
    };
    assert!(!index.has(moved).unwrap() && index.has(at(5)).unwrap());
    put(&mut index, &[(moved, "one red")]);
    assert_eq!(found(&index, "\"red\""), [5, 9, 7]);
    assert_eq!(found(&index, ""), [5, 9, 7, 6]);
}

#[test]
fn a_span_of_time_and_a_place_to_go_on_from_narrow() {
    let folder = tempfile::tempdir().unwrap();
    let mut index = SearchIndex::open(folder.path(), 1, KEY).unwrap();
    let all: Vec<_> = (1..10).map(|number| (at(number), "red")).collect();
    put(&mut index, &all);
    let mut sought = Sought {
        words: "\"red\"".to_owned(),
        from_ms: Some(3_000),
        before_ms: Some(7_000),
        below: None,
    };
    assert_eq!(numbers(&index, &sought), [6, 5, 4, 3]);
    let mut last = None;
    let reader = index.reader(1).unwrap();
    let visit = |no, message: Id| {
        last = Some(no);
        Ok(message != at(5).message)
    };
    reader.search::<StoreError>(&sought, visit).unwrap();
    sought.below = last;
    assert_eq!(numbers(&index, &sought), [4, 3]);
}

#[test]
fn an_edit_takes_the_old_words_away() {
    let folder = tempfile::tempdir().unwrap();
    let mut index = SearchIndex::open(folder.path(), 1, KEY).unwrap();
    put(&mut index, &[(at(1), "before")]);
    put(&mut index, &[(at(1), "after")]);
    assert_eq!(found(&index, "\"before\""), [0_u64; 0]);
    assert_eq!(found(&index, "\"after\""), [1]);
    let mark = index.mark().unwrap();
    let erase = |index: &mut SearchIndex| {
        assert!(index.take(at(1).message)?);
        assert!(!index.take(at(1).message)?);
        Ok(())
    };
    index.write(mark, erase).unwrap();
    assert_eq!(found(&index, "\"after\""), [0_u64; 0]);
    assert_eq!(found(&index, ""), [0_u64; 0]);
}

#[test]
fn messages_of_one_moment_have_places_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let mut index = SearchIndex::open(folder.path(), 1, KEY).unwrap();
    let sort = at(1).sort;
    let crowd = (0..40).map(|number| (SearchDocument { sort, ..at(number) }, "crowd"));
    put(&mut index, &crowd.collect::<Vec<_>>());
    assert_eq!(found(&index, "\"crowd\"").len(), 40);
}

#[test]
fn a_damaged_index_and_one_of_other_rules_are_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let mut index = SearchIndex::open(folder.path(), 1, KEY).unwrap();
    put(&mut index, &[(at(1), "here")]);
    drop(index);
    let index = SearchIndex::open(folder.path(), 1, [8; 32]).unwrap();
    assert_eq!(index.key(), KEY);
    assert_eq!(found(&index, "\"here\""), [1]);
    drop(index);
    let index = SearchIndex::open(folder.path(), 2, KEY).unwrap();
    assert_eq!(found(&index, ""), [0_u64; 0]);
    assert_eq!(index.mark().unwrap(), SearchMark::default());
    drop(index);
    let garbage = b"no database at all, but long enough to be looked at";
    fs::write(folder.path().join(FILE), garbage).unwrap();
    let index = SearchIndex::open(folder.path(), 2, KEY).unwrap();
    assert_eq!(found(&index, ""), [0_u64; 0]);
}

#[test]
fn a_transaction_that_fails_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut index = SearchIndex::open(folder.path(), 1, KEY).unwrap();
    let mark = SearchMark {
        generation: 1,
        no: 7,
        unswept_below: Id::ZERO,
    };
    let failed = index.write(mark, |index| {
        index.put(at(1), "half")?;
        Err(StoreError::Full)
    });
    assert!(failed.is_err());
    assert_eq!(found(&index, ""), [0_u64; 0]);
    assert_eq!(index.mark().unwrap(), SearchMark::default());
    index.write(mark, |_| Ok(())).unwrap();
    assert_eq!(index.mark().unwrap(), mark);
}
