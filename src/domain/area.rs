//! The areas of a clinician's development that a goal can belong to, and the professions that
//! examples are written for.
//!
//! Only names: what an area is called, its guidance and its examples are data files.

use serde::{Deserialize, Serialize};

/// What part of working life a goal is about, by the name of its pack. A name that this version
/// does not know is kept as it is, because a newer pack may know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Area(String);

impl Area {
    /// The area for anything else. It has no pack.
    pub const OTHER: &str = "other";

    /// The area of that name.
    pub fn named(name: &str) -> Self {
        Self(name.to_owned())
    }

    /// Its name, for text keys and element ids.
    pub fn name(&self) -> &str {
        &self.0
    }
}

/// Whose examples are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Profession {
    /// Counsellors and psychotherapists.
    #[default]
    Counsellor,
    /// Clinical and counselling psychologists.
    Psychologist,
    /// Social workers in mental health.
    SocialWorker,
    /// Psychiatric and mental-health nurses.
    Nurse,
    /// Addiction and recovery workers, peer workers among them.
    RecoveryWorker,
}

impl Profession {
    /// Every profession, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Counsellor,
        Self::Psychologist,
        Self::SocialWorker,
        Self::Nurse,
        Self::RecoveryWorker,
    ];

    /// The name used in text keys and as the value of a choice.
    pub fn name(self) -> &'static str {
        match self {
            Self::Counsellor => "counsellor",
            Self::Psychologist => "psychologist",
            Self::SocialWorker => "social_worker",
            Self::Nurse => "nurse",
            Self::RecoveryWorker => "recovery_worker",
        }
    }

    /// The profession of that name.
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|profession| profession.name() == name)
    }
}
