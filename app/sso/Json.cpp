// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sso/Json.h"

#include "aws/Endpoint.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sso::json {

namespace {

/// Reads the members of one object and remembers the first problem.
class Reader {
public:
    explicit Reader(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    QString required(const QString &member)
    {
        QString text = optional(member);
        if (text.isEmpty())
            note(member, u"is missing"_s);
        return text;
    }
    QString optional(const QString &member) { return m_object.value(member).toString(); }
    aws::Secret secret(const QString &member) { return aws::Secret(required(member)); }

    qint64 number(const QString &member)
    {
        const QJsonValue value = m_object.value(member);
        if (!value.isDouble() || value.toDouble() < 0)
            note(member, u"is not a number"_s);
        return value.toInteger();
    }
    /// How long something takes or holds: ten years at most, which can be counted with.
    std::chrono::seconds seconds(const QString &member)
    {
        constexpr qint64 longest = qint64(10) * 366 * 24 * 3600;
        const qint64 count = number(member);
        if (count > longest)
            note(member, u"is too long a time"_s);
        return std::chrono::seconds(std::min(count, longest));
    }
    std::chrono::seconds seconds(const QString &member, std::chrono::seconds otherwise)
    {
        return m_object.contains(member) ? seconds(member) : otherwise;
    }
    /// A page for a person: what a browser may be sent to.
    QUrl page(const QString &member)
    {
        const QUrl url(required(member), QUrl::StrictMode);
        const bool isSafe = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && aws::isLoopback(url));
        if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || !isSafe)
            note(member, u"is not the address of a page over https"_s);
        return url;
    }
    Reader object(const QString &member)
    {
        if (!m_object.value(member).isObject())
            note(member, u"is missing"_s);
        return Reader(m_object.value(member).toObject());
    }
    std::vector<Reader> list(const QString &member)
    {
        if (!m_object.value(member).isArray())
            note(member, u"is missing"_s);
        std::vector<Reader> items;
        const QJsonArray array = m_object.value(member).toArray();
        for (const QJsonValue &item : array)
            items.emplace_back(item.toObject());
        return items;
    }

    void adopt(const Reader &other)
    {
        if (m_problem.isEmpty())
            m_problem = other.m_problem;
    }

    template <typename T>
    Parsed<T> done(T value) const
    {
        if (!m_problem.isEmpty())
            return tl::unexpected(m_problem);
        return value;
    }

private:
    void note(const QString &member, const QString &what)
    {
        if (m_problem.isEmpty())
            m_problem = u"The answer's member “%1” %2"_s.arg(member, what);
    }

    QJsonObject m_object;
    QString m_problem;
};

template <typename T>
Parsed<T> read(const QByteArray &body, Parsed<T> (*readMembers)(Reader reader))
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return tl::unexpected(u"The answer is not a JSON object"_s);
    return readMembers(Reader(document.object()));
}

QDateTime inSeconds(std::chrono::seconds time)
{
    return QDateTime::currentDateTimeUtc().addSecs(time.count());
}

} // namespace

Parsed<aws::TemporaryCredentials> readRoleCredentials(const QByteArray &body)
{
    return read<aws::TemporaryCredentials>(body, [](Reader answer) {
        Reader reader = answer.object(u"roleCredentials"_s);
        aws::TemporaryCredentials session;
        session.credentials.accessKeyId = reader.required(u"accessKeyId"_s);
        session.credentials.secretAccessKey = reader.secret(u"secretAccessKey"_s);
        session.credentials.sessionToken = reader.secret(u"sessionToken"_s);
        session.expires = QDateTime::fromMSecsSinceEpoch(reader.number(u"expiration"_s), Qt::UTC);
        answer.adopt(reader);
        return answer.done(session);
    });
}

Parsed<Page<Account>> readAccounts(const QByteArray &body)
{
    return read<Page<Account>>(body, [](Reader answer) {
        Page<Account> page;
        for (Reader &reader : answer.list(u"accountList"_s)) {
            page.items.push_back({reader.required(u"accountId"_s), reader.optional(u"accountName"_s),
                                  reader.optional(u"emailAddress"_s)});
            answer.adopt(reader);
        }
        page.nextToken = answer.optional(u"nextToken"_s);
        return answer.done(page);
    });
}

Parsed<Page<QString>> readRoles(const QByteArray &body)
{
    return read<Page<QString>>(body, [](Reader answer) {
        Page<QString> page;
        for (Reader &reader : answer.list(u"roleList"_s)) {
            page.items.push_back(reader.required(u"roleName"_s));
            answer.adopt(reader);
        }
        page.nextToken = answer.optional(u"nextToken"_s);
        return answer.done(page);
    });
}

Parsed<Registration> readRegistration(const QByteArray &body)
{
    return read<Registration>(body, [](Reader answer) {
        Registration registration;
        registration.clientId = answer.required(u"clientId"_s);
        registration.clientSecret = answer.secret(u"clientSecret"_s);
        registration.expires = QDateTime::fromSecsSinceEpoch(answer.number(u"clientSecretExpiresAt"_s), Qt::UTC);
        return answer.done(registration);
    });
}

Parsed<DeviceAuthorization> readDeviceAuthorization(const QByteArray &body)
{
    return read<DeviceAuthorization>(body, [](Reader answer) {
        DeviceAuthorization authorization;
        authorization.deviceCode = answer.secret(u"deviceCode"_s);
        authorization.userCode = answer.required(u"userCode"_s);
        authorization.page = answer.page(u"verificationUri"_s);
        authorization.pageWithCode = answer.page(u"verificationUriComplete"_s);
        // A person is shown the one and the other is opened.
        if (authorization.pageWithCode.authority() != authorization.page.authority())
            authorization.pageWithCode = authorization.page;
        authorization.expiresIn = answer.seconds(u"expiresIn"_s, authorization.expiresIn);
        authorization.interval = answer.seconds(u"interval"_s, authorization.interval);
        return answer.done(authorization);
    });
}

Parsed<Token> readToken(const QByteArray &body)
{
    return read<Token>(body, [](Reader answer) {
        Token token;
        token.accessToken = answer.secret(u"accessToken"_s);
        token.refreshToken = aws::Secret(answer.optional(u"refreshToken"_s));
        token.expires = inSeconds(answer.seconds(u"expiresIn"_s));
        return answer.done(token);
    });
}

} // namespace sso::json
