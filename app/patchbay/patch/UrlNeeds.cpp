// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/UrlNeeds.h"

#include "files/WholeFile.h"
#include "ivs/Arn.h"
#include "patchbay/plant/GoneEncoder.h"
#include "patchbay/plant/Plant.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

using namespace std::chrono_literals;

constexpr int fileVersion = 1;
/// As long as a list may be behind a change, see ListLag.
constexpr auto listMayLagFor = 5min;
/// StageEndpoints may be kept for so long (IVS Real-Time API reference): after that the URL may be another one.
constexpr qint64 urlHoldsForDays = 14;
constexpr auto triedAgainAfter = 30s;

bool isArnOf(ivs::Arn::Type type, const QString &text)
{
    const auto arn = ivs::Arn::parse(text);
    return arn && arn->type == type;
}

/// The address alone, whatever else a damaged or foreign file, or answer, has in it.
QString plain(const QString &url)
{
    const QUrl parsed(url);
    if (parsed.scheme() != "rtmp"_L1 && parsed.scheme() != "rtmps"_L1)
        return {};
    return parsed.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment).toString();
}

std::optional<UrlNeed> needOf(const QJsonObject &object)
{
    UrlNeed need{object[u"configuration"_s].toString(), object[u"stage"_s].toString(),
                 plain(object[u"url"_s].toString()),
                 QDateTime::fromString(object[u"since"_s].toString(), Qt::ISODateWithMs), object[u"read"_s].toBool()};
    const bool isUnderstood = isArnOf(ivs::Arn::Type::IngestConfiguration, need.configurationArn)
        && isArnOf(ivs::Arn::Type::Stage, need.stageArn) && need.since.isValid();
    return isUnderstood ? std::optional(need) : std::nullopt;
}

QJsonObject written(const UrlNeed &need)
{
    return {{u"configuration"_s, need.configurationArn},
            {u"stage"_s, need.stageArn},
            {u"url"_s, plain(need.url)},
            {u"since"_s, need.since.toUTC().toString(Qt::ISODateWithMs)},
            {u"read"_s, need.isRead}};
}

} // namespace

UrlNeeds::UrlNeeds(const QString &configDir, QObject *parent)
    : QObject(parent)
    , m_path(QDir(configDir).filePath(u"url-needs.json"_s))
{
    connect(&m_soon, &async::Timer::timeout, this, &UrlNeeds::save);
    read();
}

UrlNeeds::~UrlNeeds()
{
    save();
}

void UrlNeeds::read()
{
    const auto content = files::read(m_path);
    if (content) {
        readNeeds(*content);
    } else if (content.error().kind != files::Error::Kind::NotThere) {
        m_leftAlone = content.error(); // it may be whole
        m_problem = Unread{content.error()};
    }
}

void UrlNeeds::readNeeds(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const int version = root[u"version"_s].toInt();
    if (version > fileVersion) {
        m_leftAlone = files::Error{files::Error::Kind::Other, u"a newer version's"_s};
        return;
    }
    if (version < fileVersion || !root[u"encoders"_s].isArray()) {
        const auto aside = files::setAside(m_path);
        if (!aside)
            m_leftAlone = aside.error();
        m_problem = Unread{{}, aside.value_or(QString())};
        return;
    }
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addDays(-urlHoldsForDays);
    const QJsonArray encoders = root[u"encoders"_s].toArray();
    for (const QJsonValue &value : encoders) {
        const auto need = needOf(value.toObject());
        if (!need)
            m_notUnderstood.append(value);
        else if (need->since > oldest && !find(need->configurationArn))
            m_needs.push_back(*need);
    }
}

const UrlNeed *UrlNeeds::find(const QString &configurationArn) const
{
    const auto found = std::ranges::find(m_needs, configurationArn, &UrlNeed::configurationArn);
    return found == m_needs.end() ? nullptr : &*found;
}

std::vector<UrlNeed> UrlNeeds::in(const Plant &plant) const
{
    std::vector<UrlNeed> found;
    for (const UrlNeed &need : m_needs) {
        const Configuration *const known = plant.find(plant.idOf(need.configurationArn));
        if (known && known->summary.stageArn == need.stageArn)
            found.push_back(need);
    }
    return found;
}

int UrlNeeds::unread() const
{
    return static_cast<int>(std::ranges::count(m_needs, false, &UrlNeed::isRead));
}

void UrlNeeds::add(UrlNeed need)
{
    need.since = QDateTime::currentDateTimeUtc();
    std::erase_if(m_needs, [&need](const UrlNeed &each) { return each.configurationArn == need.configurationArn; });
    m_needs.push_back(std::move(need));
    change();
}

void UrlNeeds::moveOn(const QString &configurationArn, const QString &stageArn)
{
    const UrlNeed *const known = find(configurationArn);
    if (!known)
        return;
    UrlNeed need = *known;
    need.stageArn = stageArn;
    add(std::move(need));
}

void UrlNeeds::settle(const QString &configurationArn)
{
    const auto isIt = [&configurationArn](const UrlNeed &each) { return each.configurationArn == configurationArn; };
    if (std::erase_if(m_needs, isIt) > 0)
        change();
}

void UrlNeeds::setRead(const QString &configurationArn)
{
    const auto need = std::ranges::find(m_needs, configurationArn, &UrlNeed::configurationArn);
    if (need != m_needs.end() && !std::exchange(need->isRead, true))
        change();
}

void UrlNeeds::compare(const Plant &plant)
{
    if (std::erase_if(m_needs, [&](const UrlNeed &need) { return isPast(need, plant); }) > 0)
        change();
}

bool UrlNeeds::isPast(const UrlNeed &need, const Plant &plant) const
{
    const Configuration *const known = plant.find(plant.idOf(need.configurationArn));
    if (!known)
        return isGone(need.configurationArn, plant);
    if (known->summary.stageArn == need.stageArn)
        return known->summary.isActive();
    // Right after a start nobody has answered about it yet, and the list may be behind.
    return !known->moving
        && need.since.secsTo(QDateTime::currentDateTimeUtc()) > std::chrono::seconds(listMayLagFor).count();
}

void UrlNeeds::change()
{
    m_isChanged = true;
    m_soon.start(0ms); // many that come in one go are written once
    Q_EMIT changed();
}

files::Result<void> UrlNeeds::save()
{
    m_soon.stop();
    if (!m_isChanged)
        return {};
    const auto done = m_leftAlone ? files::Result<void>(tl::unexpected(*m_leftAlone)) : files::replace(m_path, json());
    if (done) {
        m_isChanged = false;
        if (std::exchange(m_saveProblem, std::nullopt))
            Q_EMIT kept();
        return done;
    }
    m_soon.start(triedAgainAfter);
    if (!std::exchange(m_saveProblem, done.error()))
        Q_EMIT notKept(done.error());
    return done;
}

QByteArray UrlNeeds::json() const
{
    QJsonArray encoders = m_notUnderstood;
    for (const UrlNeed &need : m_needs)
        encoders.append(written(need));
    return QJsonDocument(QJsonObject{{u"version"_s, fileVersion}, {u"encoders"_s, encoders}}).toJson();
}

} // namespace patchbay
