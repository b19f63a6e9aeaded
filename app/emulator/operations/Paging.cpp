// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/operations/Paging.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

constexpr qsizetype positionBytes = sizeof(quint64);

QByteArray sealed(const QByteArray &position, const QByteArray &list)
{
    return position + QCryptographicHash::hash(position + list, QCryptographicHash::Sha256).first(16);
}

} // namespace

tl::expected<Paging, Refusal> Paging::of(const QByteArray &operation, const QJsonObject &parameters)
{
    QJsonObject filters = parameters;
    filters.remove(u"nextToken"_s);
    filters.remove(u"maxResults"_s);

    Paging paging;
    paging.m_list = operation + QJsonDocument(filters).toJson(QJsonDocument::Compact);
    paging.m_maxResults = parameters.value(u"maxResults"_s).toInt(50);
    const QString token = parameters.value(u"nextToken"_s).toString();
    if (token.isEmpty())
        return paging;
    const QByteArray given = QByteArray::fromBase64(token.toLatin1());
    if (given.size() <= positionBytes || given != sealed(given.first(positionBytes), paging.m_list))
        return tl::unexpected(refusal::validation(u"Invalid nextToken"_s));
    paging.m_after = qFromBigEndian<quint64>(given.constData());
    return paging;
}

QString Paging::tokenAfter(quint64 position) const
{
    QByteArray bytes(positionBytes, Qt::Uninitialized);
    qToBigEndian(position, bytes.data());
    return QString::fromLatin1(sealed(bytes, m_list).toBase64());
}

} // namespace emulator
