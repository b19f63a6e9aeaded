// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/SecretStore.h"
#include "patchbay/plant/Source.h"
#include "ui/desk/SourceMessages.h"

#include <QPointer>

namespace ui {

class KeyRecovery;
class SourceProblems;

/// What a person hears of one source: what is wrong with its reading, and what helps. Made with the source, destroyed
/// after it has ended and before it is destroyed.
class SourceRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourceRoom)

public:
    /// Its messages belong to `parent`, which outlives it, as do the secrets.
    SourceRoom(patchbay::Source &source, accounts::SecretStore &secrets, QWidget *parent);
    ~SourceRoom() override;

    patchbay::Source &source() { return m_source; }
    SourceMessages &messages() { return *m_messages; }
    MessageBar &problemBar() { return m_messages->bar(); }
    SourceProblems &problems() { return *m_problems; }
    const SourceProblems &problems() const { return *m_problems; }
    KeyRecovery &keyRecovery() { return *m_keyRecovery; }

private:
    patchbay::Source &m_source;
    QPointer<SourceMessages> m_messages;
    SourceProblems *m_problems;
    KeyRecovery *m_keyRecovery;
};

} // namespace ui
