//! A copy of everything for a file, sealed with the key that is at hand.
//!
//! It is made from what is on screen and not from what is stored, so that it is whole while the
//! browser refuses to save. It writes nothing.

use crate::domain::record::Record;
use crate::store::backend::Backend;
use crate::store::envelope::{Envelope, Stamp};
use crate::store::keys::{self, Place};
use crate::store::{Store, Unread};

impl<B: Backend> Store<B> {
    /// The lock, these records and what could not be read, as keys and values in which no word is
    /// plain; `None` where nothing is sealed.
    pub fn sealed_copy<'a>(
        &mut self,
        records: impl Iterator<Item = &'a Record>,
        unread: &[Unread],
    ) -> Option<Vec<(String, String)>> {
        let lock = self.vault.lock.as_ref().filter(|lock| lock.is_on && self.keys().is_some())?;
        let mut values = vec![(keys::LOCK[0].to_owned(), lock.to_string())];
        let stamp = Stamp { counter: self.counter, writer: self.writer };
        for record in records {
            let key = record.key();
            let envelope = Envelope::seal(record, stamp);
            let value = self.as_it_should_stand(envelope, key.bits).to_string();
            values.push((keys::name(key, Place::Base), value));
        }
        for Unread { key, value, .. } in unread {
            let key = format!("{}{key}", keys::KEPT_UNREAD);
            let value = self.seal_text(value, &key);
            values.push((key, value));
        }
        Some(values)
    }
}
