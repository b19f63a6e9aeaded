// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Types.h"

#include <QDateTime>

/// What the emulated account holds.
namespace emulator {

struct IngestConfiguration : ivs::IngestConfiguration {
    /// The encoder was cut off and keeps trying to come back, as encoders do.
    bool encoderRetries = false;
};

struct Event {
    QString name;
    QString participantId;
    QDateTime time;
    QString errorCode = {};
};

struct Participant {
    QString id;
    QString userId;
    QString ingestConfigurationArn;
    QString protocol;
    QMap<QString, QString> attributes;
    bool redundantIngest = false;
    bool connected = false;
    bool published = false; ///< ever, in this session
    QDateTime firstJoinTime;
    std::vector<Event> events; ///< oldest first
};

struct Session {
    QString id;
    QDateTime start;
    QDateTime end; ///< null while it is active
    std::vector<Participant> participants; ///< in the order they joined
};

struct Stage : ivs::Stage {
    std::vector<Session> sessions; ///< oldest first; the last may be active

    Session *activeSession();
    Session *session(const QString &id);
};

} // namespace emulator
