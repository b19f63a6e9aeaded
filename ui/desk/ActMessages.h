// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/ActRuns.h"

#include <QHash>
#include <QObject>
#include <QUuid>

#include <functional>
#include <optional>

namespace patchbay {
class Plant;
}

namespace ui {

struct ErrorText;
class MessageBar;
class StatusLine;

/// What becomes of what is done to encoders and stages beside rebinding them, as messages above the list: how far a run
/// is, why it is held, and what it came to, until somebody dismisses that. What has gone as it was asked for is said in
/// passing. GUI thread only.
class ActMessages final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActMessages)

public:
    /// All of it outlives this.
    ActMessages(patchbay::ActRuns &acts, const patchbay::Plant &plant, MessageBar &bar, StatusLine &status,
                QObject *parent = nullptr);

    /// How a person changes what was not made of a run before it is asked for anew: gets why it was not. Once that is
    /// asked for, leaveRemainder(). Of each run that makes something, as soon as it is taken.
    void offerChange(const patchbay::ActRun &run, std::function<void(const QString &why)> change);
    /// What was not done of it was asked for otherwise, and is not offered any more.
    void leaveRemainder(const QUuid &run);

Q_SIGNALS:
    /// Another run goes on with what is left of one: tries it once more, or asks what became of it.
    void goesOn(const patchbay::ActRun &before, patchbay::ActRun &now);
    /// Something was not done as it was asked for, or nobody knows.
    void failed(const QString &sentence);

private:
    /// What is offered of a run that has ended.
    struct Offers {
        bool retry = true;
        bool askAgain = true;
    };

    void follow(patchbay::ActRun &run);
    void showProgress();
    void showUnderWay(patchbay::ActRun &run);
    void showHold(patchbay::ActRun &run);
    void tellEnd(patchbay::ActRun &run);
    void showEnd(patchbay::ActRun &run, Offers offers);
    void leave(patchbay::ActRun &run, Offers left);
    void leaveWhatIsKnownNow(const patchbay::ActRun &run);
    patchbay::ActRun *find(const QUuid &run) const;
    void drop(const patchbay::ActRun &run);
    ErrorText errorText(const patchbay::ActResult &result) const;
    std::optional<ErrorText> refusal(const patchbay::ActRun &run) const;
    QString policyFor(const patchbay::ActRun &run) const;
    QString whatFailed(const patchbay::ActRun &run) const;

    patchbay::ActRuns &m_acts;
    const patchbay::Plant &m_plant;
    MessageBar &m_bar;
    StatusLine &m_status;
    QHash<QUuid, std::function<void(const QString &why)>> m_changes; ///< by run
};

} // namespace ui
