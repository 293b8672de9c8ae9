//! Pieces that several screens share.

pub mod bars;
pub mod button;
pub mod choice;
pub mod drawing;
pub mod entries;
pub mod file_button;
pub mod form;
pub mod goal_line;
pub mod heading;
pub mod hint;
pub mod mark;
pub mod more;
pub mod narrower;
pub mod notice;
pub mod problems;
pub mod remarks;
pub mod review;
pub mod scale;
pub mod secret_field;
pub mod sheet;
pub mod text_field;
