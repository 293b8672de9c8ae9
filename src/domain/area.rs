//! The areas of a clinician's development that a goal can belong to, and the professions that
//! examples are written for.
//!
//! Only names: what an area is called on screen and its examples are data files.

use serde::{Deserialize, Serialize};

/// What part of working life a goal is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    /// Clinical skills and ways of working.
    Skills,
    /// Courses, credentials, licences and degrees.
    Education,
    /// Supervision and mentoring, given or received.
    Supervision,
    /// The next role, a specialism, leadership, an own practice.
    Career,
    /// Colleagues, associations, talks.
    Network,
    /// Rest, health and strength for the work.
    SelfCare,
    /// Limits between work and life, and with clients.
    Boundaries,
    /// Anything else.
    Other,
}

impl Area {
    /// Every area, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Skills,
        Self::Education,
        Self::Supervision,
        Self::Career,
        Self::Network,
        Self::SelfCare,
        Self::Boundaries,
        Self::Other,
    ];

    /// The name used in text keys and in element ids.
    pub fn name(self) -> &'static str {
        match self {
            Self::Skills => "skills",
            Self::Education => "education",
            Self::Supervision => "supervision",
            Self::Career => "career",
            Self::Network => "network",
            Self::SelfCare => "self_care",
            Self::Boundaries => "boundaries",
            Self::Other => "other",
        }
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
    pub const ALL: [Self; 5] =
        [Self::Counsellor, Self::Psychologist, Self::SocialWorker, Self::Nurse, Self::RecoveryWorker];

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
