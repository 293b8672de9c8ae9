//! Browser driver.
