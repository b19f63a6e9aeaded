// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Patch.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <utility>
#include <vector>

namespace patchbay {

class Plant;

/// What is to be moved next, and has not been taken: an unfinished patch that every view shares. An encoder is armed
/// for one stage at most, as on a router panel. It is kept by no file. GUI thread only.
class Armed final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Armed)

public:
    /// The plant outlives it: from where an armed encoder goes is where it is listed when it is armed, and follows it.
    explicit Armed(const Plant &plant, QObject *parent = nullptr);

    bool isEmpty() const { return m_items.empty(); }
    int count() const { return static_cast<int>(m_items.size()); }
    /// In the order in which they were armed.
    const std::vector<Rebind> &all() const { return m_items; }
    /// nullptr: it is not armed. Quick enough for each cell that is painted. Valid until changed().
    const Rebind *find(const QString &encoderArn) const;
    /// How many are armed for this stage; of an empty ARN, to be detached.
    int goingTo(const QString &stageArn) const;
    /// What is armed, as a patch that can be checked and taken.
    Patch patch(const QString &name) const { return {name, m_items}; }

    /// In the place of what they were armed for before. Those that are on the stage already are disarmed; those that
    /// are not listed stay as they are. An empty ARN of the stage arms them to be detached.
    void arm(const std::vector<EncoderId> &encoders, const QString &stageArn);
    void disarm(const std::vector<EncoderId> &encoders);
    void clear();

Q_SIGNALS:
    /// Whether these are armed, or for what.
    void changed(const QStringList &encoderArns);

private:
    bool isOutdated(int row) const;
    bool set(int row, const QString &stageArn);
    void arm(const std::vector<std::pair<EncoderId, QString>> &wanted);
    void drop(const QSet<QString> &encoderArns, QStringList &dropped);
    void dropUnlisted();
    void tell(const QStringList &encoderArns);

    const Plant &m_plant;
    std::vector<Rebind> m_items;
    QHash<QString, std::size_t> m_places; ///< by the encoder's ARN: where in m_items
    QHash<QString, int> m_goingTo; ///< by the stage's ARN
};

} // namespace patchbay
