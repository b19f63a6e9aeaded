// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/ChangesRoom.h"

#include "files/Settings.h"
#include "patchbay/patch/OutsideChanges.h"
#include "patchbay/waiting/PendingRebinds.h"
#include "ui/desk/LauncherProgress.h"
#include "ui/desk/LiveDecisions.h"
#include "ui/desk/LiveNotices.h"
#include "ui/desk/NewUrls.h"
#include "ui/desk/StatusLine.h"
#include "ui/desk/WayBack.h"
#include "ui/journal/RunUndo.h"
#include "ui/messages/MessageBar.h"
#include "ui/preferences/Notification.h"
#include "ui/preferences/Preferences.h"
#include "ui/preview/PreviewDialog.h"
#include "ui/rebind/RebindFlow.h"
#include "ui/settings/SettingsKeys.h"
#include "ui/taking/TakingArea.h"
#include "ui/widgets/DialogTurn.h"

#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString undoMessage = u"undo"_s;

} // namespace

ChangesRoom::ChangesRoom(const Changes &changes, const files::Settings &settings, MessageBar &bar, StatusLine &status,
                         QWidget &desk)
    : QObject(&desk)
    , m_runs(changes.runs)
    , m_plant(changes.plant)
    , m_settings(settings)
    , m_bar(bar)
    , m_desk(desk)
    , m_rebind(new RebindFlow(changes.plant, changes.runs, desk.window(), this))
    , m_live(new LiveDecisions(changes, settings, *desk.window(), this))
    , m_outcomes(new OutcomeTeller(changes.runs, changes.plant, *m_rebind, desk.window(), this))
    , m_messages(new ChangeMessages(*m_outcomes, changes, bar, this))
    , m_wayBack(new WayBack(changes, this))
    , m_taking(
          new TakingArea(changes.runs, changes.plant, changes.liveMoves,
                         {[this](const patchbay::Patch &patch) { preview(patch); },
                          [this](const QString &name, const std::vector<QStringList> &rows) {
                              m_save(name, tr("changes", "a file’s name") + u' ' + name, rows);
                          },
                          [this](const QString &sentence) { notifyInBackground(sentence); },
                          [this](const QString &name, const std::vector<patchbay::RebindResult> &lost) {
                              m_runs.askAgain(name, lost);
                          },
                          [this](const patchbay::SourceId &source, const std::optional<aws::Error> &because) {
                              return m_remediesOf ? m_remediesOf(source, because) : Remedies();
                          },
                          {[waits = &changes.waits](const patchbay::EncoderId &encoder) { waits->cancel(encoder.arn); },
                           [this](patchbay::PatchRun &run, int index) { m_live->letWait(run, index); },
                           [this](const patchbay::PatchRun &run, int index) { m_live->askWhetherToCut(run, index); }}},
                         &desk))
{
    connect(m_rebind, &RebindFlow::previewRequested, this, [this](const patchbay::Patch &patch) { preview(patch); });
    connect(m_wayBack, &WayBack::previewRequested, this,
            [this](const patchbay::Patch &patch, const QString &remark) { preview(patch, remark); });
    connect(&m_wayBack->undoing(), &RunUndo::previewRequested, this, &ChangesRoom::previewInTurn);
    connect(&m_wayBack->undoing(), &RunUndo::told, this, &ChangesRoom::tellOfUndo);
    m_outcomes->setMoves(changes.liveMoves);
    new LauncherProgress(changes.runs, this);
    auto *const newUrls = new NewUrls(changes.urlNeeds, changes.plant, bar, desk.window(), this);
    connect(m_rebind, &RebindFlow::leftUnchanged, &status, &StatusLine::showPassing);
    status.addPermanentWidget(&newUrls->waiting());
    newUrls->waiting().setVisible(false); // which adding it has shown
    connect(newUrls, &NewUrls::statusText, &status, &StatusLine::showPassing);
    connect(m_rebind, &RebindFlow::liveMet, m_live, &LiveDecisions::meet);
    connect(m_outcomes, &OutcomeTeller::liveMet, m_live, &LiveDecisions::meet);
    connect(m_live, &LiveDecisions::told, &status, &StatusLine::showPassing);
    const auto *const liveNotices = new LiveNotices(changes, bar, this);
    connect(liveNotices, &LiveNotices::statusText, &status, &StatusLine::showPassing);
    connect(liveNotices, &LiveNotices::told, this, &ChangesRoom::notifyInBackground);
    connect(m_outcomes, &OutcomeTeller::underWayChanged, &status, &StatusLine::setUnderWay);
    connect(m_outcomes, &OutcomeTeller::decisionNeeded, this, &ChangesRoom::notifyInBackground);
    connect(m_messages, &ChangeMessages::previewRequested, this,
            [this](const patchbay::Patch &patch) { preview(patch); });
    connect(m_messages, &ChangeMessages::told, this, &ChangesRoom::notifyInBackground);
}

