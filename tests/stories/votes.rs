//! Votes at the keyboard: an ordinary one in a few keys, secret ballots, penalties, an election in
//! two ballots that is written into the cell's record, an opinion kept.

use sochibo::app::action::Action;
use sochibo::app::key::{Code, Key};
use sochibo::domain::cell::Cell;
use sochibo::domain::clock::Clock;
use sochibo::domain::day::Day;
use sochibo::domain::meeting::{
    Attendance, Item, Matter, Meeting, MeetingKind, MeetingState, Method, Part, Presence, Vote,
};
use sochibo::domain::member::{EventKind, Member};
use sochibo::domain::record::Record;
use sochibo::domain::resolution::Resolution;
use sochibo::domain::{MeetingId, MemberId};
use sochibo::words::Lang;

use crate::robot::{Story, member, the};

const NAMES: [&str; 12] = [
    "Ma Văn Hòa",
    "Lý Thị Duyên",
    "Đặng Văn Dũng",
    "Bàn Văn An",
    "Hà Văn Oanh",
    "Vàng A Dơ",
    "Nông Thị Ánh",
    "Trương Văn Ơn",
    "Chẩu Văn Ư",
    "Quan Thị Ước",
    "Phùng Văn Hạnh",
    "Hoàng Văn Đức",
];

const DOWN: Key = Key::plain(Code::Down);
const ENTER: Key = Key::plain(Code::Enter);
const TAB: Key = Key::plain(Code::Tab);

fn item(number: u32, step: &str, title: &str) -> Item {
    Item {
        number,
        part: Part::Content,
        title: title.to_owned(),
        step: step.to_owned(),
        ..<Item as sochibo::domain::field::Described>::blank()
    }
}

/// Twelve official members and Mẩy on probation; a meeting of a kind under way, two absent.
fn records(kind: MeetingKind, items: Vec<Item>) -> Vec<Record> {
    let cell = Cell {
        name: "Chi bộ thôn Nà Khuổi".to_owned(),
        secretary: Some(the(1)),
        deputy: Some(the(2)),
        ..Cell::default()
    };
    let mut may = Member { full_name: "Bàn Thị Mẩy".to_owned(), ..Member::default() };
    may.set_event_day(EventKind::Admitted, Day::new(2025, 9, 20).ok());
    let here = |number: u32| Attendance {
        member: Some(MemberId(number)),
        presence: if number > 10 && number < 13 { Presence::Excused } else { Presence::Present },
        reason: String::new(),
        came: None,
        left: None,
    };
    let meeting = Meeting {
        kind,
        date: chrono::NaiveDate::from_ymd_opt(2026, 10, 5),
        started: Clock::new(18, 30),
        state: MeetingState::Running,
        roll: (1..=13).map(here).collect(),
        items,
        ..Meeting::default()
    };
    let mut all: Vec<Record> = vec![cell.into()];
    all.extend(NAMES.map(|name| Record::from(member(name))));
    all.push(may.into());
    all.push(meeting.into());
    all
}

/// The meeting, open on the screen.
fn held(lang: Lang, kind: MeetingKind, items: Vec<Item>) -> Story {
    let story = Story::new(lang).having(records(kind, items)).open();
    story.does(Action::Meetings).enter()
}

fn regular() -> Story {
    let items = vec![item(1, "", "Bình xét hộ nghèo năm 2026"), item(2, "", "Làm đường bê tông")];
    held(Lang::Vi, MeetingKind::Regular, items)
}

fn votes(story: &mut Story) -> Vec<Vote> {
    story.book().meeting(MeetingId(1)).expect("the meeting").votes.clone()
}

/// Presses these keys, one after the other.
fn pressed(story: Story, keys: &[Key]) -> Story {
    keys.iter().fold(story, |story, key| story.press(*key))
}

