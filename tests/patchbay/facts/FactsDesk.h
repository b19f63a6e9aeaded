// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plan/Plan.h"
#include "support/OpenSources.h"

/// Two encoders of "Live Events" in eu-west-1, one of them live on "main", and a plan that may be chosen.
struct FactsDesk : support::OneSource {
    const QString stage = QStringLiteral("arn:aws:ivs:eu-west-1:123456789012:stage/main");
    const QString first = QStringLiteral("arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/cam1");
    const QString second = QStringLiteral("arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/cam2");
    patchbay::Plan plan{plant};

    FactsDesk()
    {
        inventory().stages().set({{stage, QStringLiteral("main"), {}, {}}});
        put(first, stage, ivs::IngestState::Active);
        put(second, {}, ivs::IngestState::Inactive);
    }
    /// What observes the plant goes before.
    ~FactsDesk() { plan.clear(); }

    void put(const QString &arn, const QString &stageArn, ivs::IngestState state)
    {
        ivs::IngestConfigurationSummary summary;
        summary.arn = arn;
        summary.name = arn.section(QLatin1Char('/'), -1);
        summary.stageArn = stageArn;
        summary.state = state;
        summary.ingestProtocol = ivs::IngestProtocol::Rtmps;
        summary.userId = QStringLiteral("=who");
        inventory().apply(summary, patchbay::Inventory::clock());
    }

    void planThatFirstIsThere()
    {
        patchbay::Scene scene;
        scene.name = QStringLiteral("Show");
        patchbay::SceneBinding binding;
        binding.encoderArn = first;
        binding.stageArn = stage;
        scene.bindings.push_back(binding);
        plan.choose(scene);
    }
};
