// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/EncoderPublishing.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>
#include <stop_token>

namespace patchbay {
class Plant;
}

namespace ui {

/// Reads who is on a stage, now and every ten seconds; by which protocol those who publish do, and which leg of a pair
/// each is, which is asked for once.
class ParticipantsReader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ParticipantsReader)

public:
    static constexpr std::chrono::seconds pace{10};

    /// The plant outlives it.
    ParticipantsReader(patchbay::Plant &plant, patchbay::StageId stage, QObject *parent = nullptr);
    ~ParticipantsReader() override;

    void readNow();

    const std::vector<ivs::ParticipantSummary> &present() const { return m_participants.present; }
    /// Nothing where it is not known (yet).
    std::optional<ivs::Open<ivs::ParticipantProtocol>> protocolOf(const QString &participantId) const;
    /// "A" or "B": which leg of its redundant pair this is; empty: of none, or it is not known (yet).
    QString legOf(const QString &participantId) const { return m_legs.value(participantId); }
    /// It was read once at least.
    bool isRead() const { return m_isRead; }
    /// Why the last reading failed; nothing: it did not.
    const std::optional<aws::Error> &error() const { return m_error; }
    /// All that can be known is.
    bool isComplete() const { return (m_isRead || m_error) && m_asked == 0; }

Q_SIGNALS:
    /// Also when a reading failed.
    void changed();

private:
    void take(const aws::Result<patchbay::StageParticipants> &read);
    void askProtocols();
    void ask(patchbay::Source &source, const QString &participantId);
    void askLegs();
    void takeLegs(const QString &encoderArn, const QStringList &legs);

    patchbay::Plant &m_plant;
    patchbay::StageId m_stage;
    patchbay::StageParticipants m_participants;
    QHash<QString, ivs::Open<ivs::ParticipantProtocol>> m_protocols; ///< by participant ID
    QHash<QString, QString> m_legs; ///< by participant ID
    bool m_isRead = false;
    std::optional<aws::Error> m_error;
    int m_asked = 0; ///< that have not answered yet
    QTimer m_again;
    std::stop_source m_reading;
};

} // namespace ui
