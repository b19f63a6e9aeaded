// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/Settings.h"

#include "files/WholeFile.h"

#include <QDir>
#include <QJsonDocument>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace files {

namespace {

using namespace std::chrono_literals;

constexpr auto triedAgainAfter = 30s;

QJsonValue textOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QJsonValue jsonOf(const QVariant &value)
{
    return value.metaType() == QMetaType::fromType<QByteArray>() ? textOf(value.toByteArray())
                                                                 : QJsonValue::fromVariant(value);
}

} // namespace

Settings::Settings(const QString &configDir, Damaged damaged, QObject *parent)
    : Settings(configDir, damaged, Pace(), parent)
{
}

Settings::Settings(const QString &configDir, Damaged damaged, Pace pace, QObject *parent)
    : QObject(parent)
    , m_folder(configDir)
    , m_path(QDir(configDir).filePath(u"settings.json"_s))
    , m_pace(pace)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &Settings::save);
    read(damaged);
}

Settings::~Settings()
{
    save();
}

void Settings::read(Damaged damaged)
{
    const auto content = files::read(m_path);
    if (!content && content.error().kind == Error::Kind::NotThere) {
        readIni(QDir(m_folder).filePath(u"settings.ini"_s));
        return;
    }
    if (!content) {
        // It may be whole, and hold what its owner needs.
        m_leftAlone = content.error();
        m_unread = Unread{content.error()};
        return;
    }
    const QJsonDocument document = QJsonDocument::fromJson(*content);
    if (document.isObject()) {
        m_values = document.object();
        return;
    }
    if (damaged == Damaged::LeftThere) {
        m_unread = Unread{};
        return;
    }
    const auto aside = setAside(m_path);
    if (!aside)
        m_leftAlone = aside.error();
    m_unread = Unread{{}, aside.value_or(QString())};
}

void Settings::readIni(const QString &path)
{
    const auto content = files::read(path);
    if (!content) {
        if (content.error().kind != Error::Kind::NotThere)
            m_unread = Unread{content.error()};
        return;
    }
    const QSettings ini(path, QSettings::IniFormat);
    const QStringList keys = ini.allKeys();
    for (const QString &key : keys)
        m_values.insert(key, jsonOf(ini.value(key)));
    if (ini.status() != QSettings::NoError || (keys.isEmpty() && !content->trimmed().isEmpty()))
        m_unread = Unread{};
}

QVariant Settings::value(const QString &key, const QVariant &otherwise) const
{
    const auto found = m_values.find(key);
    return found == m_values.end() ? otherwise : found->toVariant();
}

void Settings::setValue(const QString &key, const QVariant &value)
{
    set(key, QJsonValue::fromVariant(value));
}

QByteArray Settings::bytes(const QString &key) const
{
    return QByteArray::fromBase64(m_values.value(key).toString().toLatin1());
}

void Settings::setBytes(const QString &key, const QByteArray &bytes)
{
    set(key, textOf(bytes));
}

void Settings::set(const QString &key, const QJsonValue &value)
{
    if (m_values.contains(key) && m_values.value(key) == value)
        return;
    m_values.insert(key, value);
    if (m_changed.isEmpty())
        m_sinceFirst.start();
    m_changed.insert(key);
    // A splitter that is dragged changes with every pixel, and to wait for the disk takes two frames (measured: 14 ms,
    // 48 at most, on a busy one): it is waited for when the hand rests.
    if (!m_soon.isActive() || m_told > 0 || !m_sinceFirst.hasExpired(m_pace.atLatest.count()))
        m_soon.start(m_pace.rest);
}

Result<void> Settings::save()
{
    m_soon.stop();
    if (m_changed.isEmpty())
        return {};
    const auto done = write();
    if (done) {
        m_changed.clear();
        m_told = 0;
        Q_EMIT kept(); // somebody else may have said that nothing is
        return done;
    }
    m_soon.start(triedAgainAfter);
    if (std::exchange(m_told, m_changed.size()) < m_changed.size())
        Q_EMIT notKept(done.error(), m_changed.values());
    return done;
}

Result<void> Settings::write()
{
    if (m_leftAlone)
        return tl::unexpected(*m_leftAlone);
    return replace(m_path, QJsonDocument(m_values).toJson());
}

} // namespace files
