//! Whatever three actors write at once, every order of delivery ends the same.

use automerge::Change;
use proptest::prelude::*;
use sync::documents::{Actor, Document, DocumentKind, Edit, Value};

use super::{ID, actor};

const ACTORS: u8 = 3;

/// One step of the story: an actor edits some keys, or takes in all that another has.
#[derive(Clone, Debug)]
enum Step {
    Edit {
        who: u8,
        wishes: Vec<(u8, Option<u8>)>,
    },
    Catch {
        who: u8,
        from: u8,
    },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let wishes = prop::collection::vec((0..4_u8, prop::option::of(0..3_u8)), 1..4);
    let edit = (0..ACTORS, wishes).prop_map(|(who, wishes)| Step::Edit { who, wishes });
    let catch = (0..ACTORS, 0..ACTORS).prop_map(|(who, from)| Step::Catch { who, from });
    prop::collection::vec(prop_oneof![2 => edit, 1 => catch], 1..30)
}

fn key(number: u8) -> String {
    ["name", "icon_url", "deleted"]
        .get(usize::from(number))
        .map_or_else(|| format!("channel/{ID}/position"), |key| (*key).to_owned())
}

fn value(key: u8, number: u8) -> Value {
    match key {
        0 | 1 => Value::Str(format!("text {number}")),
        2 => Value::Bool(number == 0),
        _ => Value::Int(i64::from(number) - 1),
    }
}

fn edits(wishes: &[(u8, Option<u8>)]) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    for &(number, wish) in wishes {
        let key = key(number);
        edits.retain(|edit| edit.key() != key);
        edits.push(match wish {
            Some(wish) => Edit::Put(key, value(number, wish)),
            None => Edit::Delete(key),
        });
    }
    edits
}

fn writer(bytes: &[u8]) -> Actor {
    let change = Change::try_from(bytes).unwrap();
    (0..ACTORS)
        .map(actor)
        .find(|actor| actor.to_string() == change.actor_id().to_hex_string())
        .unwrap()
}

/// Takes in everything in `changes` whose past is here, until nothing is left. `pick` chooses among
/// what can come next; `read` makes the document merge in between.
fn deliver(document: &mut Document, changes: &[Vec<u8>], pick: &mut impl FnMut(usize) -> usize) {
    let mut waiting: Vec<_> = changes.to_vec();
    while !waiting.is_empty() {
        let mut ready: Vec<_> = (0..waiting.len()).collect();
        loop {
            assert!(!ready.is_empty(), "one of them has its whole past here");
            let position = ready.swap_remove(pick(ready.len()));
            let bytes = &waiting[position];
            if document.accept(&writer(bytes), bytes).is_ok() {
                waiting.swap_remove(position);
                break;
            }
        }
        if pick(3) == 0 {
            document.entries("").unwrap();
        }
    }
}

fn catch_up(document: &mut Document, changes: &[Vec<u8>]) {
    let known: Vec<_> = document.changes().map(<[u8]>::to_vec).collect();
    for bytes in changes.iter().filter(|bytes| !known.contains(bytes)) {
        document.accept(&writer(bytes), bytes).unwrap();
    }
}

fn changes(document: &Document) -> Vec<Vec<u8>> {
    document.changes().map(<[u8]>::to_vec).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_causal_order_gives_the_same_entries(
        steps in steps(),
        picks in prop::collection::vec(any::<prop::sample::Index>(), 64),
    ) {
        let mut replicas = [0; ACTORS as usize].map(|_| Document::new(DocumentKind::Server));
        for step in &steps {
            match step {
                Step::Edit { who, wishes } => {
                    let replica = &mut replicas[usize::from(*who)];
                    let edits = edits(wishes);
                    replica.edit(&actor(*who), 1, &edits).unwrap();
                    for edit in &edits {
                        let expected = match edit {
                            Edit::Put(_, value) => vec![value.clone()],
                            Edit::Delete(_) => vec![],
                        };
                        prop_assert_eq!(replica.values(edit.key()).unwrap(), expected);
                    }
                }
                Step::Catch { who, from } => {
                    let theirs = changes(&replicas[usize::from(*from)]);
                    catch_up(&mut replicas[usize::from(*who)], &theirs);
                }
            }
        }
        let all: Vec<_> = replicas.iter().map(changes).collect();
        for theirs in &all {
            for replica in &mut replicas {
                catch_up(replica, theirs);
            }
        }
        let expected = replicas[0].entries("").unwrap();
        let heads = replicas[0].heads();
        let everything = changes(&replicas[0]);
        let mut picks = picks.iter().cycle();
        let mut pick = |count: usize| picks.next().unwrap().index(count);
        let mut shuffled = Document::new(DocumentKind::Server);
        deliver(&mut shuffled, &everything, &mut pick);
        let mut late = Document::from_changes(DocumentKind::Server, shuffled.changes()).unwrap();
        for document in replicas.iter_mut().chain([&mut shuffled, &mut late]) {
            prop_assert_eq!(document.entries("").unwrap(), expected.clone());
            prop_assert_eq!(document.heads(), heads.clone());
        }
    }
}

#[test]
fn two_nodes_that_settle_a_conflict_differently_leave_a_value() {
    let name = |text: &str| Edit::put("name", text);
    let mut documents: Vec<Document> = (0..2)
        .map(|_| Document::new(DocumentKind::Server))
        .collect();
    let write = |document: &mut Document, who: u8, text: &str| {
        document
            .edit(&actor(who), 1_000, &[name(text)])
            .unwrap()
            .unwrap()
    };
    let first = write(&mut documents[0], 0, "left");
    let second = write(&mut documents[1], 1, "right");
    documents[0].accept(&actor(1), &second).unwrap();
    documents[1].accept(&actor(0), &first).unwrap();
    assert_eq!(documents[0].values("name").unwrap().len(), 2);
    let first = write(&mut documents[0], 0, "left");
    let second = write(&mut documents[1], 1, "right");
    let accepted = documents[0].accept(&actor(1), &second).unwrap();
    assert_eq!(accepted.edits, [name("right")]);
    documents[1].accept(&actor(0), &first).unwrap();
    for document in &mut documents {
        assert_eq!(document.values("name").unwrap().len(), 2);
        let again = write(document, 2, "left");
        assert!(document.accept(&actor(2), &again).is_err(), "recorded once");
        assert_eq!(
            document.values("name").unwrap(),
            [Value::Str("left".to_owned())]
        );
    }
}
