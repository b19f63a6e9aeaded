// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/Environment.h"

#include "aws/Endpoint.h"

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
    struct Choice {
        QString variable;
        QString value;
    };
    Choice firstOf(const QString &name, const QString &otherwise)
    {
        const QString value = text(name);
        const QString other = text(otherwise);
        return value.isEmpty() && !other.isEmpty() ? Choice{otherwise, other} : Choice{name, value};
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
    const QString id = reader.text(variableOf(KeyPart::AccessKeyId));
    const QString secret = reader.text(variableOf(KeyPart::SecretAccessKey));
    result.key = keyOf(id, secret, reader.text(variableOf(KeyPart::SessionToken)));
    const auto region = reader.firstOf(u"AWS_REGION"_s, u"AWS_DEFAULT_REGION"_s);
    result.region = aws::regionNamed(region.value);
    result.regionVariable = region.variable;
    const auto endpoint = reader.firstOf(u"AWS_ENDPOINT_URL_IVS_REALTIME"_s, u"AWS_ENDPOINT_URL"_s);
    result.endpointUrl = endpoint.value;
    result.endpointVariable = endpoint.variable;
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
    if (key.accessKeyId.isEmpty())
        return std::nullopt;
    Account account{environmentId, QCoreApplication::translate("accounts::Environment", "Environment"),
                    FromEnvironment{}, region.isEmpty() ? QStringList() : QStringList(region), endpointUrl};
    account.dualStack = dualStack;
    account.fips = fips;
    return account;
}

aws::Result<aws::Credentials> Environment::credentials() const
{
    const auto fault = faultOf(key);
    if (!fault)
        return key;
    aws::Error error;
    error.kind = aws::ErrorKind::NoCredentials;
    error.culprit = variableOf(fault->part);
    error.credentialsProblem = aws::CredentialsProblem{aws::CredentialsProblem::Kind::Variable, {}, fault};
    error.safeToRetry = true;
    return tl::unexpected(error);
}

QString Environment::variableOf(KeyPart part)
{
    switch (part) {
    case KeyPart::AccessKeyId:
        return u"AWS_ACCESS_KEY_ID"_s;
    case KeyPart::SecretAccessKey:
        return u"AWS_SECRET_ACCESS_KEY"_s;
    case KeyPart::SessionToken:
        return u"AWS_SESSION_TOKEN"_s;
    }
    Q_UNREACHABLE();
}

} // namespace accounts
