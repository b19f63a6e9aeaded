// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/Tenancy.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

QString randomHex(int words)
{
    QString text;
    for (int i = 0; i < words; ++i)
        text += QString::number(QRandomGenerator::system()->generate(), 16).rightJustified(8, u'0');
    return text;
}

/// Nothing that could be taken for a key of AWS.
QString keyIdOf(const QString &hex)
{
    return u"EMULATOR"_s + hex.first(16).toUpper();
}

aws::Credentials madeUp()
{
    return {keyIdOf(randomHex(2)), aws::Secret(randomHex(5)), {}};
}

aws::Credentials following(const aws::Credentials &first, const QString &account)
{
    const auto derived = [&](const QByteArray &what) {
        const QByteArray key = first.secretAccessKey.reveal().toUtf8();
        return QString::fromLatin1(
            QMessageAuthenticationCode::hash(what + account.toLatin1(), key, QCryptographicHash::Sha256).toHex());
    };
    return {keyIdOf(derived("id ")), aws::Secret(derived("secret ").first(40)), {}};
}

} // namespace

QString accountNumber(int index)
{
    return index == 0 ? u"123456789012"_s : QString::number(200'000'000'000 + index);
}

std::vector<Account> accountsOf(const Settings &settings)
{
    const aws::Credentials first = settings.credentials.accessKeyId.isEmpty() ? madeUp() : settings.credentials;
    std::vector<Account> accounts{{accountNumber(0), first}};
    for (int i = 1; i < settings.accounts; ++i)
        accounts.push_back({accountNumber(i), following(first, accountNumber(i))});
    return accounts;
}

bool isMain(const Settings &settings, const Tenancy &tenancy)
{
    const QString &region = settings.mainRegion.isEmpty() ? settings.regions.constFirst() : settings.mainRegion;
    return tenancy == Tenancy{accountNumber(0), region};
}

quint32 seedOf(const Settings &settings, const Tenancy &tenancy)
{
    if (isMain(settings, tenancy))
        return settings.seed;
    const QString name = tenancy.account + u' ' + tenancy.region;
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
    return settings.seed ^ qFromBigEndian<quint32>(hash.constData());
}

} // namespace emulator
