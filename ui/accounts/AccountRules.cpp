// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/AccountRules.h"

#include "accounts/AccountStore.h"
#include "aws/Endpoint.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::rules {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AccountRules)
};

bool hasBlank(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

} // namespace

QString nameReason(const QString &name, const accounts::AccountStore &store, const QUuid &account)
{
    if (name.trimmed().isEmpty())
        return Words::tr("Give the account a name.");
    if (store.isNameTaken(name.trimmed(), account))
        return Words::tr("There is already an account named %1.").arg(name.trimmed());
    return {};
}

QString regionReason(const QString &region)
{
    if (region.trimmed().isEmpty())
        return Words::tr("Choose a region.");
    const aws::EndpointSettings settings{region.trimmed(), QString()};
    if (!aws::endpointUrl(settings))
        return Words::tr("A region is written like eu-west-1.");
    return {};
}

QString endpointReason(const QString &url)
{
    if (url.trimmed().isEmpty())
        return {};
    const aws::EndpointSettings settings{u"eu-west-1"_s, url.trimmed()};
    if (aws::endpointUrl(settings))
        return {};
    const QUrl parsed(url.trimmed(), QUrl::StrictMode);
    if (!parsed.isValid() || parsed.host().isEmpty())
        return Words::tr("An endpoint is written like https://host.example or http://127.0.0.1:8080.");
    if (parsed.scheme() == "http"_L1)
        return Words::tr("Plain http is for this computer only. Use https.");
    return Words::tr("The endpoint is https with a host, a port and a path, no more.");
}

QString accessKeyIdReason(const QString &accessKeyId)
{
    static const QRegularExpression word(u"^\\w+$"_s);
    const QString id = accessKeyId.trimmed();
    if (id.isEmpty())
        return Words::tr("Enter the access key ID.");
    if (!word.match(id).hasMatch())
        return Words::tr("An access key ID has letters and digits only.");
    return {};
}

QString secretReason(const QString &secret, const QString &accessKeyId)
{
    const QString text = secret.trimmed();
    if (text.isEmpty())
        return Words::tr("Enter the secret access key.");
    if (hasBlank(text))
        return Words::tr("A secret access key has no blanks.");
    if (text == accessKeyId.trimmed())
        return Words::tr("This is the access key ID. The secret is another text.");
    return {};
}

QString sessionTokenReason(const QString &token, const QString &accessKeyId)
{
    // IAM identifiers: "ASIA" begins the IDs of temporary keys (IAM User Guide, "Understanding unique ID prefixes").
    if (token.trimmed().isEmpty() && accessKeyId.trimmed().startsWith("ASIA"_L1))
        return Words::tr("This key is temporary. Enter its session token too.");
    if (hasBlank(token.trimmed()))
        return Words::tr("A session token has no blanks.");
    return {};
}

QString firstReason(std::initializer_list<QString> reasons)
{
    const auto *const found =
        std::find_if(reasons.begin(), reasons.end(), [](const QString &reason) { return !reason.isEmpty(); });
    return found == reasons.end() ? QString() : *found;
}

} // namespace ui::rules
