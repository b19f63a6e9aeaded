// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/SecretStore.h"
#include "patchbay/patch/SourceChanges.h"
#include "ui/messages/MessageBar.h"
#include "ui/words/Severity.h"

#include <QPointer>

namespace patchbay {
class ChangeHistory;
class UrlNeeds;
} // namespace patchbay

namespace ui {

class ChangeMessages;
class KeyRecovery;
class NewUrls;
class RebindFlow;
class SourceProblems;

/// What a person hears of one source, and does to its encoders: what is wrong with its reading, its rebinds and what
/// became of them. Made with the source, destroyed after it has ended and before it is destroyed.
class SourceRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourceRoom)

public:
    /// What outlives it.
    struct Kept {
        accounts::SecretStore &secrets;
        patchbay::ChangeHistory &history;
        patchbay::UrlNeeds &urlNeeds;
    };

    /// Bars and dialogs belong to `parent`, which outlives it.
    SourceRoom(patchbay::Source &source, Kept kept, QWidget *parent);
    ~SourceRoom() override;

    patchbay::Source &source() { return m_source; }
    MessageBar &problemBar() { return *m_problemBar; }
    MessageBar &changeBar() { return *m_changeBar; }
    SourceProblems &problems() { return *m_problems; }
    RebindFlow &rebinds() { return *m_rebinds; }
    ChangeMessages &changes() { return *m_changes; }
    NewUrls &newUrls() { return *m_newUrls; }
    KeyRecovery &keyRecovery() { return *m_keyRecovery; }

    /// The source is closed: what is still under way is told by toldAfterClosing() or a dialog.
    void close();

Q_SIGNALS:
    void toldAfterClosing(const QString &sentence, ui::Severity severity);

private:
    patchbay::Source &m_source;
    patchbay::SourceChanges m_sourceChanges;
    QPointer<MessageBar> m_problemBar;
    QPointer<MessageBar> m_changeBar;
    SourceProblems *m_problems;
    KeyRecovery *m_keyRecovery;
    RebindFlow *m_rebinds;
    ChangeMessages *m_changes;
    NewUrls *m_newUrls;
};

} // namespace ui
