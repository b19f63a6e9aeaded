// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Timer.h"
#include "files/Error.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace patchbay {

/// Encoders that a person has chosen to be told of, whatever is planned: in `watched.json` of the configuration folder,
/// by their ARNs, which mean the same on any computer. The file is replaced as a whole or not at all. GUI thread only.
class WatchList final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WatchList)

public:
    explicit WatchList(const QString &configDir, QObject *parent = nullptr);
    /// Keeps what was not kept yet.
    ~WatchList() override;

    /// ARNs.
    const QSet<QString> &all() const { return m_watched; }
    bool contains(const QString &encoderArn) const { return m_watched.contains(encoderArn); }
    void setWatched(const QStringList &encoderArns, bool isWatched);
    /// Another encoder takes the place of one: it is watched if that was. Does nothing otherwise.
    void replace(const QString &oldArn, const QString &newArn);
    /// What it is called, so that it can be named when it is in no list any more; empty: that was never known.
    QString nameOf(const QString &encoderArn) const { return m_names.value(encoderArn); }
    void noteName(const QString &encoderArn, const QString &name);
    /// Why what was kept is not known, or what is chosen is not kept; nothing: all is well.
    const std::optional<files::Error> &problem() const { return m_problem; }

    /// Keeps what was not kept yet, at once. A file that is there and could not be understood is not written.
    files::Result<void> save();

Q_SIGNALS:
    void changed();
    /// From now on changes are not kept; said once.
    void notKept(const files::Error &error);

private:
    void read();
    void saveSoon();

    QString m_path;
    QSet<QString> m_watched;
    QHash<QString, QString> m_names; ///< by ARN; of those that are watched
    bool m_isLeftAlone = false; ///< the file is not written
    bool m_isChanged = false;
    bool m_isTold = false; ///< that it is not kept
    std::optional<files::Error> m_problem;
    async::Timer m_soon;
};

} // namespace patchbay
