// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/alarms/WatchList.h"

#include "files/WholeFile.h"
#include "ivs/Arn.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

using namespace std::chrono_literals;

constexpr int fileVersion = 1;
constexpr auto triedAgainAfter = 30s;

bool isEncoder(const QString &text)
{
    const auto arn = ivs::Arn::parse(text);
    return arn && arn->type == ivs::Arn::Type::IngestConfiguration;
}

} // namespace

WatchList::WatchList(const QString &configDir, QObject *parent)
    : QObject(parent)
    , m_path(QDir(configDir).filePath(u"watched.json"_s))
{
    connect(&m_soon, &async::Timer::timeout, this, &WatchList::save);
    read();
}

WatchList::~WatchList()
{
    save();
}

void WatchList::read()
{
    const auto content = files::read(m_path);
    if (!content) {
        if (content.error().kind == files::Error::Kind::NotThere)
            return;
        m_isLeftAlone = true; // it may be whole
        m_problem = content.error();
        return;
    }
    const QJsonObject root = QJsonDocument::fromJson(*content).object();
    if (root[u"version"_s].toInt() != fileVersion || !root[u"encoders"_s].isArray()) {
        m_isLeftAlone = true;
        m_problem = files::Error{files::Error::Kind::Other, u"not understood"_s};
        return;
    }
    const QJsonArray encoders = root[u"encoders"_s].toArray();
    for (const QJsonValue &each : encoders) {
        if (isEncoder(each.toString()))
            m_watched.insert(each.toString());
    }
    const QJsonObject names = root[u"names"_s].toObject();
    for (const QString &arn : std::as_const(m_watched)) {
        if (const QString name = names[arn].toString(); !name.isEmpty())
            m_names.insert(arn, name);
    }
}

void WatchList::setWatched(const QStringList &encoderArns, bool isWatched)
{
    const QSet<QString> before = m_watched;
    for (const QString &arn : encoderArns) {
        if (isWatched)
            m_watched.insert(arn);
        else if (m_watched.remove(arn))
            m_names.remove(arn);
    }
    if (m_watched == before)
        return;
    saveSoon();
    Q_EMIT changed();
}

void WatchList::replace(const QString &oldArn, const QString &newArn)
{
    if (oldArn == newArn || !m_watched.remove(oldArn))
        return;
    m_names.remove(oldArn);
    m_watched.insert(newArn);
    saveSoon();
    Q_EMIT changed();
}

void WatchList::noteName(const QString &encoderArn, const QString &name)
{
    if (!contains(encoderArn) || name.isEmpty() || nameOf(encoderArn) == name)
        return;
    m_names.insert(encoderArn, name);
    saveSoon();
}

void WatchList::saveSoon()
{
    m_isChanged = true;
    m_soon.start(0ms);
}

files::Result<void> WatchList::save()
{
    m_soon.stop();
    if (!m_isChanged)
        return {};
    QStringList sorted(m_watched.begin(), m_watched.end());
    sorted.sort();
    QJsonObject names;
    for (auto each = m_names.cbegin(); each != m_names.cend(); ++each)
        names.insert(each.key(), each.value());
    const QJsonObject root{
        {u"version"_s, fileVersion}, {u"encoders"_s, QJsonArray::fromStringList(sorted)}, {u"names"_s, names}};
    const auto done = m_isLeftAlone ? files::Result<void>(tl::unexpected(*m_problem))
                                    : files::replace(m_path, QJsonDocument(root).toJson());
    if (done) {
        m_isChanged = m_isTold = false;
        m_problem.reset();
        return done;
    }
    m_soon.start(triedAgainAfter);
    m_problem = done.error();
    if (!std::exchange(m_isTold, true))
        Q_EMIT notKept(done.error());
    return done;
}

} // namespace patchbay
