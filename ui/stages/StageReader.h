// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/StageDetails.h"

#include <QHash>
#include <QObject>

#include <chrono>
#include <optional>
#include <stop_token>
#include <vector>

namespace patchbay {
class Plant;
}

namespace ui {

/// Reads of stages what their list does not tell, for whoever looks: the stage that somebody has chosen at once and
/// anew, those that are only in sight one after the other, once, with what the watch leaves of its rate. GUI thread
/// only.
class StageReader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StageReader)

public:
    /// The plant outlives it.
    explicit StageReader(const patchbay::Plant &plant, QObject *parent = nullptr);
    ~StageReader() override;

    /// As it was read last; nullptr: it was not.
    const ivs::Stage *find(const QString &arn) const;
    /// Why its last reading failed; nullptr: it did not.
    const aws::Error *error(const QString &arn) const;

    /// These are in sight, the first of them first. What was in sight before and is not read yet is left.
    void lookAt(std::vector<patchbay::StageId> stages);
    /// Reads it now, whatever is known of it.
    void readNow(const patchbay::StageId &stage);

Q_SIGNALS:
    /// find() or error() says something else of it.
    void read(const QString &arn);

private:
    struct Failure {
        aws::Error error;
        std::chrono::steady_clock::time_point at;
    };

    void readNext();
    bool isWanted(const patchbay::StageId &stage) const;
    bool begin(const patchbay::StageId &stage, async::Urgency urgency);
    void take(const QString &arn, const aws::Result<ivs::Stage> &stage);

    const patchbay::Plant &m_plant;
    QHash<QString, ivs::Stage> m_stages; ///< by ARN, like the others
    QHash<QString, Failure> m_failures;
    QHash<QString, int> m_underWay;
    std::vector<patchbay::StageId> m_inSight; ///< not read yet
    bool m_isReadingInSight = false;
    std::stop_source m_stop;
};

} // namespace ui
