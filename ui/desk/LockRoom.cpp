// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/LockRoom.h"

#include "patchbay/patch/DeskLock.h"
#include "ui/commands/Commands.h"
#include "ui/desk/UnlockDialog.h"
#include "ui/messages/MessageBar.h"
#include "ui/window/MainWindow.h"

#include <QAction>
#include <QApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString strip = u"desk-lock"_s;
constexpr std::chrono::minutes idleTime{10};

} // namespace

LockRoom::LockRoom(patchbay::DeskLock &lock, const Commands &commands, MainWindow &window)
    : QObject(&window)
    , m_lock(lock)
    , m_window(window)
    , m_input(window)
    , m_idle([&lock] { lock.lock(); })
{
    connect(&commands[Command::LockDesk], &QAction::triggered, this,
            [this] { m_lock.isLocked() ? ask(m_window) : m_lock.lock(); });
    connect(&lock, &patchbay::DeskLock::changed, this, &LockRoom::follow);
    connect(&lock, &patchbay::DeskLock::refused, this, [this] {
        QWidget *const active = QApplication::activeModalWidget();
        ask(active ? *active : m_window);
    });
    connect(&m_input, &LockedInput::tried, this, &LockRoom::ask);
}

LockRoom::~LockRoom() = default;

void LockRoom::setLocksWhenIdle(bool locks)
{
    m_idle.watch(locks ? std::optional(idleTime) : std::nullopt);
}

void LockRoom::lock()
{
    m_lock.lock();
}

void LockRoom::ask(QWidget &over)
{
    askThen(over, {});
}

void LockRoom::askThen(QWidget &over, const std::function<void()> &then)
{
    if (!m_lock.isLocked())
        return;
    if (m_question && m_question->isVisible()) {
        m_question->raise();
        return m_question->activateWindow();
    }
    m_question = new UnlockDialog(&over);
    connect(m_question, &QDialog::accepted, this, [this, then] {
        m_lock.unlock();
        if (then)
            then();
    });
    m_question->open();
}

void LockRoom::follow(bool isLocked)
{
    if (!isLocked) {
        m_input.release();
        return m_window.notices().clear(strip);
    }
    m_input.hold();
    Message message;
    message.id = strip;
    message.sentence =
        tr("The desk is locked: nothing is changed from here. What is under way goes on, and so do changes "
           "that wait.");
    message.actions.push_back({tr("&Unlock…"), [this] { ask(m_window); }, tr("Asks for a word")});
    message.dismissible = false;
    m_window.notices().showMessage(message);
}

} // namespace ui
