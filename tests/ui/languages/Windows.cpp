// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Windows.h"

#include "ui/accounts/AccessKeyDialog.h"
#include "ui/accounts/AccountsDialog.h"
#include "ui/accounts/RemovalQuestion.h"
#include "ui/desk/Desk.h"
#include "ui/desk/NewUrlsDialog.h"
#include "ui/desk/ProxyPasswordDialog.h"
#include "ui/help/AboutDialog.h"
#include "ui/help/GuideDialog.h"
#include "ui/help/ReportDialog.h"
#include "ui/live/LiveDialog.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/messages/MessageStrip.h"
#include "ui/preferences/PreferencesDialog.h"
#include "ui/preferences/ShortcutsDialog.h"
#include "ui/preview/PreviewDialog.h"
#include "ui/rebind/RebindDialog.h"
#include "ui/scenes/RecallSceneDialog.h"
#include "ui/scenes/SaveSceneDialog.h"
#include "ui/scenes/ScenesDialog.h"
#include "ui/spread/SpreadDialog.h"
#include "ui/stages/NewStageDialog.h"
#include "ui/stages/NextShowDialog.h"
#include "ui/stages/RenameStageDialog.h"
#include "ui/stages/StagePanel.h"
#include "ui/stages/StageRemovalDialog.h"
#include "ui/stages/StagesTable.h"
#include "ui/stages/StagesView.h"
#include "ui/tables/ImportBindingsDialog.h"
#include "ui/tables/ImportLabelsDialog.h"
#include "ui/widgets/ElidedField.h"
#include "ui/words/UrlWords.h"

#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tests {

