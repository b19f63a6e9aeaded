// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/StsRole.h"

#include "async/Clock.h"

using namespace Qt::StringLiterals;

namespace accounts {

QString madeUpSessionName()
{
    return u"botocore-session-"_s + QString::number(async::Clock::utc().toSecsSinceEpoch());
}

ResolvedCredentials credentialsOf(const sts::AssumedRole &role)
{
    const QString account = role.arn.section(u':', 4, 4);
    return {role.session.credentials, account, role.session.expires};
}

} // namespace accounts
