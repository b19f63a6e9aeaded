// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// macOS and Windows: QtKeychain asks the system, which tells "locked" from "not found" by itself.

#include "accounts/SecretService.h"

using namespace Qt::StringLiterals;

namespace accounts {

SecretService::SecretService(std::chrono::milliseconds patience)
    : m_bus(patience)
{
}

QCoro::Task<KeychainResult<KeychainState>> SecretService::state(std::stop_token)
{
#ifdef Q_OS_MACOS
    const KeychainState known{u"macOS Keychain"_s, false};
#elif defined(Q_OS_WIN)
    const KeychainState known{u"Windows Credential Manager"_s, false};
#else
    const KeychainState known;
#endif
    co_return known;
}

QCoro::Task<KeychainResult<SecretService::Presence>> SecretService::find(QString, QString, std::stop_token)
{
    co_return Presence::Unknown;
}

void SecretService::whenGone(QObject *, std::function<void()>) { }

QCoro::Task<KeychainResult<void>> SecretService::remove(QString, QString, std::stop_token)
{
    const KeychainError error{KeychainErrorKind::NoService};
    co_return tl::unexpected(error);
}

QCoro::Task<KeychainResult<void>> SecretService::unlock(std::stop_token)
{
    KeychainResult<void> asksByItself;
    co_return asksByItself;
}

} // namespace accounts
