// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/Environment.h"

#include <QCoreApplication>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

constexpr QUuid environmentId(0x8c0f5a52, 0x3f0e, 0x4b6c, 0x9d, 0x6a, 0x65, 0x6e, 0x76, 0x69, 0x72, 0x6f);

/// Reads variables and remembers which were there.
class Reader {
public:
    explicit Reader(const QProcessEnvironment &variables)
        : m_variables(variables)
    {
    }

    QString text(const QString &name)
    {
        const QString value = m_variables.value(name).trimmed();
        if (!value.isEmpty())
            seen.append(name);
        return value;
    }
    QString firstOf(const QString &name, const QString &otherwise)
    {
        const QString value = text(name);
        const QString other = text(otherwise);
        return value.isEmpty() ? other : value;
    }
    bool isTrue(const QString &name) { return text(name).compare("true"_L1, Qt::CaseInsensitive) == 0; }

    QStringList seen;

private:
    const QProcessEnvironment &m_variables;
};

} // namespace

Environment Environment::read(const QProcessEnvironment &variables)
{
    Reader reader(variables);
    Environment result;
    result.accessKeyId = reader.text(u"AWS_ACCESS_KEY_ID"_s);
    result.secretAccessKey = aws::Secret(reader.text(u"AWS_SECRET_ACCESS_KEY"_s));
    result.sessionToken = aws::Secret(reader.text(u"AWS_SESSION_TOKEN"_s));
    result.region = reader.firstOf(u"AWS_REGION"_s, u"AWS_DEFAULT_REGION"_s);
    result.endpointUrl = reader.firstOf(u"AWS_ENDPOINT_URL_IVS_REALTIME"_s, u"AWS_ENDPOINT_URL"_s);
    if (reader.isTrue(u"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"_s))
        result.endpointUrl.clear();
    result.caBundle = reader.text(u"AWS_CA_BUNDLE"_s);
    result.dualStack = reader.isTrue(u"AWS_USE_DUALSTACK_ENDPOINT"_s);
    result.fips = reader.isTrue(u"AWS_USE_FIPS_ENDPOINT"_s);
    result.seen = reader.seen;
    return result;
}

std::optional<Account> Environment::account() const
{
    if (accessKeyId.isEmpty())
        return std::nullopt;
    Account account{environmentId, QCoreApplication::translate("accounts::Environment", "Environment"),
                    FromEnvironment{}, region, endpointUrl};
    account.dualStack = dualStack;
    account.fips = fips;
    return account;
}

aws::Result<aws::Credentials> Environment::credentials() const
{
    if (accessKeyId.isEmpty() || secretAccessKey.isEmpty()) {
        aws::Error error;
        error.kind = aws::ErrorKind::NoCredentials;
        error.message =
            accessKeyId.isEmpty() ? u"AWS_ACCESS_KEY_ID is not set"_s : u"AWS_SECRET_ACCESS_KEY is not set"_s;
        error.safeToRetry = true;
        return tl::unexpected(error);
    }
    return aws::Credentials{accessKeyId, secretAccessKey, sessionToken};
}

} // namespace accounts
