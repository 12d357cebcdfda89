//! Worked cases of the rules: invented cells with figures and the results that must come out.

#[cfg(test)]
mod assertions;
#[cfg(test)]
mod attendance;
#[cfg(test)]
mod ballots;
#[cfg(test)]
mod elections;
#[cfg(test)]
mod floor;
#[cfg(test)]
mod follow_end;
#[cfg(test)]
mod follow_up;
#[cfg(test)]
mod numbers;
#[cfg(test)]
mod oracle;
#[cfg(test)]
mod probation;
#[cfg(test)]
mod report;
#[cfg(test)]
mod score;
#[cfg(test)]
mod search;
#[cfg(test)]
mod thirds;
#[cfg(test)]
mod village;
#[cfg(test)]
mod voting;
