//! What somebody marks unread: so at every node, until it is read again, whatever was read before.

use storage::{Id, Reading, Store, UnreadSoFar};
use sync::engine::{Command, Refusal, Seen, read_to};
use sync::preference::{MARKED_UNREAD_MAX, Setting};
use sync::register::Register;

use crate::office::{Desk, exchange, two_desks};

const YEAR_MS: u64 = 365 * 24 * 60 * 60 * 1_000;

fn unread(desk: &Desk, reader: Id, channel: Id) -> u64 {
    let view = desk.engine.view();
    let read = &read_to(view, reader, channel).unwrap();
    let reading = Reading {
        channel,
        reader,
        read,
    };
    view.unread_to(reading, &mut UnreadSoFar::default())
        .unwrap()
        .0
}

fn read(desk: &mut Desk, by: Id, channel: Id) {
    desk.run(Command::Read { by, channel }).unwrap();
}

fn mark(desk: &mut Desk, by: Id, channel: Id, message: Id) -> Result<(), Refusal> {
    let command = Command::MarkUnread {
        by,
        channel,
        message,
    };
    desk.run(command).map(drop)
}

fn hand(to: &mut Desk, registers: Vec<Register>) {
    to.engine.begin().unwrap();
    to.engine.accept_registers(registers, to.now_ms).unwrap();
    to.engine.commit(to.now_ms).unwrap();
}

/// Two nodes, a channel with five messages of hana's that ken has read, and these.
fn read_by_ken() -> (Desk, Desk, [Id; 2], Id, Vec<Id>) {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    let posted = (0..5).map(|_| a.post(hana, general, "read me"));
    let posted = posted.collect();
    exchange(&mut [&mut a, &mut b]);
    read(&mut b, ken, general);
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(unread(&a, ken, general), 0);
    (a, b, [hana, ken], general, posted)
}

#[test]
fn from_a_message_on_it_is_unread_at_every_node_and_read_again_at_any() {
    let (mut a, mut b, [hana, ken], general, posted) = read_by_ken();
    mark(&mut a, ken, general, posted[2]).unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!((unread(&a, ken, general), unread(&b, ken, general)), (3, 3));
    assert_eq!(unread(&b, hana, general), 0, "nobody else's");
    // Again the same and from a later one: nothing of it becomes read, and nothing is written.
    let before = a.registers();
    mark(&mut a, ken, general, posted[2]).unwrap();
    mark(&mut a, ken, general, posted[4]).unwrap();
    assert_eq!(a.registers(), before);
    mark(&mut b, ken, general, posted[1]).unwrap();
    a.post(hana, general, "one more");
    exchange(&mut [&mut a, &mut b]);
    assert_eq!((unread(&a, ken, general), unread(&b, ken, general)), (5, 5));
    read(&mut b, ken, general);
    exchange(&mut [&mut a, &mut b]);
    assert_eq!((unread(&a, ken, general), unread(&b, ken, general)), (0, 0));
    assert_eq!(a.engine.register_sums(), b.engine.register_sums());
}

#[test]
fn what_is_seen_of_it_is_read_and_the_rest_stays_marked() {
    let (mut a, mut b, [_, ken], general, posted) = read_by_ken();
    mark(&mut a, ken, general, posted[1]).unwrap();
    let seen = |from: usize, up_to: usize| Command::ReadSeen {
        by: ken,
        channel: general,
        seen: Seen {
            from: posted[from],
            up_to: Some(posted[up_to]),
        },
    };
    a.run(seen(3, 4)).unwrap();
    assert_eq!(unread(&a, ken, general), 4, "what lies before was not seen");
    a.run(seen(0, 2)).unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!((unread(&a, ken, general), unread(&b, ken, general)), (2, 2));
}

#[test]
fn an_older_read_that_arrives_late_takes_nothing_from_what_was_marked() {
    let (mut a, mut b, [hana, ken], general, posted) = read_by_ken();
    a.post(hana, general, "to both");
    exchange(&mut [&mut a, &mut b]);
    // Apart: read at b, and a moment later marked at a, which had it as read up to before.
    read(&mut b, ken, general);
    a.now_ms = b.now_ms + 1_000;
    mark(&mut a, ken, general, posted[3]).unwrap();
    assert_eq!(unread(&a, ken, general), 3);
    exchange(&mut [&mut a, &mut b]);
    assert_eq!((unread(&a, ken, general), unread(&b, ken, general)), (3, 3));
}