namespace {

template <typename Dialog>
Open byAction(const char *text)
{
    return [text](Desk &desk) -> QWidget * {
        desk.openDemo();
        desk.trigger(text);
        return desk.dialog<Dialog>();
    };
}

QWidget *shown(QDialog *dialog)
{
    dialog->open();
    return dialog;
}

QWidget *openMain(Desk &desk)
{
    desk.openDemo();
    desk.select(true);
    const auto hasUrl = [&desk] {
        const auto fields = desk.window.findChildren<ui::ElidedField *>();
        return std::any_of(fields.begin(), fields.end(),
                           [](const QLineEdit *field) { return field->text().startsWith(u"rtmps:"_s); });
    };
    return QTest::qWaitFor(hasUrl, 20'000) ? &desk.window : nullptr;
}

/// What is asked about the first of the stages.
template <typename Dialog>
Open ofStages(const char *text)
{
    return [text](Desk &desk) -> QWidget * {
        desk.openDemo();
        desk.desk.show(ui::View::Stages);
        desk.desk.plantView().stagesView().table().takeFocus();
        desk.trigger(text);
        return desk.dialog<Dialog>();
    };
}

QWidget *openStages(Desk &desk)
{
    desk.openDemo();
    desk.desk.show(ui::View::Stages);
    desk.desk.plantView().stagesView().table().takeFocus();
    const auto hasUrl = [&desk] { return desk.desk.plantView().stagesView().panel().text().contains(u"rtmps:"_s); };
    return QTest::qWaitFor(hasUrl, 20'000) ? &desk.window : nullptr;
}

QWidget *openRebind(Desk &desk)
{
    desk.openDemo();
    desk.select(false);
    desk.desk.plantView().rebindCurrent();
    return desk.dialog<ui::RebindDialog>();
}

/// The answer to a rebind of what is live.
QWidget *openLive(Desk &desk)
{
    desk.openDemo();
    desk.select(true);
    desk.desk.plantView().rebindCurrent();
    auto *const dialog = desk.dialog<ui::RebindDialog>();
    dialog->choose(QString());
    for (QPushButton *const button : dialog->findChildren<QPushButton *>()) {
        if (button->text() == QCoreApplication::translate("ui::RebindDialog", "&Rebind"))
            button->click();
    }
    return desk.dialog<ui::LiveDialog>();
}

QWidget *openSpread(Desk &desk)
{
    desk.openDemo();
    QList<patchbay::EncoderId> encoders;
    for (int row = 0; row < 20; ++row)
        encoders += desk.plant.idAt(row);
    const auto groupOf = [](const patchbay::EncoderId &) { return QString(); };
    auto *const dialog = new ui::SpreadDialog(desk.plant, encoders, groupOf, &desk.window);
    for (const ivs::StageSummary &stage : desk.plant.stagesOf(encoders.constFirst().source))
        dialog->tick(stage.arn);
    return shown(dialog);
}

QWidget *openImport(Desk &desk)
{
    desk.openDemo();
    return shown(new ui::ImportBindingsDialog({u"show"_s, "cam-99,nowhere\n"}, desk.plant, desk.labels,
                                              desk.source().id(), &desk.window));
}

QWidget *openImportLabels(Desk &desk)
{
    desk.openDemo();
    return shown(new ui::ImportLabelsDialog({u"show"_s, "encoder,label\ncam-99,Tor 1\n"}, desk.plant,
                                            desk.source().id(), &desk.window));
}

QWidget *openAccounts(Desk &desk)
{
    desk.openDemo();
    desk.accounts.add({{}, u"rehearsal"_s, accounts::FromAccessKey{}, {u"us-west-2"_s}});
    return desk.desk.showAccounts();
}

/// What stands above the list after a change, when others need a new URL as well.
QWidget *openMessages(Desk &desk)
{
    desk.openDemo();
    const QString arn = desk.select(false);
    patchbay::Source &source = desk.source();
    const ivs::IngestConfigurationSummary encoder = source.inventory().find(arn)->summary;
    desk.runs.take(patchbay::Rebind::of({source.id(), arn}, encoder.stageArn, {}));
    for (const patchbay::Configuration &each : source.inventory().configurations()) {
        if (each.summary.isActive() != encoder.isActive() || each.summary.arn == arn)
            continue;
        if (desk.urlNeeds.all().size() < 3)
            desk.urlNeeds.add({each.summary.arn, each.summary.stageArn, u"rtmps://a.example:443/app/"_s});
    }
    const auto hasBoth = [&desk] {
        const auto strips = desk.desk.plantView().findChildren<ui::MessageStrip *>();
        return std::count_if(strips.begin(), strips.end(),
                             [](const ui::MessageStrip *strip) {
                                 return strip->isVisible() && strip->height() >= strip->minimumSizeHint().height();
                             })
            == 2;
    };
    return QTest::qWaitFor(hasBoth, 20'000) ? &desk.window : nullptr;
}

QWidget *openNewUrls(Desk &desk)
{
    desk.openDemo();
    const patchbay::Inventory &inventory = desk.source().inventory();
    const auto &all = inventory.configurations();
    for (int i = 0; i < 3; ++i)
        desk.urlNeeds.add(
            {all[i].summary.arn, all[i].summary.stageArn, i == 0 ? QString() : u"rtmps://a.example:443/app/"_s});
    auto *const dialog = new ui::NewUrlsDialog(desk.plant, &desk.window);
    dialog->setNeeds(desk.urlNeeds.all());
    return shown(dialog);
}

/// Idle ones, to another stage.
patchbay::Patch patchOfMany(Desk &desk, std::size_t count)
{
    desk.openDemo();
    const patchbay::Inventory &inventory = desk.source().inventory();
    const auto stages = desk.plant.stagesOf(desk.source().id());
    patchbay::Patch patch{u"20:15"_s, {}}; // no word that could be translated
    for (const patchbay::Configuration &each : inventory.configurations()) {
        const QString &from = each.summary.stageArn;
        const QString to = stages[from == stages[0].arn ? 1 : 0].arn;
        if (!each.summary.isActive() && patch.items.size() < count)
            patch.items.push_back(patchbay::Rebind::of({desk.source().id(), each.summary.arn}, from, to));
    }
    return patch;
}

QWidget *openPreview(Desk &desk)
{
    return shown(new ui::PreviewDialog(patchOfMany(desk, 20), desk.plant, desk.runs, &desk.window));
}

/// With what it came to below; the first is refused, and can be tried again.
QWidget *openTaken(Desk &desk, ui::View view)
{
    const patchbay::Patch patch = patchOfMany(desk, 4);
    desk.runs.take(patch.items.front());
    const patchbay::PatchRun &run = desk.runs.take(patch);
    desk.desk.show(view);
    return QTest::qWaitFor([&run] { return run.hasEnded() && run.isShown(); }, 20'000) ? &desk.window : nullptr;
}

/// While it is being taken, and nothing more can be begun.
QWidget *openHeld(Desk &desk, ui::View view)
{
    patchbay::PatchRun &run = desk.runs.take(patchOfMany(desk, 20));
    run.setHold({desk.source().id(), aws::Error{}});
    desk.desk.show(view);
    return QTest::qWaitFor([&run] { return run.isShown() && run.counts().moving == 0; }, 20'000) ? &desk.window
                                                                                                 : nullptr;
}

} // namespace

const std::vector<ProgramWindow> &programWindows()
{
    static const std::vector<ProgramWindow> all{
        {"welcome", [](Desk &desk) { return &desk.window; }},
        {"list and details", openMain},
        {"rebind", openRebind},
        {"rebind, live", openLive},
        {"save scene", byAction<ui::SaveSceneDialog>("&Save scene…")},
        {"recall scene", byAction<ui::RecallSceneDialog>("&Recall scene…")},
        {"scenes", byAction<ui::ScenesDialog>("&Manage scenes…")},
        {"spread", openSpread},
        {"import bindings", openImport},
        {"import labels", openImportLabels},
        {"stages", openStages},
        {"new stage", ofStages<ui::NewStageDialog>("&New stage…")},
        {"rename stage", ofStages<ui::RenameStageDialog>("&Rename stage…")},
        {"delete stage", ofStages<ui::StageRemovalDialog>("&Delete stage…")},
        {"next show", ofStages<ui::NextShowDialog>("New stages for the ne&xt show…")},
        {"accounts", openAccounts},
        {"access key",
         [](Desk &desk) {
             desk.desk.showAccounts()->openAccessKeyDialog({});
             return desk.dialog<ui::AccessKeyDialog>();
         }},
        {"remove account",
         [](Desk &desk) {
             const accounts::Account account{{}, u"rehearsal"_s, accounts::FromAccessKey{}, {u"eu-west-1"_s}};
             return shown(new ui::Question(ui::removalQuestion(account), &desk.window));
         }},
        {"proxy", [](Desk &desk) { return shown(new ui::ProxyPasswordDialog(&desk.window)); }},
        {"preferences", byAction<ui::PreferencesDialog>("&Preferences…")},
        {"shortcuts", byAction<ui::ShortcutsDialog>("&Keyboard shortcuts")},
        {"guide", byAction<ui::GuideDialog>("&Guide")},
        {"report", byAction<ui::ReportDialog>("&Report a problem…")},
        {"about", byAction<ui::AboutDialog>("A&bout IVS Patchbay")},
        {"list and messages", openMessages},
        {"new URLs", openNewUrls},
        {"unread URLs",
         [](Desk &desk) {
             return shown(new ui::Question({{}, ui::urlsNeeded(3), ui::urlsNeeded(2), {}}, &desk.window));
         }},
    };
    return all;
}

const std::vector<ProgramWindow> &patchWindows()
{
    static const std::vector<ProgramWindow> all{
        {"list and a patch that was taken", [](Desk &desk) { return openTaken(desk, ui::View::List); }},
        {"list and a patch that is held", [](Desk &desk) { return openHeld(desk, ui::View::List); }},
        {"journal and a patch that was taken", [](Desk &desk) { return openTaken(desk, ui::View::Journal); }},
        {"journal and a patch that is held", [](Desk &desk) { return openHeld(desk, ui::View::Journal); }},
        {"preview", openPreview},
    };
    return all;
}

const std::vector<aws::ErrorKind> &errorKinds()
{
    static const std::vector<aws::ErrorKind> all{
        aws::ErrorKind::ResourceNotFound,   aws::ErrorKind::Validation,          aws::ErrorKind::AccessDenied,
        aws::ErrorKind::Conflict,           aws::ErrorKind::PendingVerification, aws::ErrorKind::QuotaExceeded,
        aws::ErrorKind::Throttled,          aws::ErrorKind::ServerFault,         aws::ErrorKind::SignatureRefused,
        aws::ErrorKind::ClockSkewed,        aws::ErrorKind::CredentialsExpired,  aws::ErrorKind::KeyNotRecognised,
        aws::ErrorKind::RequestDamaged,     aws::ErrorKind::RegionDisabled,      aws::ErrorKind::RefusedOtherwise,
        aws::ErrorKind::HostNotFound,       aws::ErrorKind::ConnectionRefused,   aws::ErrorKind::ConnectionLost,
        aws::ErrorKind::TimedOut,           aws::ErrorKind::TlsUntrusted,        aws::ErrorKind::ProxyFailed,
        aws::ErrorKind::ProxyNeedsPassword, aws::ErrorKind::UnexpectedAnswer,    aws::ErrorKind::NoCredentials,
        aws::ErrorKind::RegionMissing,      aws::ErrorKind::InvalidEndpoint,     aws::ErrorKind::ReadOnly,
        aws::ErrorKind::Cancelled,          aws::ErrorKind::WrongRegion,         aws::ErrorKind::GatewayFault,
        aws::ErrorKind::ProxySignInUnknown, aws::ErrorKind::ProxyUnusable,       aws::ErrorKind::UnsendableHeader,
    };
    return all;
}

} // namespace tests
