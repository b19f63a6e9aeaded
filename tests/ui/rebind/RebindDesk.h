// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/EmbeddedService.h"
#include "support/EmulatorControl.h"
#include "ui/rebind/OutcomeTeller.h"
#include "ui/rebind/RebindFlow.h"

#include <QSignalSpy>
#include <QTest>

namespace tests {

inline constexpr int patience = 30'000; ///< milliseconds: a busy machine is not a failure

/// The service on loopback and everything a rebind goes through, up to the dialogs.
struct RebindDesk {
    emulator::EmbeddedService service{{.configurations = 12, .stages = 12, .rateLimits = false}};
    test::EmulatorControl control{service.endpoint().value()};
    aws::Transport transport;
    patchbay::SourceId id{QUuid::createUuid(), service.region()};
    patchbay::Sources sources{[this](const patchbay::SourceId &source) { return make(source); }};
    patchbay::Plant plant{sources};
    patchbay::PatchRuns runs{sources, {.firstPause = std::chrono::milliseconds(10)}};
    QWidget window;
    ui::RebindFlow flow{plant, runs, &window};
    ui::OutcomeTeller teller{runs, plant, flow, &window};

    RebindDesk()
    {
        sources.open(id);
        source().watch().setInterval(std::chrono::milliseconds(0)); // a test says when it reads
    }

    aws::Result<std::unique_ptr<patchbay::Source>> make(const patchbay::SourceId &source)
    {
        aws::Client client(transport, std::make_shared<aws::FixedCredentials>(service.credentials()),
                           {service.endpoint().value(), service.region().toLatin1(), ivs::service},
                           aws::RateLimits::unlimited());
        return std::make_unique<patchbay::Source>(patchbay::Source::Identity{source, QStringLiteral("Live Events")},
                                                  ivs::Client(std::move(client)));
    }

    patchbay::Source &source() { return *sources.find(id); }
    patchbay::EncoderId encoderId(const QString &arn) const { return {id, arn}; }
    const ivs::IngestConfigurationSummary &known(const QString &arn) const { return plant.find({id, arn})->summary; }

    void end()
    {
        QSignalSpy allEnded(&sources, &patchbay::Sources::allEnded);
        sources.endAll();
        QTRY_VERIFY_WITH_TIMEOUT(!allEnded.isEmpty(), patience);
    }

    void refresh()
    {
        QTRY_VERIFY(!source().isReading()); // after a change it is read by itself
        const auto reading = source().inventory().refresh(source().client(), {});
        QTRY_VERIFY(reading.isReady());
        QVERIFY(!source().inventory().lastError());
    }

    QString stage(const QString &name) const
    {
        for (const ivs::StageSummary &each : plant.stagesOf(id)) {
            if (each.name == name)
                return each.arn;
        }
        return {};
    }

    QString encoder(const QString &name) const
    {
        for (int row = 0; row < plant.rowCount(); ++row) {
            if (plant.at(row).summary.name == name)
                return plant.idAt(row).arn;
        }
        return {};
    }

    /// The one dialog of this kind that is open.
    template <typename Dialog>
    Dialog *open() const
    {
        for (Dialog *dialog : window.findChildren<Dialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
};

} // namespace tests
