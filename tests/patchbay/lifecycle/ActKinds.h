// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ActDesk.h"
#include "patchbay/patch/ChangeJournal.h"
#include "patchbay/patch/OutsideChanges.h"
#include "patchbay/plant/SecondLook.h"

#include <QTemporaryDir>

namespace tests {

/// Acts of each kind on the encoders and stages of an ActDesk.
struct KindsDesk : ActDesk {
    const QString firstStage = inventory().stages().find(stage())->name;
    const std::ptrdiff_t redundantBefore = std::ranges::count_if(
        inventory().configurations(), [](const auto &each) { return each.summary.redundantIngest; });
    QString disconnected; ///< the encoder of the last disconnection()

    patchbay::Source &source() { return desk.source(desk.here); }

    /// All are of one encoder.
    patchbay::Tagging tagging(const patchbay::TagChange &change)
    {
        const patchbay::Deletion encoder = deletion(2);
        return {desk.here, encoder.encoder.arn, encoder.name, change};
    }
    /// The same encoder, which is not redundant.
    patchbay::PairSwitch pair(bool isOn)
    {
        for (int i = 2;; ++i) {
            const patchbay::Deletion encoder = deletion(i);
            if (!encoder.stage.arn.isEmpty() && !inventory().find(encoder.encoder.arn)->summary.redundantIngest)
                return {encoder.encoder, encoder.name, encoder.stage, isOn};
        }
    }
    patchbay::StageCreation stageCreation(const QString &name)
    {
        return {desk.here, {name, {{QStringLiteral("show"), QStringLiteral("late")}}, {}}};
    }
    /// All are of one stage.
    patchbay::StageRenaming renaming(const QString &name)
    {
        return {{desk.here, stage()}, inventory().stages().find(stage())->name, name};
    }
    patchbay::StageDeletion stageDeletion()
    {
        for (const patchbay::Configuration &each : inventory().configurations()) {
            if (each.summary.stageArn == stage())
                control().setState(each.summary.arn, QStringLiteral("INACTIVE"));
        }
        return {{desk.here, stage()}, inventory().stages().find(stage())->name};
    }
    /// An encoder that publishes to it now, as is known.
    QString liveOn(const QString &stageArn)
    {
        for (const patchbay::Configuration &each : inventory().configurations()) {
            const QString arn = each.summary.arn;
            if (each.summary.stageArn != stageArn)
                continue;
            control().setState(arn, QStringLiteral("ACTIVE"));
            [&] { QVERIFY(*support::ended(readInto(source().inventory(), source().client(), arn, {}))); }();
            return arn;
        }
        return {};
    }
    /// Of the one that is liveOn() that stage.
    patchbay::Disconnection disconnection()
    {
        const QString arn = liveOn(stage());
        disconnected = arn;
        const ivs::IngestConfigurationSummary &encoder = inventory().find(arn)->summary;
        return {{desk.here, encoder.stageArn},
                inventory().stages().find(encoder.stageArn)->name,
                encoder.participantId,
                patchbay::EncoderId{desk.here, arn},
                encoder.name};
    }

    QJsonObject tagsOf(const QString &arn)
    {
        for (const QString &list : {QStringLiteral("configurations"), QStringLiteral("stages")}) {
            const QJsonArray all = control().state()[list].toArray();
            for (const QJsonValue &each : all) {
                if (each[QStringLiteral("arn")].toString() == arn)
                    return each[QStringLiteral("tags")].toObject();
            }
        }
        return {};
    }
    /// ARNs of what the service holds.
    QStringList stagesNamed(const QString &name)
    {
        QStringList arns;
        const QJsonArray all = control().state()[QStringLiteral("stages")].toArray();
        for (const QJsonValue &each : all) {
            if (each[QStringLiteral("name")].toString() == name)
                arns += each[QStringLiteral("arn")].toString();
        }
        return arns;
    }
};

/// With a journal of what others did.
struct JournalledKinds : KindsDesk {
    QTemporaryDir dir;
    patchbay::Journal journal{dir.path()};
    patchbay::ChangeJournal changes{journal, desk.sources};
    patchbay::OutsideChanges outside{desk.sources, desk.runs, changes};

    /// The encoders that others have moved, as the journal says; all is over then.
    QStringList seenOutside()
    {
        desk.end();
        const auto isOver = support::ended([](auto &own) -> QCoro::Task<bool> {
            co_await own.stopAndJoin();
            co_return true;
        }(changes));
        [&isOver] { QVERIFY(isOver); }();
        QStringList arns;
        const auto page = *support::ended(journal.find({}, {}, 10, {}));
        for (const patchbay::JournalRecord &each : page->records)
            arns += each.entry.encoder.arn;
        return arns;
    }
};

} // namespace tests
