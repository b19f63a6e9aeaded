// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/IdleTime.h"
#include "ui/desk/LockedInput.h"

#include <QPointer>

#include <functional>

namespace patchbay {
class DeskLock;
}

namespace ui {

class Commands;
class MainWindow;
class UnlockDialog;

/// Locks the desk, by a command or after a while without input, and has it unlocked by a word that is typed. What the
/// lock means: PatchRuns and ActRuns begin nothing (patchbay::DeskLock), commands are off (Situation), and all other
/// input goes by LockedInput. GUI thread only.
class LockRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LockRoom)

public:
    /// All of it outlives this.
    LockRoom(patchbay::DeskLock &lock, const Commands &commands, MainWindow &window);
    ~LockRoom() override;

    /// By itself, after ten minutes without input.
    void setLocksWhenIdle(bool locks);
    void lock();
    /// For the word that unlocks.
    void ask(QWidget &over);
    /// The same; what was meant to be done is done as soon as the desk is unlocked, and not if it stays locked.
    void askThen(QWidget &over, const std::function<void()> &then);

private:
    void follow(bool isLocked);

    patchbay::DeskLock &m_lock;
    MainWindow &m_window;
    LockedInput m_input;
    IdleTime m_idle;
    QPointer<UnlockDialog> m_question;
};

} // namespace ui
