// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Credentials.h"

#include <QDebug>

namespace aws {

QDebug operator<<(QDebug debug, const Credentials &credentials)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << (credentials.sessionToken.isEmpty() ? "Credentials(access key)" : "Credentials(session)");
    return debug;
}

bool CredentialsSource::haveEnded(const Credentials &)
{
    return false;
}

QCoro::Task<Result<Credentials>> FixedCredentials::credentials(std::stop_token)
{
    Result<Credentials> copy = m_credentials;
    co_return copy;
}

} // namespace aws