#[test]
fn an_ordinary_vote_takes_at_most_eight_keys() {
    let some = [Key::f(4), Key::char('2'), ENTER, Key::char('1'), Key::f(12)];
    let none = [Key::f(4), Key::f(12)];
    let most = [Key::f(4), Key::char('1'), Key::char('0'), ENTER, Key::char('0'), Key::f(12)];
    for (keys, figures) in
        [(some.as_slice(), (7, 2, 1)), (none.as_slice(), (10, 0, 0)), (most.as_slice(), (0, 10, 0))]
    {
        let mut story = pressed(regular(), keys).sees("Đã lưu");
        let vote = votes(&mut story).pop().expect("a vote");
        assert_eq!((vote.for_, vote.against, vote.other), figures);
        assert_eq!((vote.base, vote.present, vote.item), (Some(12), Some(10), Some(1)));
        assert_eq!(vote.subject, "Bình xét hộ nghèo năm 2026");
        println!("a vote {figures:?}: {} keys", keys.len());
        assert!(keys.len() <= 8);
    }
}

#[test]
fn base_threshold_and_result_stand_there_before_the_count() {
    let story = regular()
        .press(DOWN)
        .does(Action::Vote)
        .sees("Làm đường bê tông")
        .sees("Tổng số có quyền 12, đang có mặt 10, cần 7 phiếu tán thành.")
        .sees("Cần 7 trên 12: quá một nửa")
        .sees("Được thông qua: 10 phiếu trên 12 người có quyền (83,3 %)")
        .types("4")
        .sees("Chưa được thông qua: 6 phiếu trên 12 người có quyền (50,0 %)")
        .looks("vote_sheet");
    drop(story.sized(120, 40).looks("vote_sheet_wide"));
}

#[test]
fn the_closing_vote_is_on_the_draft_of_the_evening() {
    let items = vec![item(1, "vote", "Phân công nhiệm vụ, biểu quyết nghị quyết")];
    let mut all = records(MeetingKind::Regular, items);
    all.push(
        Resolution {
            meeting: Some(MeetingId(1)),
            title: "Nghị quyết tháng 10".to_owned(),
            ..Resolution::default()
        }
        .into(),
    );
    let story = Story::new(Lang::Vi).having(all).open().does(Action::Meetings).enter();
    drop(story.does(Action::Vote).sees("Thông qua: Nghị quyết tháng 10"));
}

#[test]
fn the_hand_of_one_on_probation_cannot_be_counted() {
    let mut story = regular()
        .does(Action::Vote)
        .press(Key::plain(Code::BackTab))
        .types("11")
        .does(Action::Save)
        .refused("Tổng 11 phiếu nhiều hơn 10 người có quyền biểu quyết đang có mặt")
        .press(Key::ctrl('d'))
        .types("10")
        .does(Action::Save)
        .sees("Đã lưu");
    assert_eq!(votes(&mut story).len(), 1);
}

/// The vote sheet on Mẩy's recognition.
fn recognition() -> Story {
    let items = vec![item(1, "", "Công nhận chính thức đồng chí Bàn Thị Mẩy")];
    held(Lang::Vi, MeetingKind::RecognitionVote, items).does(Action::Vote)
}

#[test]
fn the_sheet_says_when_a_probation_is_not_over_or_is_examined_late() {
    for ((year, month, day), said) in
        [((2025, 10, 30), "Hết dự bị ngày 30/10/2026"), ((2025, 7, 20), "Xét chậm")]
    {
        let items = vec![item(1, "", "Công nhận chính thức đồng chí Bàn Thị Mẩy")];
        let mut all = records(MeetingKind::RecognitionVote, items);
        for record in &mut all {
            if let Record::Member(it) = record
                && it.full_name == "Bàn Thị Mẩy"
            {
                it.set_event_day(EventKind::Admitted, Day::new(year, month, day).ok());
            }
        }
        let story = Story::new(Lang::Vi).having(all).open();
        drop(story.does(Action::Meetings).enter().does(Action::Vote).sees(said));
    }
    drop(recognition().does_not_see("Hết dự bị").does_not_see("Xét chậm"));
}

