// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/ChangeHistory.h"
#include "ui/words/Severity.h"

#include <QObject>

#include <map>

namespace patchbay {
class Inventory;
class UrlNeeds;
} // namespace patchbay

namespace ui {

class MessageBar;
class RebindFlow;
struct RebindMessage;

/// What becomes of a session's changes, as messages above the list, and the way back from them and forth again. What
/// outlives the session is written down: which changes there were, and which encoders need a new URL. GUI thread only.
class ChangeMessages final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangeMessages)

public:
    using Way = patchbay::ChangeHistory::Way;
    struct Records {
        patchbay::ChangeHistory &history;
        patchbay::UrlNeeds &urlNeeds;
    };

    /// All of it outlives this.
    ChangeMessages(RebindFlow &flow, const patchbay::Inventory &inventory, MessageBar &bar, Records records,
                   QObject *parent = nullptr);

    /// The session is not the one that is shown any more.
    void leave() { m_hasLeft = true; }
    /// What go() would do that way, "Move cam-03 back to rehearsal"; empty: nothing.
    QString hint(Way way) const;
    /// Takes the last change back, or makes the one taken back last again.
    void go(Way way);

Q_SIGNALS:
    void hintsChanged();
    /// A message has come that a person should not miss.
    void told(const QString &sentence);
    /// In place of a message, once the session was left.
    void toldAfterLeaving(const QString &sentence, ui::Severity severity);

private:
    void take(Way way, const patchbay::Rebind &rebind);
    void showOutcome(const RebindMessage &outcome);
    void tellAfterLeaving(const RebindMessage &outcome);
    void noteAddress(const RebindMessage &outcome);
    void withdrawOutcome(const QString &configurationArn, const QString &sentence);
    void setWaiting(const QString &configurationArn, const QString &sentence);
    void showWaiting();
    void listHasChanged();

    RebindFlow &m_flow;
    const patchbay::Inventory &m_inventory;
    MessageBar &m_bar;
    Records m_records;
    std::map<QString, QString> m_waiting; ///< what is said of each, by the configuration's ARN
    QString m_notedArn; ///< the encoder that the latest note is about
    bool m_hasLeft = false;
};

} // namespace ui
