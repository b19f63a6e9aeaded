// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/TaskScope.h"
#include "ivs/Client.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <optional>

namespace patchbay {

class Inventory;
class Source;

/// The tags of the encoders of one account and region, which no list tells: each takes a request. They are read in the
/// background, only while somebody wants them, and once; what a reading of an encoder or a change from here tells is
/// taken over. GUI thread only.
class EncoderTags final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EncoderTags)

public:
    using Tags = ivs::TagCalls::Tags;

    /// All of it outlives this; the scope ends before.
    EncoderTags(const ivs::Client &client, const Inventory &inventory, async::TaskScope &scope,
                QObject *parent = nullptr);

    /// nullptr: they are not known.
    const Tags *of(const QString &arn) const;
    /// When they were true last, by Inventory::clock(): no list says that they have changed. Invalid: not known.
    QDateTime asOf(const QString &arn) const;
    /// Whether somebody shows or searches them: then all are read that are not known.
    void setWanted(bool isWanted);
    /// All are read anew while they are wanted; until then those of before are shown.
    void readAgain();
    /// How many are still to be read; zero while they are not wanted.
    int left() const { return int(m_waiting.size()) + m_underWay; }
    /// Why no more are read; nothing: they are, or all have been.
    const std::optional<aws::Error> &error() const { return m_error; }
    /// Of all that is known.
    QStringList keys() const;

    /// A reading of it told them, which was sent at that time by Inventory::clock(). One that was sent before they were
    /// changed from here, or before a reading that is known, tells nothing.
    /// @returns whether it counts
    bool take(const QString &arn, const Tags &tags, const QDateTime &sentAt);
    /// They were changed from here; nothing where they are not known.
    void change(const QString &arn, const Tags &set, const QStringList &removed);

Q_SIGNALS:
    void changed(const QString &arn);
    /// left() or error() is another.
    void progressed();

private:
    struct Known {
        std::optional<Tags> tags = {}; ///< nothing: only that they were changed is known
        QDateTime asOf; ///< by Inventory::clock()
    };

    void set(const QString &arn, const Tags &tags, const QDateTime &asOf);
    void add(int first, int last);
    void forget(const std::vector<int> &rows);
    void begin();
    QCoro::Task<> readSome();

    ivs::Client m_client;
    const Inventory &m_inventory;
    async::TaskScope &m_scope;
    QHash<QString, Known> m_known; ///< by ARN
    QStringList m_waiting; ///< ARNs
    int m_underWay = 0;
    int m_readers = 0;
    bool m_isWanted = false;
    std::optional<aws::Error> m_error;
};

/// Reads the tags of an encoder or a stage, which a person waits for. Belongs to the source's scope.
QCoro::Task<aws::Result<EncoderTags::Tags>> readTags(Source &source, QString arn, std::stop_token stop);

} // namespace patchbay
