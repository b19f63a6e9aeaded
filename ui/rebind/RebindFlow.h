// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/ChangeHistory.h"
#include "patchbay/patch/PatchRunner.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/rebind/ChangesUnderWay.h"
#include "ui/rebind/RebindDialog.h"
#include "ui/words/OutcomeText.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>
#include <stop_token>

namespace ui {

/// A rebind's outcome that needs no decision: for the bar or the status line.
struct RebindMessage {
    QString configurationArn;
    Severity severity = Severity::Note;
    QString text;
    std::optional<patchbay::Rebind> undo = {}; ///< hand it to RebindFlow::take() when a person asks for it
    QString undoHint = {}; ///< "Move cam-03 back to rehearsal"
    QString address = {}; ///< beside the text: that the encoder needs another URL, or may need one
    patchbay::AddressComparison newAddress = {}; ///< which URL that is
};

/// One account in one region, as far as a rebind needs it. Everything by reference outlives the tasks of the scope.
struct RebindSource {
    patchbay::Inventory &inventory;
    patchbay::StageAddresses &addresses;
    patchbay::PatchRunner &runner;
    async::TaskScope &scope;
    RebindPlace place;
};

/// One rebind from the question to the truth: the dialog, the runner, and the words for what became of it. What a
/// person must decide comes as a dialog, everything else as a message. GUI thread only.
class RebindFlow final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RebindFlow)

public:
    /// Dialogs belong to `window`.
    RebindFlow(RebindSource source, QWidget *window, QObject *parent = nullptr);

    /// Closes its dialog, which shows what is going.
    ~RebindFlow() override;

    /// Asks where to. Raises the dialog if one is open already; does nothing for an unknown configuration.
    void open(const QString &configurationArn);
    /// AWS has not answered for a while: the dialog says that what the encoder does is not known.
    void setStale(bool stale);
    /// Rebinds without asking where to: an undo, or what a dialog chose.
    void take(const patchbay::Rebind &rebind);
    bool isUnderWay(const QString &configurationArn) const { return m_underWay.contains(configurationArn); }
    /// What a rebind would do, as an undo or a redo: "Move cam-03 back to rehearsal". Empty while its encoder is not
    /// in the list.
    QString hintOf(patchbay::ChangeHistory::Way way, const patchbay::Rebind &rebind) const;
    /// Gives up waiting for a rebind's answer, or asking what became of it.
    void stopWaiting(const QString &configurationArn);
    /// The same for every rebind under way; how many there were.
    int stopWaitingForAll();
    /// The session ends: what is under way is still told, but nothing more can be done about it from here.
    void leave();

Q_SIGNALS:
    /// The dialog was left; the sentence says that nothing was changed.
    void leftUnchanged(const QString &sentence);
    /// A rebind has begun. Its row shows it too, through the inventory.
    void started(const QString &configurationArn);
    /// What is under way: "Moving cam-03 to main-show."; empty: nothing any more.
    void underWayChanged(const QString &text);
    /// A rebind takes its time: AWS has not answered yet, or its answer got lost and AWS is being asked what became of
    /// it. Until ended() or stopWaiting().
    void waiting(const QString &configurationArn, const QString &text);
    /// A rebind has ended. It follows every started(), with a dialog as well where one is needed.
    void ended(const QString &configurationArn);
    /// What became of it, before any words; once more when a change that got lost arrives after all.
    void concluded(const patchbay::RebindResult &result);
    void message(const ui::RebindMessage &message);
    /// What was told of this encoder is no longer so, and there is no way back from it any more; `sentence` says what
    /// is so now.
    void overtaken(const QString &configurationArn, const QString &sentence);
    /// A dialog has opened that a person must answer.
    void decisionNeeded(const QString &title);
    void refreshRequested();
    void editAccountRequested(const std::optional<aws::Error> &because);
    void proxyPasswordRequested();

private:
    bool refusesSecondChange(const QString &configurationArn, const RebindNames &names);
    std::stop_token begin(const QString &configurationArn, const QString &text);
    void end(const QString &configurationArn);
    QCoro::Task<> run(patchbay::Rebind rebind, RebindNames names, std::stop_token stopWaiting);
    QCoro::Task<patchbay::AddressComparison> compareAddresses(patchbay::Rebind rebind, std::stop_token stop);
    QCoro::Task<> ask(patchbay::RebindResult lost, RebindNames names, std::stop_token stopWaiting);
    void openDialog(const QString &configurationArn, const std::optional<QString> &chosenStageArn);
    void conclude(const patchbay::RebindResult &result, const RebindNames &names);
    void say(const patchbay::RebindResult &result, RebindNames names);
    void sayArrived(const patchbay::RebindResult &result);
    QCoro::Task<> tellArrival(patchbay::RebindResult result, RebindNames names);
    void sayOvertaken(const patchbay::RebindResult &told, const std::optional<ivs::IngestConfigurationSummary> &now);
    void tellInPassing(const QString &configurationArn, const OutcomeText &text);
    RebindNames toldNamesOf(const patchbay::Rebind &rebind) const;
    ErrorDialog *alertOf(const QString &configurationArn) const;
    bool isLaterThan(const QString &configurationArn, const std::function<void()> &say);
    void stopPromising(ErrorDialog &alert) const;
    void showDialog(const patchbay::RebindResult &result, const RebindNames &names, const OutcomeText &text);
    Remedies remediesFor(const patchbay::RebindResult &result, const RebindNames &names,
                         const std::optional<patchbay::Rebind> &anyway);
    void askAgain(const patchbay::RebindResult &result, const RebindNames &names);
    RebindNames namesOf(const patchbay::Rebind &rebind) const;

    RebindSource m_source;
    QPointer<QWidget> m_window;
    QPointer<RebindDialog> m_dialog;
    ChangesUnderWay m_underWay;
    QHash<QString, QPointer<ErrorDialog>> m_alerts; ///< those that may be open, by the configuration's ARN
    QHash<QString, std::function<void()>> m_afterTelling; ///< what came before the outcome of a change was told
    QHash<QString, int> m_news; ///< counts what is told, by the configuration's ARN: an older one is told no more
    QHash<QString, RebindNames> m_toldNames; ///< of the last change, by the configuration's ARN
    bool m_isStale = false;
    bool m_hasLeft = false;
};

} // namespace ui

Q_DECLARE_METATYPE(ui::RebindMessage)
