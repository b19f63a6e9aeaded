// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Plant.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

#include <vector>

namespace patchbay {

/// Since when encoders are seen live: from the first reading that showed one so, and by the same participant, until one
/// shows otherwise. They may have been live before, and nobody knows what they did between two readings. GUI thread
/// only.
class SeenLive final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SeenLive)

public:
    /// It outlives this.
    explicit SeenLive(const Plant &plant, QObject *parent = nullptr);

    /// UTC; null: it is not live, as far as is known.
    QDateTime since(const QString &encoderArn) const { return m_since.value(encoderArn); }

private:
    void noteAll(int first, int last);
    void noteChanges(const std::vector<ConfigurationChange> &changes);
    void forget(const std::vector<int> &rows);
    void note(const ivs::IngestConfigurationSummary &now);

    const Plant &m_plant;
    QHash<QString, QDateTime> m_since; ///< by the encoder's ARN
};

} // namespace patchbay
