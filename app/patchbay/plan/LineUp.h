// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Configuration.h"
#include "patchbay/plant/Ids.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

#include <vector>

namespace patchbay {

class Plan;
class Plant;

/// Whether every encoder was seen live once: each ticks itself when it is, from when the check began. It goes on
/// whatever window there is, and by itself it asks nobody. Times are when an answer came. GUI thread only.
class LineUp final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LineUp)

public:
    struct Item {
        QString encoderArn;
        QString encoderName; ///< when the check began; may be empty
        QString plannedStage = {}; ///< the ARN, as the plan had it then; empty: none
        QDateTime firstSeen = {}; ///< UTC; invalid: not yet
        QDateTime lastSeen = {}; ///< the last answer that had it live; while it is live, one that is newer may be known
        bool isLive = false; ///< as it was told last; of what is listed no more, false
        bool isListed = false; ///< or it is deleted, or its account is not open: whether it is live is not known

        bool isSeen() const { return firstSeen.isValid(); }
        bool operator==(const Item &) const = default;
    };

    /// The plant outlives it.
    explicit LineUp(const Plant &plant, QObject *parent = nullptr);

    /// Of those that the plan has on a stage; the plan may be another meanwhile, and the check is of this one.
    void begin(const Plan &plan);
    /// Of these, without a plan.
    void begin(const std::vector<EncoderId> &encoders);
    /// The same once more, and none was seen.
    void beginAgain();
    void end();

    bool hasBegun() const { return m_beganAt.isValid(); }
    /// UTC.
    QDateTime beganAt() const { return m_beganAt; }
    /// Of the plan; empty: it is of none.
    const QString &planName() const { return m_planName; }
    /// In the order of the plan, or as they were given.
    const std::vector<Item> &items() const { return m_items; }
    int seen() const { return m_seen; }

Q_SIGNALS:
    /// Others are checked, or the same anew, or none any more.
    void begun();
    /// By ascending indexes.
    void itemsChanged(const std::vector<int> &indexes);

private:
    void begin(const QString &planName, std::vector<Item> items);
    void look(const QString &encoderArn, std::vector<int> &changed);
    void noteLast(const Configuration &before);
    void noteLeaving(const std::vector<int> &rows);
    void tell(std::vector<int> changed);

    const Plant &m_plant;
    QDateTime m_beganAt;
    QString m_planName;
    std::vector<Item> m_items;
    QHash<QString, int> m_indexes; ///< by the encoder's ARN
    int m_seen = 0;
    std::vector<int> m_leaving; ///< items that change with the rows that go
};

/// When the answer that told of an encoder last was asked for, by the computer's clock as it stands now. UTC.
QDateTime toldAt(const Configuration &known);

} // namespace patchbay
