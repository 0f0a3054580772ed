//! Files and the dialogs of the desktop.

use crate::contract::{AsideReport, ExportOrder, NewKeystore, Question, Report, Ticket, Unlocking};
use crate::domain::Secret;
use crate::problem::Problem;
use crate::world::task::blocking;
use crate::world::{World, atomic_write, desktop, diagnosis, export, files};
use std::path::PathBuf;
use std::sync::Arc;

impl World {
    pub(in crate::world) fn pick_file(&mut self, ticket: Ticket) {
        self.answer(ticket, async move { Report::FilePicked(ticket, files::pick().await) });
    }

    pub(in crate::world) fn pick_evidence(&mut self, ticket: Ticket) {
        self.answer(ticket, async move { Report::FilePicked(ticket, files::pick_any().await) });
    }

    pub(in crate::world) fn pick_certificate(&mut self, ticket: Ticket) {
        self.answer(ticket, async move { Report::CertificatePicked(ticket, files::pick_certificate().await) });
    }

    pub(in crate::world) fn pick_place(&mut self, ticket: Ticket, suggested: PathBuf) {
        self.answer(ticket, async move { Report::PlacePicked(ticket, files::pick_place(&suggested).await) });
    }

    pub(in crate::world) fn pick_folder(&mut self, ticket: Ticket) {
        self.answer(ticket, async move { Report::FolderPicked(ticket, files::pick_folder().await) });
    }

    pub(in crate::world) fn read_file(&mut self, ticket: Ticket, path: PathBuf) {
        self.work(ticket, Report::FileRead, move || files::read(&path));
    }

    pub(in crate::world) fn read_pasted(&mut self, ticket: Ticket, text: Secret) {
        self.work(ticket, Report::FileRead, move || files::read_pasted(&text));
    }

    pub(in crate::world) fn read_certificate(&mut self, ticket: Ticket, path: PathBuf) {
        self.work(ticket, Report::CertificateRead, move || files::read_certificate(&path));
    }

    pub(in crate::world) fn open_keystore(&mut self, ticket: Ticket, unlocking: Unlocking) {
        self.work(ticket, Report::KeystoreOpened, move || files::open(&unlocking));
    }

    pub(in crate::world) fn save_keystore(&mut self, ticket: Ticket, order: NewKeystore) {
        self.work_at(order.path.clone(), ticket, Report::KeystoreSaved, move || files::save(&order));
    }

    pub(in crate::world) fn save_export(&mut self, ticket: Ticket, order: Box<ExportOrder>) {
        self.work_at(order.folder.clone(), ticket, Report::ExportSaved, move || export::save(&order));
    }

    pub(in crate::world) fn diagnose(&mut self, ticket: Ticket, question: Box<Question>) {
        self.work(ticket, Report::Diagnosed, move || diagnosis::diagnose(&question));
    }

    pub(in crate::world) fn save_text(&mut self, ticket: Ticket, name: String, text: String) {
        self.answer(ticket, async move { Report::TextSaved(ticket, desktop::save_text(&name, text).await) });
    }

    pub(in crate::world) fn open_folder(&self, file: PathBuf) {
        let post = self.shared.post.clone();
        self.detach(move || {
            if let Err(problem) = desktop::show_folder(&file) {
                post(Report::FolderNotOpened(problem));
            }
        });
    }

    pub(in crate::world) fn open_mail(&self, mail: String) {
        let post = self.shared.post.clone();
        self.detach(move || {
            if let Err(problem) = desktop::open_mail(&mail) {
                post(Report::MailNotOpened(problem));
            }
        });
    }

    /// Work that holds a thread, told by this report.
    pub(in crate::world) fn work<T: Send + 'static>(
        &mut self,
        ticket: Ticket,
        report: fn(Ticket, Result<T, Problem>) -> Report,
        work: impl FnOnce() -> Result<T, Problem> + Send + 'static,
    ) {
        self.answer(ticket, async move { report(ticket, blocking(work).await) });
    }

    /// The same, for what writes a key to a place of the person's: that others may read it there is told first.
    pub(in crate::world) fn work_at<T: Send + 'static>(
        &mut self,
        place: PathBuf,
        ticket: Ticket,
        report: fn(Ticket, Result<T, Problem>) -> Report,
        work: impl FnOnce() -> Result<T, Problem> + Send + 'static,
    ) {
        let post = Arc::clone(&self.shared.post);
        self.work(ticket, report, move || {
            let done = work()?;
            if atomic_write::is_open_to_others(&place) {
                post(Report::Aside(ticket, AsideReport::LiesOpen(place)));
            }
            Ok(done)
        });
    }
}
