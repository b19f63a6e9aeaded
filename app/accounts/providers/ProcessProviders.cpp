// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/ProcessProviders.h"

#include "accounts/profiles/ShellWords.h"
#include "accounts/providers/PrintedCredentials.h"
#include "accounts/providers/SaidByProcess.h"

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

using Found = ProviderResult<ResolvedCredentials>;
using End = ProcessOutcome::End;
using Kind = ProcessProblem::Kind;

Kind kindOf(End end)
{
    switch (end) {
    case End::Exited:
    case End::Stopped:
        return Kind::Failed;
    case End::Crashed:
        return Kind::Crashed;
    case End::NotFound:
        return Kind::NotFound;
    case End::NotStarted:
        return Kind::NotStarted;
    case End::TimedOut:
        return Kind::TimedOut;
    case End::TooMuchOutput:
        return Kind::TooMuchOutput;
    }
    Q_UNREACHABLE();
}

Found readOf(const ProcessOutcome &outcome, const QString &program)
{
    if (outcome.end == End::Stopped)
        return tl::unexpected(ProviderError(Cancelled{}));
    if (outcome.end == End::Exited && outcome.exitCode == 0)
        return printedCredentials(outcome.output, program);
    return tl::unexpected(
        ProviderError(ProcessProblem{kindOf(outcome.end), program, outcome.exitCode, shortSaid(outcome.errors)}));
}

QCoro::Task<Found> credentialsPrintedBy(ProcessCommand command, ProcessLimits limits, std::stop_token stop)
{
    ProcessOutcome outcome = co_await runProcess(command, limits, stop);
    Found found = readOf(outcome, command.program);
    aws::wipe(outcome.output);
    aws::wipe(outcome.errors);
    co_return found;
}

} // namespace

ProcessProvider::ProcessProvider(QString profile, CredentialProcess process, ProcessSettings settings,
                                 KnownCommands &known)
    : m_profile(std::move(profile))
    , m_process(std::move(process))
    , m_settings(std::move(settings))
    , m_known(known)
{
}

QCoro::Task<Found> ProcessProvider::resolve(std::stop_token stop)
{
    if (m_known.isAnother(m_profile, m_process.command)) {
        const ProviderError changed = CommandChanged{m_profile, m_process.command};
        co_return tl::unexpected(changed);
    }
    auto words = shellWords(m_process.command);
    if (!words || words->isEmpty()) {
        const ProviderError bad = ProcessProblem{Kind::BadCommand};
        co_return tl::unexpected(bad);
    }
    m_known.keep(m_profile, m_process.command);
    const QString program = words->takeFirst();
    const ProcessCommand command{program, *words, m_settings.environment};
    Found found = co_await credentialsPrintedBy(command, m_settings.limits, stop);
    if (found && found->accountId.isEmpty())
        found->accountId = m_process.accountId;
    co_return found;
}

LoginProvider::LoginProvider(QString profile, ProcessSettings settings)
    : m_profile(std::move(profile))
    , m_settings(std::move(settings))
{
}

QCoro::Task<Found> LoginProvider::resolve(std::stop_token stop)
{
    const QStringList arguments{u"configure"_s, u"export-credentials"_s, u"--profile"_s,
                                m_profile,      u"--format"_s,           u"process"_s};
    const ProcessCommand command{u"aws"_s, arguments, m_settings.environment};
    Found found = co_await credentialsPrintedBy(command, m_settings.limits, stop);
    co_return found;
}

} // namespace accounts