#[test]
fn a_later_read_on_the_other_side_of_a_split_counts_as_far_as_it_reaches() {
    let (mut a, mut b, [hana, ken], general, posted) = read_by_ken();
    a.post(hana, general, "on this side only");
    read(&mut a, ken, general);
    mark(&mut a, ken, general, posted[3]).unwrap();
    assert_eq!(unread(&a, ken, general), 3);
    b.now_ms = a.now_ms + 1_000;
    b.post(hana, general, "on the other side");
    read(&mut b, ken, general);
    exchange(&mut [&mut a, &mut b]);
    // The one it could not have read stays marked.
    assert_eq!((unread(&a, ken, general), unread(&b, ken, general)), (1, 1));
    let registers = a.registers();
    let said = registers.iter().filter(|one| one.user == ken);
    assert!(said.clone().any(|one| one.kind == Setting::Unread.kind()));
    read(&mut a, ken, general);
    exchange(&mut [&mut a, &mut b]);
    assert_eq!((unread(&a, ken, general), unread(&b, ken, general)), (0, 0));
}

#[test]
fn what_is_marked_and_not_here_yet_stays_marked_when_all_the_rest_is_read() {
    let (mut a, mut b, [hana, ken], general, posted) = read_by_ken();
    let last = a.post(hana, general, "on its way");
    read(&mut a, ken, general);
    mark(&mut a, ken, general, last).unwrap();
    b.now_ms = a.now_ms + 1_000;
    hand(&mut b, a.registers());
    assert_eq!(unread(&b, ken, general), 0);
    mark(&mut b, ken, general, posted[4]).unwrap();
    assert_eq!(unread(&b, ken, general), 1);
    read(&mut b, ken, general);
    exchange(&mut [&mut a, &mut b]);
    assert_eq!((unread(&a, ken, general), unread(&b, ken, general)), (1, 1));
    read(&mut b, ken, general);
    exchange(&mut [&mut a, &mut b]);
    assert_eq!((unread(&a, ken, general), unread(&b, ken, general)), (0, 0));
}

#[test]
fn a_wrong_clock_holds_neither_what_it_read_nor_what_it_marked() {
    let (mut a, mut b, [hana, ken], general, posted) = read_by_ken();
    a.post(hana, general, "read by a clock that runs ahead");
    let right_ms = a.now_ms;
    exchange(&mut [&mut a, &mut b]);
    b.now_ms = right_ms + YEAR_MS;
    read(&mut b, ken, general);
    hand(&mut a, b.registers());
    assert_eq!(unread(&a, ken, general), 0);
    mark(&mut a, ken, general, posted[4]).unwrap();
    hand(&mut b, a.registers());
    assert_eq!((unread(&a, ken, general), unread(&b, ken, general)), (2, 2));
    // The other way round: marked a year ahead, read with the right time.
    mark(&mut b, ken, general, posted[0]).unwrap();
    hand(&mut a, b.registers());
    assert_eq!(unread(&a, ken, general), 6);
    a.now_ms = right_ms + 60_000;
    read(&mut a, ken, general);
    hand(&mut b, a.registers());
    assert_eq!((unread(&a, ken, general), unread(&b, ken, general)), (0, 0));
}

#[test]
fn a_restart_and_a_restored_disk_lose_nothing_that_is_marked() {
    let (mut a, mut b, [_, ken], general, posted) = read_by_ken();
    let old = b.engine.store_mut().image().unwrap();
    mark(&mut b, ken, general, posted[2]).unwrap();
    let image = b.engine.store_mut().image().unwrap();
    let mut again = Desk::open_at(Store::from_image(&image).unwrap(), 2, 40, false, b.now_ms);
    assert_eq!(unread(&again, ken, general), 3);
    exchange(&mut [&mut a, &mut again]);
    let mut restored = Desk::open_at(Store::from_image(&old).unwrap(), 2, 50, false, b.now_ms);
    assert_eq!(unread(&restored, ken, general), 0);
    exchange(&mut [&mut a, &mut restored]);
    assert_eq!(unread(&restored, ken, general), 3);
    read(&mut restored, ken, general);
    exchange(&mut [&mut a, &mut restored]);
    assert_eq!(
        (unread(&a, ken, general), unread(&restored, ken, general)),
        (0, 0)
    );
    let of_it = |desk: &Desk| {
        let all = desk.registers().into_iter();
        all.filter(|one| one.kind == Setting::Unread.kind()).count()
    };
    assert_eq!((of_it(&a), of_it(&restored)), (1, 1), "one stands for both");
}

