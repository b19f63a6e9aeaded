// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/KeychainProblem.h"

#include "text/Isolate.h"
#include "ui/accounts/KeychainWords.h"

namespace ui {

KeychainProblem::KeychainProblem(accounts::SecretStore &secrets, patchbay::Source &source, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_source(source)
{
}

KeychainProblem::~KeychainProblem()
{
    m_stop.request_stop();
}

std::optional<Message> KeychainProblem::messageFor(const QString &id, const aws::Error &error)
{
    const auto problem = m_secrets.problemOf(m_source.id().account);
    if (error.kind != aws::ErrorKind::NoCredentials || !problem)
        return std::nullopt;
    KeychainRemedies remedies;
    remedies.unlock = [this] { unlock(); };
    remedies.tryAgain = [this] { askAgain(); };
    remedies.enterKey = [this] { Q_EMIT enterKeyRequested(); };
    const QString &name = m_source.identity().accountName;
    const QString meaning = problem->kind == accounts::KeychainErrorKind::NotKept
        ? text::filled(tr("The access key of %1 was for one run only."), name)
        : text::filled(tr("The access key of %1 cannot be read."), name);
    return keychainMessage(id, *problem, meaning, remedies);
}

void KeychainProblem::unlock()
{
    QCoro::connect(m_secrets.keychain().unlock(m_stop.get_token()), this,
                   [this](const accounts::KeychainResult<void> &) { askAgain(); });
}

void KeychainProblem::askAgain()
{
    m_secrets.askAgain(m_source.id().account);
    m_source.watch().refreshNow();
}

} // namespace ui