void ChangesRoom::setRemedies(const OutcomeTeller::RemediesOf &remediesOf)
{
    m_remediesOf = remediesOf;
    m_outcomes->setRemedies(remediesOf);
}

void ChangesRoom::preview(const patchbay::Patch &patch, const QString &remark, const WhenTaken &whenTaken)
{
    makePreview(patch, remark, whenTaken).open();
}

void ChangesRoom::previewPlan(const ToPlan &toPlan)
{
    makePreview(toPlan).open();
}

void ChangesRoom::previewPlanToTake(const ToPlan &toPlan)
{
    PreviewDialog &dialog = makePreview(toPlan);
    dialog.open();
    dialog.focusTake();
}

void ChangesRoom::previewInTurn(const patchbay::Patch &patch, const QString &remark)
{
    openInTurn(makePreview(patch, remark));
}

/// An empty sentence takes back what was said.
void ChangesRoom::tellOfUndo(const QString &sentence)
{
    if (sentence.isEmpty())
        return m_bar.clear(undoMessage);
    Message message;
    message.id = undoMessage;
    message.severity = Severity::Attention;
    message.sentence = sentence;
    m_bar.showMessage(message);
}

PreviewDialog &ChangesRoom::makePreview(const ToPlan &toPlan)
{
    PreviewDialog &dialog = makePreview(toPlan.patch, {}, toPlan.whenTaken);
    dialog.setPlan(toPlan.offer);
    return dialog;
}

PreviewDialog &ChangesRoom::makePreview(const patchbay::Patch &patch, const QString &remark, const WhenTaken &whenTaken)
{
    auto *const dialog = new PreviewDialog(patch, m_plant, m_runs, m_desk.window());
    dialog->setHere(m_settings.value(protectedByKey).toString());
    dialog->setRemark(remark);
    if (!patch.undoes.isEmpty() && m_planBack)
        dialog->setPlan({.sentence = [planBack = m_planBack, patch](bool isTaking) {
            return isTaking ? planBack(patch) : QString();
        }});
    if (m_outside)
        dialog->setOutside([outside = m_outside](const QString &arn) { return outside->movedAt(arn); });
    connect(dialog, &PreviewDialog::taken, this,
            [this, dialog, whenTaken](const patchbay::Patch &taken) { take(taken, *dialog, whenTaken); });
    connect(dialog, &PreviewDialog::armed, this, m_arm);
    connect(dialog, &PreviewDialog::sceneRequested, this,
            [this, dialog](const patchbay::Patch &taken, const QList<patchbay::EncoderId> &encoders) {
                m_saveScene(taken, encoders, *dialog);
            });
    connect(dialog, &PreviewDialog::spreadRequested, m_rebind, &RebindFlow::spread);
    connect(dialog, &PreviewDialog::exportRequested, this,
            [this](const QString &name, const std::vector<QStringList> &rows) {
                m_save(name, tr("preview", "a file’s name") + u' ' + name, rows);
            });
    return *dialog;
}

/// What stays is no part of what is taken, and still what a person asked for.
void ChangesRoom::take(const patchbay::Patch &patch, const PreviewDialog &from, const WhenTaken &whenTaken)
{
    const NotTaken notTaken = from.notTaken();
    patchbay::PatchRun &run = m_runs.take(patch);
    m_taking->noteNotTaken(run, notTaken);
    if (whenTaken)
        whenTaken(run);
}

void ChangesRoom::notifyInBackground(const QString &text)
{
    if (!m_desk.window()->isActiveWindow() && loadPreferences(m_settings).notifications)
        notify(tr("IVS Patchbay"), text);
}

} // namespace ui
