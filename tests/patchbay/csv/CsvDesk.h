// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/DiskThreads.h"
#include "patchbay/labels/Labels.h"
#include "patchbay/plant/Source.h"

#include <QTemporaryDir>

namespace tests {

inline QString arnOf(const QString &type, const QString &id)
{
    return QStringLiteral("arn:aws:ivs:eu-west-1:123456789012:%1/%2").arg(type, id);
}

inline QString encoderArn(const QString &id)
{
    return arnOf(QStringLiteral("ingest-configuration"), id);
}

inline QString stageArn(const QString &id)
{
    return arnOf(QStringLiteral("stage"), id);
}

/// A source that nobody asks, and labels.
class CsvDesk final {
    Q_DISABLE_COPY_MOVE(CsvDesk)

public:
    CsvDesk() = default;

    /// Its ARN has `id` in it.
    void putEncoder(const QString &id, const QString &name, const QString &stage = {})
    {
        ivs::IngestConfigurationSummary summary;
        summary.arn = encoderArn(id);
        summary.name = name;
        summary.stageArn = stage;
        source.inventory().apply(summary, QDateTime::currentDateTimeUtc());
    }
    void putStages(const std::vector<std::pair<QString, QString>> &idsAndNames)
    {
        std::vector<ivs::StageSummary> stages;
        for (const auto &[id, name] : idsAndNames)
            stages.push_back({stageArn(id), name, {}, {}});
        source.inventory().stages().set(std::move(stages));
    }

    QTemporaryDir dir;
    aws::Transport transport;
    files::DiskThreads disks;
    patchbay::Labels labels{disks, dir.path()};
    patchbay::Source source{{{QUuid::createUuid(), QStringLiteral("eu-west-1")}, QStringLiteral("Test")},
                            ivs::Client(client())};

private:
    aws::Client client()
    {
        aws::ClientSettings settings;
        settings.endpoint = QUrl(QStringLiteral("http://127.0.0.1:9"));
        settings.region = "eu-west-1";
        settings.service = ivs::service;
        return aws::Client(transport, std::make_shared<aws::FixedCredentials>(aws::Credentials()), settings,
                           aws::RateLimits::unlimited());
    }
};

} // namespace tests
