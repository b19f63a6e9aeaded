// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/AccountRules.h"

#include "text/Isolate.h"

#include "accounts/AccountStore.h"
#include "accounts/Environment.h"
#include "aws/Endpoint.h"
#include "ivs/Regions.h"
#include "ivs/Service.h"
#include "ui/words/CredentialsWords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::rules {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AccountRules)
};

using accounts::KeyPart;

/// As the beginning of a sentence.
QString subject(KeyPart part)
{
    switch (part) {
    case KeyPart::AccessKeyId:
        return Words::tr("The access key ID");
    case KeyPart::SecretAccessKey:
        return Words::tr("The secret access key");
    case KeyPart::SessionToken:
        return Words::tr("The session token");
    }
    Q_UNREACHABLE();
}

QString missingPart(KeyPart part)
{
    switch (part) {
    case KeyPart::AccessKeyId:
        return Words::tr("Enter the access key ID.");
    case KeyPart::SecretAccessKey:
        return Words::tr("Enter the secret access key.");
    case KeyPart::SessionToken:
        return Words::tr("This key is temporary. Enter its session token too.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString nameReason(const QString &name, const accounts::AccountStore &store, const QUuid &account)
{
    if (name.trimmed().isEmpty())
        return Words::tr("Give the account a name.");
    if (store.isNameTaken(name.trimmed(), account))
        return text::filled(Words::tr("There is already an account named %1."), name.trimmed());
    return {};
}

QString regionReason(const QString &region)
{
    if (region.trimmed().isEmpty())
        return Words::tr("Choose a region.");
    const aws::EndpointSettings settings{aws::regionNamed(region), QString()};
    if (!aws::endpointUrl(ivs::service, settings))
        return Words::tr("A region is written like eu-west-1.");
    return {};
}

QString endpointReason(const QString &url)
{
    if (url.trimmed().isEmpty())
        return {};
    const aws::EndpointSettings settings{u"eu-west-1"_s, url.trimmed()};
    if (aws::endpointUrl(ivs::service, settings))
        return {};
    const QUrl parsed(url.trimmed(), QUrl::StrictMode);
    if (!parsed.isValid() || parsed.host().isEmpty())
        return Words::tr("An endpoint is written like https://host.example or http://127.0.0.1:8080.");
    if (parsed.scheme() == "http"_L1)
        return Words::tr("Plain http is for this computer only. Use https.");
    return Words::tr("The endpoint is https with a host, a port and a path, no more.");
}

QString keyReason(const aws::Credentials &key)
{
    const auto fault = accounts::faultOf(key);
    if (!fault)
        return {};
    return fault->kind == accounts::KeyFault::Kind::Missing ? missingPart(fault->part)
                                                            : keyFaultSentence(*fault, subject(fault->part));
}

QString environmentReason(const accounts::Environment &environment)
{
    if (const auto fault = accounts::faultOf(environment.key))
        return variableSentence(*fault, accounts::Environment::variableOf(fault->part));
    if (environment.region.isEmpty())
        return text::filled(Words::tr("%1 is not set."), environment.regionVariable);
    if (const QString reason = regionReason(environment.region); !reason.isEmpty())
        return text::filled(u"%1: %2"_s, environment.regionVariable, reason);
    if (const QString reason = endpointReason(environment.endpointUrl); !reason.isEmpty())
        return text::filled(u"%1: %2"_s, environment.endpointVariable, reason);
    return {};
}

bool isKnownRegion(const QString &region)
{
    return ivs::knownRegions().contains(aws::regionNamed(region));
}

QString firstReason(std::initializer_list<QString> reasons)
{
    const auto *const found =
        std::find_if(reasons.begin(), reasons.end(), [](const QString &reason) { return !reason.isEmpty(); });
    return found == reasons.end() ? QString() : *found;
}

} // namespace ui::rules
