// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/waiting/WaitsFile.h"

#include "files/WholeFile.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

constexpr int fileVersion = 1;
constexpr auto versionName = "version"_L1;
constexpr auto waitsName = "waits"_L1;
constexpr auto untilIdleWord = "until-idle"_L1;
constexpr auto atReconnectWord = "at-reconnect"_L1;

QJsonObject written(const PendingRebind &wait)
{
    const bool isAtReconnect = wait.mode == PendingRebind::Mode::AtReconnect;
    return {{u"encoder"_s, wait.rebind.encoder.arn},
            {u"from"_s, wait.rebind.from.arn},
            {u"to"_s, wait.rebind.to.arn},
            {u"mode"_s, isAtReconnect ? atReconnectWord : untilIdleWord},
            {u"idleForSeconds"_s, qint64(wait.idleFor.count())},
            {u"since"_s, wait.since.toUTC().toString(Qt::ISODateWithMs)},
            {u"giveUpAt"_s, wait.giveUpAt.toUTC().toString(Qt::ISODateWithMs)},
            {u"toUrl"_s, wait.toUrl},
            {u"undoes"_s, wait.undoes},
            {u"redoes"_s, wait.redoes},
            {u"wasFull"_s, wait.wasFull},
            {u"protectedBy"_s, QJsonArray::fromStringList(wait.protectedBy)}};
}

QDateTime timeIn(const QJsonObject &object, const QString &name)
{
    return QDateTime::fromString(object[name].toString(), Qt::ISODateWithMs).toUTC();
}

/// Nothing: it makes no sense.
std::optional<PendingRebind> waitOf(const QJsonObject &object)
{
    const QString mode = object[u"mode"_s].toString();
    PendingRebind wait{
        Rebind::of({{}, object[u"encoder"_s].toString()}, object[u"from"_s].toString(), object[u"to"_s].toString())};
    wait.mode = mode == atReconnectWord ? PendingRebind::Mode::AtReconnect : PendingRebind::Mode::UntilIdle;
    wait.rebind.ifLive = mode == atReconnectWord ? IfLive::WaitForReconnect : IfLive::WaitUntilIdle;
    wait.idleFor = std::chrono::seconds(object[u"idleForSeconds"_s].toInt());
    wait.since = timeIn(object, u"since"_s);
    wait.giveUpAt = timeIn(object, u"giveUpAt"_s);
    wait.toUrl = object[u"toUrl"_s].toString();
    wait.undoes = object[u"undoes"_s].toString();
    wait.redoes = object[u"redoes"_s].toBool();
    wait.wasFull = object[u"wasFull"_s].toBool();
    wait.protectedBy = object[u"protectedBy"_s].toVariant().toStringList();
    wait.state = PendingRebind::State::Unconfirmed;
    const bool isUnderstood = !wait.rebind.encoder.isNull() && (mode == atReconnectWord || mode == untilIdleWord)
        && wait.idleFor.count() > 0 && wait.since.isValid() && wait.giveUpAt.isValid();
    return isUnderstood ? std::optional(wait) : std::nullopt;
}

} // namespace

WaitsFile::WaitsFile(const QString &configDir)
    : m_path(QDir(configDir).filePath(u"waits.json"_s))
{
    const auto content = files::read(m_path);
    if (content)
        read(*content);
    else if (content.error().kind != files::Error::Kind::NotThere)
        m_problem = content.error();
}

void WaitsFile::read(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root[versionName].toInt() != fileVersion || !root[waitsName].isArray()) {
        m_problem = files::Error{files::Error::Kind::Other, u"its content is not understood"_s};
        return;
    }
    const QJsonArray waits = root[waitsName].toArray();
    for (const QJsonValue &value : waits) {
        if (const auto wait = waitOf(value.toObject()))
            m_read.push_back(*wait);
        else
            m_notUnderstood.append(value);
    }
}

files::Result<void> WaitsFile::save(const std::vector<PendingRebind> &waits)
{
    if (m_problem)
        return tl::unexpected(*m_problem);
    QJsonArray all = m_notUnderstood;
    for (const PendingRebind &wait : waits)
        all.append(written(wait));
    return files::replace(m_path, QJsonDocument(QJsonObject{{versionName, fileVersion}, {waitsName, all}}).toJson());
}

} // namespace patchbay