#[test]
fn recognition_is_by_card_or_secretly_and_one_person_at_a_time() {
    let mut story = recognition()
        .sees("Công nhận chính thức")
        .sees("Giơ thẻ")
        .sees("Bàn Thị Mẩy")
        .sees("Cần 8 trên 12: ít nhất hai phần ba")
        .sees("Biểu quyết lần 1.")
        .presses(Key::plain(Code::Up), 3)
        .press(Key::plain(Code::Left))
        .sees("Việc này không giơ tay được, chỉ giơ thẻ hoặc bỏ phiếu kín")
        .does(Action::Save)
        .refused("Việc này không giơ tay được")
        .press(Key::plain(Code::Left))
        .sees("Phiếu phát ra")
        .does(Action::Save)
        .refused("Bỏ phiếu kín phải có người kiểm phiếu")
        .press(Key::f(4))
        .types("anh")
        .enter()
        .press(Key::f(4))
        .types("oanh")
        .enter()
        .sees("Nông Thị Ánh, Hà Văn Oanh")
        .looks("vote_secret")
        .does(Action::Save)
        .sees("Đã lưu");
    let vote = votes(&mut story).pop().expect("a vote");
    assert_eq!((vote.matter, vote.method), (Matter::Recognition, Method::Secret));
    assert_eq!((vote.issued, vote.collected, vote.invalid), (Some(10), Some(10), 0));
    assert_eq!((vote.for_, vote.about, vote.round), (10, Some(MemberId(13)), Some(1)));
    drop(
        story
            .does(Action::Vote)
            .sees("Đã đủ số phiếu")
            .does(Action::Save)
            .refused("đã biểu quyết đạt"),
    );
}

#[test]
fn invalid_ballots_are_counted_apart_and_must_add_up() {
    let story = recognition()
        .presses(Key::plain(Code::Up), 3)
        .press(Key::plain(Code::Right))
        .presses(DOWN, 7)
        .types("1")
        .sees("9 phiếu trên 12")
        .presses(Key::plain(Code::Up), 5)
        .types("10")
        .presses(DOWN, 6)
        .types("Nông Thị Ánh")
        .does(Action::Save)
        .refused("Cộng các loại phiếu được 11, mà thu về 10");
    drop(story.esc());
}

#[test]
fn a_penalty_is_chosen_by_degrees_on_one_ballot() {
    let items = vec![item(1, "ballot", "Bỏ phiếu kỷ luật đồng chí Vàng A Dơ")];
    let mut story = held(Lang::Vi, MeetingKind::Discipline, items)
        .does(Action::Vote)
        .sees("Kỷ luật, chọn mức")
        .sees("Bỏ phiếu kín")
        .sees("khiển trách, cảnh cáo cần 7; cách chức 7; khai trừ 8")
        .types("3")
        .enter()
        .types("3")
        .enter()
        .types("2")
        .enter()
        .types("2")
        .sees("cộng từ mức nặng nhất xuống")
        .presses(DOWN, 6)
        .types("Nông Thị Ánh")
        .looks("vote_penalty")
        .does(Action::Save)
        .sees("Đã lưu");
    let book = story.book();
    let meeting = book.meeting(MeetingId(1)).expect("it");
    assert_eq!(meeting.candidates.len(), 4);
    assert_eq!(meeting.candidates[1].text, "Cảnh cáo");
    drop(story.press(TAB).sees("Cảnh cáo").sees("7/12"));
}

#[test]
fn an_opinion_is_kept_against_a_vote() {
    let story = regular().does(Action::Vote).types("1").does(Action::Save).press(TAB);
    let mut story = story
        .sees("[Biểu quyết]")
        .does(Action::Opinion)
        .sees("Bảo lưu ý kiến về: Bình xét hộ nghèo năm 2026")
        .enter()
        .types("uoc")
        .enter()
        .does(Action::Save)
        .sees("Bảo lưu: đồng chí Quan Thị Ước.")
        .sees("báo cáo lên cấp trên")
        .looks("votes_kept");
    let book = story.book();
    let said = &book.meeting(MeetingId(1)).expect("it").opinions[0];
    assert_eq!((said.member, said.reserved, said.item), (Some(MemberId(10)), true, Some(1)));
    drop(story.enter().sees("Cần 7 trên 12").sees("Bảo lưu: đồng chí Quan Thị Ước."));
}

