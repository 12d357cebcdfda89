//! The robot user: presses keys, reads the screen, and fails when something was said to be wrong
//! that the story did not ask for.

#[cfg(test)]
#[expect(unreachable_pub, reason = "a kit of its own, shared by the files of stories")]
#[path = "stories/robot.rs"]
mod robot;

#[cfg(test)]
#[path = "stories/door.rs"]
mod door;

#[cfg(test)]
#[path = "stories/lock.rs"]
mod lock;

#[cfg(test)]
#[path = "stories/wall_clock.rs"]
mod wall_clock;

#[cfg(test)]
#[path = "stories/members.rs"]
mod members;

#[cfg(test)]
#[path = "stories/month.rs"]
mod month;

#[cfg(test)]
#[path = "stories/screens.rs"]
mod screens;

#[cfg(test)]
#[path = "stories/cat.rs"]
mod cat;

#[cfg(test)]
#[path = "stories/copies.rs"]
mod copies;

#[cfg(test)]
#[path = "stories/drafts_on_disk.rs"]
mod drafts_on_disk;

#[cfg(test)]
#[path = "stories/drafting.rs"]
mod drafting;

#[cfg(test)]
#[path = "stories/follow.rs"]
mod follow;

#[cfg(test)]
#[path = "stories/search.rs"]
mod search;

#[cfg(test)]
#[path = "stories/meetings.rs"]
mod meetings;

#[cfg(test)]
#[path = "stories/conduct.rs"]
mod conduct;

#[cfg(test)]
#[path = "stories/scores.rs"]
mod scores;

#[cfg(test)]
#[path = "stories/sealing.rs"]
mod sealing;

#[cfg(test)]
#[path = "stories/votes.rs"]
mod votes;

#[cfg(test)]
#[path = "stories/prepare.rs"]
mod prepare;

#[cfg(test)]
#[path = "stories/year_plan.rs"]
mod year_plan;

#[cfg(test)]
#[path = "stories/imports.rs"]
mod imports;
#[cfg(test)]
#[path = "stories/year.rs"]
mod year;

#[cfg(test)]
#[path = "stories/archive.rs"]
mod archive;

#[cfg(test)]
#[path = "stories/papers.rs"]
mod papers;

#[cfg(test)]
#[path = "stories/ways.rs"]
mod ways;

#[cfg(test)]
#[path = "stories/privacy.rs"]
mod privacy;
