// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Participants.h"
#include "ivs/Types.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <tl/expected.hpp>

/// Reads the service's answers (JSON as RFC 8259 has it, numbers of at most 64 bits) into the types of this module.
/// Unknown members are ignored; a required member that is missing or of another JSON type is an error that names it
/// ("ingestConfigurations[3].arn"). In a list it costs its item, which the page then names as unreadable: a row that
/// was silently dropped would be an encoder nobody can see.
namespace ivs::json {

/// What is wrong with an answer, for "Details" and the log: it quotes nothing of the answer.
struct Problem {
    QString text;
};

template <typename T>
using Parsed = tl::expected<T, Problem>;

Parsed<Page<IngestConfigurationSummary>> readIngestConfigurationPage(const QByteArray &body);
Parsed<Page<StageSummary>> readStagePage(const QByteArray &body);
Parsed<Page<ParticipantSummary>> readParticipantPage(const QByteArray &body);
Parsed<Page<StageSession>> readStageSessionPage(const QByteArray &body);
Parsed<Page<ParticipantEvent>> readParticipantEventPage(const QByteArray &body);
Parsed<IngestConfiguration> readIngestConfiguration(const QByteArray &body);
Parsed<Stage> readStage(const QByteArray &body);
Parsed<Participant> readParticipant(const QByteArray &body);
Parsed<QMap<QString, QString>> readTags(const QByteArray &body);

/// What an operation answers that has nothing to tell.
struct Done { };
/// An empty body, or an object of any members: what else comes is not the service's answer.
Parsed<Done> readDone(const QByteArray &body);

} // namespace ivs::json
