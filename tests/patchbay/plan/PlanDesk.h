// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plan/Plan.h"
#include "patchbay/scenes/SceneDesk.h"

#include <QSignalSpy>

namespace tests {

/// An encoder as a list tells of it.
inline ivs::IngestConfigurationSummary listed(const QString &arn, const QString &name, const QString &stage,
                                              bool isLive)
{
    ivs::IngestConfigurationSummary summary;
    summary.arn = arn;
    summary.name = name;
    summary.stageArn = stage;
    summary.state = ivs::Open<ivs::IngestState>::parse(isLive ? QByteArrayView("ACTIVE") : QByteArrayView("INACTIVE"));
    return summary;
}

/// A source with main-a, main-b and rehearsal; what is in it a test says.
struct PlanDesk {
    AwsAccount aws;
    SceneDesk desk;
    patchbay::Source &source = desk.lists.open();
    QString mainA = aws.stage(QStringLiteral("a"));
    QString mainB = aws.stage(QStringLiteral("b"));
    QString rehearsal = aws.stage(QStringLiteral("r"));
    patchbay::Plan plan{desk.lists.plant};

    PlanDesk()
    {
        putStages(source,
                  {{mainA, QStringLiteral("main-a")},
                   {mainB, QStringLiteral("main-b")},
                   {rehearsal, QStringLiteral("rehearsal")}});
    }

    QString encoder(int number) const { return aws.encoder(QStringLiteral("e%1").arg(number)); }
    static QString name(int number) { return QStringLiteral("cam-%1").arg(number, 2, 10, QLatin1Char('0')); }
    void put(int number, const QString &stage, bool isLive)
    {
        source.inventory().apply(listed(encoder(number), name(number), stage, isLive), patchbay::Inventory::clock());
    }
    patchbay::SceneBinding planned(int number, const QString &stage) const
    {
        return {encoder(number), name(number), stage};
    }
    static patchbay::Scene scene(std::vector<patchbay::SceneBinding> bindings)
    {
        return {QStringLiteral("Show open"), QDateTime(QDate(2026, 5, 1), QTime(19, 4, 10), Qt::UTC),
                std::move(bindings)};
    }
};

} // namespace tests
