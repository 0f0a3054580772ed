//! The fields that secrets are typed in. egui keeps every earlier text of a field, to undo with: a field forgets it
//! once its secret was taken out of the draft, also while the field is not on the screen.

use egui::Context;

use super::focus;
use super::screen::field_key;
use super::widgets::Field as FieldWidget;
use crate::app::Drafts;
use crate::app::complaint::Field;
use crate::domain::Secret;

/// All of them, and where the draft has what is typed. A new one is a row here.
fn all(drafts: &Drafts) -> [(Field, &Secret); 15] {
    let wizard = &drafts.wizard;
    [
        (Field::Password, &wizard.password.password),
        (Field::KeyPassword, &wizard.password.key_password),
        (Field::NewPassword, &wizard.saving.password),
        (Field::NewPasswordAgain, &wizard.saving.again),
        (Field::ExportPassword, &wizard.export.password),
        (Field::ExportPasswordAgain, &wizard.export.again),
        (Field::Evidence, &drafts.diagnosis.text),
        (Field::ProxyAddress, &drafts.network.proxy),
        (Field::ProxyPassword, &drafts.network.password),
        (Field::OwnPassword, &drafts.own.password),
        (Field::OwnPasswordAgain, &drafts.own.again),
        (Field::OwnUnlock, &drafts.own.unlock),
        (Field::OwnPrivatePassword, &drafts.own.private_password),
        (Field::AnswerPassword, &drafts.letters.private_password),
        (Field::AdminKeyPassword, &drafts.admin_key.password),
    ]
}

/// Lets each field forget that had a text in the last frame, and has none now.
pub(super) fn forget_taken(ctx: &Context, drafts: &Drafts) {
    for (field, typed) in all(drafts) {
        let key = field_key(field);
        let is_filled = !typed.is_empty();
        let was_filled = ctx.data_mut(|data| {
            std::mem::replace(data.get_temp_mut_or_default::<bool>(focus::id((key, "filled"))), is_filled)
        });
        if was_filled && !is_filled {
            FieldWidget::forget(ctx, key);
        }
    }
}
