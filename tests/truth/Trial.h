// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/EmbeddedService.h"
#include "support/EmulatorControl.h"
#include "ui/rebind/OutcomeTeller.h"
#include "ui/rebind/RebindFlow.h"

#include <QTimer>

namespace tests {

/// What goes wrong in one trial.
struct Trouble {
    struct Part {
        QString operation;
        test::EmulatorFault fault;
    };

    QString name;
    std::vector<Part> parts;
    std::chrono::milliseconds lag{0}; ///< of the list
};

/// One rebind of an idle encoder from "rehearsal" to "main-show" by a service with troubles, everything a person would
/// be told of it, and whether that is true. Nobody presses a button after the first one.
class Trial final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Trial)

public:
    explicit Trial(Trouble trouble);
    ~Trial() override;

    /// Reads the list and begins.
    void start();
    /// The rebind has come to an outcome that was told.
    bool hasEnded() const { return m_hasEnded; }
    /// Each sentence that stands there now and is not true; empty: none is.
    QStringList falsehoods();
    /// Whether what stands there leaves nothing open that the service knows.
    bool isSettled();

    /// How many updates took effect.
    int updatesDone() { return m_control.done(QStringLiteral("UpdateIngestConfiguration")); }
    /// A timer of half a minute, started with the change, ran out before a person was told anything. Both are of this
    /// thread, where the earlier one is first however slow the machine is.
    bool wasSilentForLong() const { return m_wasSilentForLong; }
    /// Everything that was ever told, in the order it was.
    const QStringList &told() const { return m_told; }
    const QString &name() const { return m_trouble.name; }
    QStringList standing() const;

private:
    aws::Result<std::unique_ptr<patchbay::Source>> makeSource(const patchbay::SourceId &id);
    patchbay::Source &source() { return *m_sources.find(m_id); }
    void heard();
    bool takesEffect() const; ///< the service does at last what it was asked for

    Trouble m_trouble;
    emulator::EmbeddedService m_service;
    test::EmulatorControl m_control;
    aws::Transport m_transport;
    patchbay::SourceId m_id{QUuid::createUuid(), QStringLiteral("eu-west-1")};
    patchbay::Sources m_sources{[this](const patchbay::SourceId &id) { return makeSource(id); }};
    patchbay::Plant m_plant{m_sources};
    patchbay::PatchRuns m_runs{m_sources};
    QWidget m_window;
    ui::RebindFlow m_flow{m_plant, m_runs, &m_window};
    ui::OutcomeTeller m_teller{m_runs, m_plant, m_flow, &m_window};
    QString m_camera;
    QString m_from;
    QString m_to;
    QString m_message; ///< in the bar; empty: none
    bool m_hasEnded = false;
    QStringList m_told;
    QTimer m_longSilence;
    bool m_wasSilentForLong = false;
};

} // namespace tests
