// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/Error.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>
#include <QVariant>

#include <chrono>
#include <optional>

namespace files {

/// What the program remembers from one start to the next: `settings.json` of the configuration folder, which is
/// replaced as a whole or not at all. Changes are kept when there was none for a moment, or after a while of them; one
/// that could not be kept is tried again with the next, and every half a minute. What versions before kept in
/// `settings.ini` is read when there is no `settings.json` yet, and left alone. GUI thread only.
class Settings final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Settings)

public:
    /// Why there are only defaults, though there was a file.
    struct Unread {
        std::optional<Error> error = {}; ///< none: it was read, and makes no sense
        QString setAside = {}; ///< where a file that makes no sense was moved to
    };

    /// What is done with a file that makes no sense.
    enum class Damaged {
        SetAside,
        LeftThere, ///< the folder is another program's
    };

    /// When what has changed is kept.
    struct Pace {
        std::chrono::milliseconds rest{1'000}; ///< after the last change
        std::chrono::milliseconds atLatest{10'000}; ///< after the first, or there would be no rest
    };

    explicit Settings(const QString &configDir, Damaged damaged = Damaged::SetAside, QObject *parent = nullptr);
    Settings(const QString &configDir, Damaged damaged, Pace pace, QObject *parent = nullptr);
    /// Keeps what was not kept yet.
    ~Settings() override;

    QVariant value(const QString &key, const QVariant &otherwise = {}) const;
    bool contains(const QString &key) const { return m_values.contains(key); }
    /// A word, a number, or true and false.
    void setValue(const QString &key, const QVariant &value);
    /// The state of a window or a table.
    QByteArray bytes(const QString &key) const;
    void setBytes(const QString &key, const QByteArray &bytes);

    /// Keeps what was not kept yet, at once. A file that is there and could not be read is not written either.
    Result<void> save();

    const std::optional<Unread> &unread() const { return m_unread; }

Q_SIGNALS:
    /// What has changed of `keys` is not kept. Said once for each of them, until kept() is.
    void notKept(const files::Error &error, const QStringList &keys);
    /// What had changed is kept.
    void kept();

private:
    void read(Damaged damaged);
    void readIni(const QString &path);
    void set(const QString &key, const QJsonValue &value);
    Result<void> write();

    QString m_folder;
    QString m_path;
    QJsonObject m_values;
    std::optional<Unread> m_unread;
    QSet<QString> m_changed; ///< the keys of what is not kept yet
    qsizetype m_told = 0; ///< of how many of them notKept() was said
    std::optional<Error> m_leftAlone; ///< why the file is not written
    Pace m_pace;
    QElapsedTimer m_sinceFirst; ///< of the changes that are not kept yet
    QTimer m_soon;
};

} // namespace files