#[test]
fn what_two_processes_with_one_memory_read_before_is_not_read_since() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    let posted = a.post(hana, general, "read by both");
    exchange(&mut [&mut a, &mut b]);
    let image = b.engine.store_mut().image().unwrap();
    let twin = || Desk::open(Store::from_image(&image).unwrap(), 2, 9, false);
    let (mut first, mut second) = (twin(), twin());
    a.post(hana, general, "read by the first only");
    first.pull(&a);
    read(&mut first, ken, general);
    second.now_ms = first.now_ms + 1_000;
    read(&mut second, ken, general);
    hand(&mut a, first.registers());
    a.now_ms = second.now_ms + 1_000;
    mark(&mut a, ken, general, posted).unwrap();
    hand(&mut first, a.registers());
    assert_eq!(unread(&first, ken, general), 2);
    // The second's mark beats the first's, which then writes down anew what it had read.
    first.now_ms = a.now_ms + 1_000;
    let before = first.registers().len();
    hand(&mut first, second.registers());
    assert_eq!(unread(&first, ken, general), 2);
    assert!(first.registers().len() > before);
    hand(&mut a, first.registers());
    assert_eq!(unread(&a, ken, general), 2);
}

#[test]
fn it_goes_with_the_person() {
    let (mut a, mut b, [hana, ken], general, posted) = read_by_ken();
    mark(&mut b, ken, general, posted[0]).unwrap();
    let registers = b.registers();
    exchange(&mut [&mut a, &mut b]);
    a.run(Command::ForgetPerson {
        by: hana,
        user: ken,
    })
    .unwrap();
    exchange(&mut [&mut a, &mut b]);
    hand(&mut a, registers);
    for desk in [&a, &b] {
        assert!(desk.registers().iter().all(|one| one.user == hana));
    }
}

#[test]
fn only_a_message_that_is_there_and_of_the_conversation_begins_it() {
    let (mut a, mut b, [hana, ken], general, posted) = read_by_ken();
    let (_, elsewhere) = b.server(ken, "Lab");
    let other = b.post(ken, elsewhere, "of another channel");
    let own = b.post(ken, general, "ken's own");
    let hidden = |refused| matches!(refused, Err(Refusal::NotFound { what: "message" }));
    assert!(hidden(mark(&mut b, ken, general, other)));
    assert!(hidden(mark(&mut b, ken, general, Id([9; 16]))));
    let refused = mark(&mut a, hana, elsewhere, other);
    assert!(matches!(
        refused,
        Err(Refusal::NotFound { what: "channel" })
    ));
    exchange(&mut [&mut a, &mut b]);
    a.run(Command::Erase {
        by: hana,
        message: posted[1],
    })
    .unwrap();
    let refused = mark(&mut a, ken, general, posted[1]);
    assert!(matches!(
        refused,
        Err(Refusal::Conflict {
            code: "message_deleted"
        })
    ));
    // After one's own last message there is nothing of others to read.
    mark(&mut b, ken, general, own).unwrap();
    assert_eq!(unread(&b, ken, general), 0);
}

#[test]
fn only_so_many_conversations_are_marked_and_one_that_is_read_makes_room() {
    let (mut a, mut b, [_, ken], general, posted) = read_by_ken();
    let mut registers = Vec::new();
    mark(&mut b, ken, general, posted[0]).unwrap();
    let mut marked = b.registers().into_iter();
    let marked = marked
        .find(|one| one.kind == Setting::Unread.kind())
        .unwrap();
    for number in 1..MARKED_UNREAD_MAX {
        let mut about = marked.clone();
        about.channel.0[..8].copy_from_slice(&(number as u64).to_be_bytes());
        registers.push(about.signed(&b.key()));
    }
    hand(&mut a, registers);
    mark(&mut a, ken, general, posted[0]).unwrap();
    exchange(&mut [&mut a, &mut b]);
    let (_, lab) = b.server(ken, "Lab");
    let there = b.post(ken, lab, "one more");
    let refused = mark(&mut b, ken, lab, there);
    let full = "too_many_marked_unread";
    assert!(matches!(refused, Err(Refusal::Conflict { code }) if code == full));
    mark(&mut b, ken, general, posted[0]).unwrap();
    read(&mut b, ken, general);
    mark(&mut b, ken, lab, there).unwrap();
}
