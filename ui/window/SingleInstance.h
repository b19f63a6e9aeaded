// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <chrono>

namespace ui {

/// What a start was asked to show; both may be empty.
struct StartRequest {
    QString account; ///< its name
    QString region;

    bool operator==(const StartRequest &) const = default;
};

/// Who has a configuration folder, as its lock says.
struct LockHolder {
    enum class Kind {
        ThisComputer,
        AnotherComputer, ///< which nobody can ask from here, or this one under another name
        Nobody, ///< what has the lock's name is no file, or doesn't say
    };
    Kind kind = Kind::Nobody;
    qint64 process = 0;
    QString program;
    QString computer;
    QDateTime since;
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

    /// Asks the first process to show what was asked for, for as long as `patience`: it may be starting. finished()
    /// follows. When the first one ends meanwhile, this is the first.
    void handOver(const StartRequest &request, std::chrono::milliseconds patience = std::chrono::seconds(5));
    /// Takes the folder over from whoever has it: for a person who knows that it is free.
    void takeOver();
    /// Lets later starts reach this process.
    void listen();
    /// It is ending: a later start must not hand over to what goes.
    void stopListening() { m_server.close(); }
    /// Gives the lock back.
    void release() { m_lock.unlock(); }

Q_SIGNALS:
    /// A later start hands over what it was asked to show. The text is another process's: not looked at yet.
    void startRequested(const ui::StartRequest &request);
    /// Whether the first process has answered.
    void finished(bool reached);

private:
    void receive();

    QString m_lockPath;
    bool m_isBlocked = false; ///< by what is no file
    QLockFile m_lock;
    QString m_socketName;
    QLocalServer m_server;
};

} // namespace ui

Q_DECLARE_METATYPE(ui::StartRequest)
