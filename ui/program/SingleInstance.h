// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "process/Termination.h"
#include "ui/words/LockWords.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <chrono>
#include <optional>

namespace ui {

/// What a start was asked to show; both texts may be empty.
struct StartRequest {
    QString account = {}; ///< its name
    QString region = {};
    bool wallboard = false; ///< as well

    bool operator==(const StartRequest &) const = default;
};

/// How long a start waits for the first one.
struct HandOverLimits {
    std::chrono::milliseconds forSilence{5'000}; ///< it may be starting
    std::chrono::milliseconds forAnEnd{5'000}; ///< counted from its word that it ends
};

/// One process per configuration folder: two would overwrite each other's files. The first one holds a lock file; a
/// later one hands over to it, through a local socket, what it was asked to show. GUI thread only.
class SingleInstance final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SingleInstance)

public:
    /// Takes the lock if nobody has it. Needs no event loop.
    explicit SingleInstance(const QString &configDir, QObject *parent = nullptr);

    /// True for the first process of this folder, and for each one where nothing can be written: it overwrites nothing.
    bool isFirst() const;
    /// Who else has the folder.
    LockHolder holder() const;

    /// Asks the first process to show what was asked for, without `limits` until it answers or has ended. finished()
    /// follows. When the first one ends meanwhile, this is the first.
    void handOver(const StartRequest &request, std::optional<HandOverLimits> limits = HandOverLimits());
    /// Takes the folder over from whoever has it: for a person who knows that it is free.
    void takeOver();
    /// It was taken over from a program that may be on another computer, where nobody can ask it. What several
    /// computers must not have open at once is not safe to be opened.
    bool mayBeHeldElsewhere() const { return m_mayBeHeldElsewhere; }
    /// Lets later starts reach this process.
    void listen();
    /// It is ending: a later start must not hand over to what goes, and is told to wait.
    void refuseStarts() { m_isEnding = true; }
    /// Gives the lock back.
    void release();

Q_SIGNALS:
    /// A later start hands over what it was asked to show. The text is another process's: not looked at yet.
    void startRequested(const ui::StartRequest &request);
    /// The first process has answered that it is about to end.
    void firstIsEnding();
    /// Whether the first process has taken the request.
    void finished(bool reached);

private:
    void take(std::chrono::milliseconds moment);
    void hold();
    void receive();

    QString m_lockPath;
    bool m_isBlocked = false; ///< by what is no file
    QLockFile m_lock;
    std::optional<process::RemovedOnSignal> m_removedOnSignal;
    bool m_isFirstEnding = false;
    bool m_isEnding = false;
    bool m_mayBeHeldElsewhere = false;
    QString m_socketName;
    QLocalServer m_server;
};

} // namespace ui

Q_DECLARE_METATYPE(ui::StartRequest)
