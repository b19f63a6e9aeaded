// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Timer.h"

#include <QCoroTask>
#include <QProcess>
#include <QProcessEnvironment>

#include <chrono>
#include <stop_token>

namespace accounts {

/// A program to run, without a shell.
struct ProcessCommand {
    QString program; ///< a path, or a name that is looked for in the environment's PATH
    QStringList arguments;
    QProcessEnvironment environment;
};

struct ProcessLimits {
    std::chrono::milliseconds time = std::chrono::minutes(2); ///< it may ask for a finger on a key
    std::chrono::milliseconds grace = std::chrono::seconds(2); ///< from being asked to end until it is made to
    qint64 output = qint64(64) * 1024; ///< bytes; more ends it
    qint64 errors = qint64(4) * 1024; ///< of what it says of errors the last bytes are kept
};

/// What became of a program.
struct ProcessOutcome {
    enum class End { Exited, Crashed, NotFound, NotStarted, TimedOut, TooMuchOutput, Stopped };
    End end = End::Exited;
    int exitCode = 0;
    QByteArray output; ///< may hold secrets: whoever has read it wipes it
    QByteArray errors; ///< may hold secrets too; of NotStarted the system's reason
};

/// Runs a program to its end: it has no standard input and no terminal, and leads a process group of its own, which is
/// ended with it, whatever it has started. What has made a group or a session of its own goes on. On Windows there are
/// no groups: the program alone is ended. GUI thread only.
QCoro::Task<ProcessOutcome> runProcess(ProcessCommand command, ProcessLimits limits, std::stop_token stop);

/// One run, for runProcess().
class ProcessRun final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProcessRun)

public:
    explicit ProcessRun(ProcessLimits limits);

    /// Once. `program` is a path.
    void start(const QString &program, const ProcessCommand &command);
    /// Asks it to end, and makes it after a while.
    void stop() { end(ProcessOutcome::End::Stopped); }
    ProcessOutcome takeOutcome() { return std::move(m_outcome); }

Q_SIGNALS:
    /// Told once, from the event loop.
    void ended();

private:
    void end(ProcessOutcome::End reason);
    void readOutput();
    void readErrors();
    void onError(QProcess::ProcessError error);
    void onFinished(int exitCode, QProcess::ExitStatus status);
    void tellEnded();
    void signalGroup(bool isKill);

    const ProcessLimits m_limits;
    QProcess m_process;
    qint64 m_group = 0; ///< 0: it has not started
    async::Timer m_time;
    async::Timer m_grace;
    bool m_isEnding = false;
    ProcessOutcome m_outcome;
};

} // namespace accounts
