// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/ProcessRun.h"

#include "aws/Secret.h"

#include <QCoroSignal>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

using End = ProcessOutcome::End;

/// Empty: there is none.
QString pathOf(const ProcessCommand &command)
{
    if (command.program.contains(u'/'))
        return QFileInfo(command.program).isFile() ? command.program : QString();
    const QStringList folders = command.environment.value(u"PATH"_s).split(QDir::listSeparator(), Qt::SkipEmptyParts);
    return folders.isEmpty() ? QString() : QStandardPaths::findExecutable(command.program, folders);
}

} // namespace

QCoro::Task<ProcessOutcome> runProcess(ProcessCommand command, ProcessLimits limits, std::stop_token stop)
{
    ProcessOutcome outcome;
    const QString program = pathOf(command);
    outcome.end = stop.stop_requested() ? End::Stopped : End::NotFound;
    if (program.isEmpty() || stop.stop_requested())
        co_return outcome;
    ProcessRun run(limits);
    // Not in the frame of who asks to stop.
    const std::stop_callback leave(
        stop, [&run] { QMetaObject::invokeMethod(&run, &ProcessRun::stop, Qt::QueuedConnection); });
    run.start(program, command);
    co_await qCoro(&run, &ProcessRun::ended);
    outcome = run.takeOutcome();
    co_return outcome;
}

ProcessRun::ProcessRun(ProcessLimits limits)
    : m_limits(limits)
{
    // It must not leave pieces of itself behind by growing.
    m_outcome.output.reserve(m_limits.output + 1);
    m_process.setStandardInputFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ProcessRun::readOutput);
    connect(&m_process, &QProcess::readyReadStandardError, this, &ProcessRun::readErrors);
    connect(&m_process, &QProcess::errorOccurred, this, &ProcessRun::onError);
    connect(&m_process, &QProcess::finished, this, &ProcessRun::onFinished);
    connect(&m_time, &async::Timer::timeout, this, [this] { end(End::TimedOut); });
    connect(&m_grace, &async::Timer::timeout, this, [this] { signalGroup(true); });
}

void ProcessRun::start(const QString &program, const ProcessCommand &command)
{
    m_process.setProcessEnvironment(command.environment);
    m_process.setProgram(program);
    m_process.setArguments(command.arguments);
#ifdef Q_OS_UNIX
    m_process.setChildProcessModifier([] { ::setsid(); });
#endif
    m_time.start(m_limits.time);
    m_process.start(QIODevice::ReadOnly);
    m_group = m_process.processId();
}

void ProcessRun::end(End reason)
{
    if (m_isEnding)
        return;
    m_isEnding = true;
    m_outcome.end = reason;
    signalGroup(false);
    m_grace.start(m_limits.grace);
}

void ProcessRun::readOutput()
{
    QByteArray piece = m_process.readAllStandardOutput();
    const qsizetype room = m_limits.output + 1 - m_outcome.output.size();
    m_outcome.output.append(QByteArrayView(piece).first(std::min(piece.size(), std::max<qsizetype>(room, 0))));
    aws::wipe(piece);
    if (m_outcome.output.size() > m_limits.output)
        end(End::TooMuchOutput);
}

void ProcessRun::readErrors()
{
    QByteArray piece = m_process.readAllStandardError();
    QByteArray all = m_outcome.errors + piece;
    aws::wipe(piece);
    aws::wipe(m_outcome.errors);
    m_outcome.errors = all.last(std::min<qsizetype>(all.size(), m_limits.errors));
    aws::wipe(all);
}

void ProcessRun::onError(QProcess::ProcessError error)
{
    if (error != QProcess::FailedToStart)
        return; // finished() comes
    if (!m_isEnding) {
        m_outcome.end = End::NotStarted;
        m_outcome.errors = m_process.errorString().toUtf8();
    }
    tellEnded();
}

void ProcessRun::onFinished(int exitCode, QProcess::ExitStatus status)
{
    readOutput();
    readErrors();
    if (!m_isEnding) {
        const bool isExit = status == QProcess::NormalExit;
        m_outcome.end = isExit ? End::Exited : End::Crashed;
        m_outcome.exitCode = isExit ? exitCode : 0;
    }
    signalGroup(true); // what it has left behind
    tellEnded();
}

void ProcessRun::tellEnded()
{
    m_time.stop();
    m_grace.stop();
    m_isEnding = true;
    QMetaObject::invokeMethod(this, &ProcessRun::ended, Qt::QueuedConnection);
}

void ProcessRun::signalGroup(bool isKill)
{
#ifdef Q_OS_UNIX
    if (m_group <= 1)
        return;
    const int signal = isKill ? SIGKILL : SIGTERM;
    ::kill(static_cast<pid_t>(-m_group), signal);
    if (m_process.state() != QProcess::NotRunning)
        ::kill(static_cast<pid_t>(m_group), signal); // it may have no group yet
#else
    Q_UNUSED(isKill)
    m_process.kill();
#endif
}

} // namespace accounts
