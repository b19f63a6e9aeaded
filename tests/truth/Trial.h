// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/EmbeddedService.h"
#include "patchbay/InventoryWatch.h"
#include "patchbay/SecondLook.h"
#include "support/EmulatorControl.h"
#include "ui/rebind/RebindFlow.h"

#include <QElapsedTimer>

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
    /// How long a person was told nothing. Afterwards something stands there until it has ended.
    std::chrono::milliseconds silence() const { return m_silence; }
    /// Everything that was ever told, in the order it was.
    const QStringList &told() const { return m_told; }
    const QString &name() const { return m_trouble.name; }
    QStringList standing() const;

private:
    void heard();
    bool takesEffect() const; ///< the service does at last what it was asked for

    Trouble m_trouble;
    emulator::EmbeddedService m_service;
    test::EmulatorControl m_control;
    aws::Transport m_transport;
    ivs::Client m_client;
    patchbay::Inventory m_inventory;
    async::TaskScope m_scope;
    patchbay::SecondLook m_look;
    patchbay::OutcomeWatch m_outcomes;
    patchbay::StageAddresses m_addresses;
    patchbay::PatchRunner m_runner;
    patchbay::InventoryWatch m_watch;
    QWidget m_window;
    ui::RebindFlow m_flow;
    QString m_camera;
    QString m_from;
    QString m_to;
    QString m_message; ///< in the bar; empty: none
    bool m_hasEnded = false;
    QStringList m_told;
    QElapsedTimer m_sinceStart;
    std::chrono::milliseconds m_silence{0};
};

} // namespace tests