/// A congress with its committee of three to be elected: the ballot with five names on it.
fn ballot(lang: Lang) -> Story {
    let items = vec![item(7, "election", "Bầu chi ủy")];
    let story = held(lang, MeetingKind::Congress, items).does(Action::Vote);
    let mut story = story.press(Key::plain(Code::Up)).types("3").press(DOWN).press(Key::f(4));
    for name in ["hòa", "duyên", "dũng", "bàn văn an", "oanh"] {
        story = story.types(name).press(Key::f(7));
    }
    story.enter()
}

#[test]
fn a_committee_is_elected_in_ballots_and_written_into_the_record() {
    let mut story = ballot(Lang::Vi)
        .sees("Bàn Văn An, ")
        .types("Nông Thị Ánh")
        .presses(DOWN, 4)
        // An, Dũng, Duyên, Hòa, Oanh
        .types("3")
        .press(DOWN)
        .types("6")
        .press(DOWN)
        .types("8")
        .press(DOWN)
        .types("9")
        .press(DOWN)
        .types("4")
        .sees("Trúng cử: Ma Văn Hòa, Lý Thị Duyên; còn thiếu 1 trong 3")
        .looks("election_sheet")
        .sized(120, 40)
        .looks("election_sheet_wide")
        .sized(80, 24)
        .does(Action::Save)
        .sees("Lượt bầu thứ 2.")
        .sees("Bàn Văn An")
        .does_not_see("Ma Văn Hòa  ");
    story = story
        .press(DOWN)
        .types("9")
        .does(Action::Save)
        .refused("Bỏ phiếu kín phải có người kiểm phiếu")
        .types("Nông Thị Ánh")
        .does(Action::Save)
        .sees("Bầu bí thư");
    // The committee stands for secretary: Dũng, Duyên, Hòa.
    story = story
        .presses(DOWN, 2)
        .types("9")
        .presses(Key::plain(Code::Up), 6)
        .types("Nông Thị Ánh")
        .does(Action::Save)
        .sees("Bầu phó bí thư")
        .esc()
        .press(TAB)
        .sees("chưa ghi vào hồ sơ chi bộ")
        .looks("election_votes")
        .does(Action::Decide)
        .sees("Ghi kết quả bầu vào hồ sơ chi bộ")
        .looks("election_install")
        .does(Action::Save)
        .does_not_see("chưa ghi vào hồ sơ");
    let book = story.book();
    let cell = book.cell().expect("the cell");
    assert_eq!(cell.committee, [MemberId(1), MemberId(2), MemberId(3)]);
    assert_eq!(cell.term_start, chrono::NaiveDate::from_ymd_opt(2026, 10, 5));
    let meeting = book.meeting(MeetingId(1)).expect("it");
    let rounds: Vec<_> = meeting.votes.iter().map(|vote| (vote.round, vote.seats)).collect();
    assert_eq!(rounds, [(Some(1), Some(3)), (Some(2), Some(1)), (Some(1), Some(1))]);
    assert_eq!((cell.secretary, cell.deputy), (Some(MemberId(1)), None));
    let mut story = story.sees("Bầu chi ủy (lần 2)").does(Action::Undo);
    let book = story.book();
    assert_eq!(book.cell().expect("the cell").committee, []);
}

#[test]
fn one_on_probation_is_not_offered_for_election() {
    let story = ballot(Lang::Vi).press(Key::plain(Code::Up)).press(Key::f(4)).types("mẩy");
    drop(story.does_not_see("Bàn Thị Mẩy").esc().esc());
}

#[test]
fn the_sheets_read_well_in_other_languages() {
    let name = |lang: Lang, what: &str| format!("{what}_{}", lang.code());
    for lang in [Lang::En, Lang::Fr] {
        drop(ballot(lang).looks(&name(lang, "election_sheet")).esc());
        let items = vec![item(1, "", "Bình xét hộ nghèo năm 2026")];
        let story = held(lang, MeetingKind::Regular, items).does(Action::Vote).types("2");
        drop(story.looks(&name(lang, "vote_sheet")).esc());
    }
}
