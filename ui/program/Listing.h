// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Environment.h"
#include "aws/Transport.h"
#include "files/DiskThreads.h"
#include "files/Settings.h"
#include "patchbay/facts/FactsWatch.h"
#include "patchbay/labels/Labels.h"
#include "patchbay/plan/KeptPlan.h"
#include "patchbay/plan/Plan.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/plant/PlantWatch.h"
#include "patchbay/scenes/SceneStore.h"
#include "process/Termination.h"
#include "ui/program/AccountAccess.h"
#include "ui/program/Beginning.h"
#include "ui/program/Demo.h"
#include "ui/program/SourceMaker.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QHash>

namespace ui {

/// The program without its window: prints what there is for scripts, once or again with each change, on standard
/// output, and what could not be read, in sentences, on standard error. It changes nothing, and reads a copy of the
/// settings, so that a window may have the folder meanwhile. One, while there is the application; it ends that with 0,
/// or with 1 where something was not read or not written. GUI thread only.
class Listing final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Listing)

public:
    explicit Listing(Beginning begun);

    void start();

private:
    QList<patchbay::SourceId> chosenSources();
    void refuseQuestions();
    void noteReading(const patchbay::SourceId &id);
    bool isRead(const patchbay::Source &source) const;
    void printIfRead();
    void print(const QByteArray &text);
    void fail(const QString &sentence);
    void end();
    QCoro::Task<> join();

    Beginning m_begun;
    accounts::Environment m_environment;
    files::Settings m_settings;
    files::DiskThreads m_disks;
    patchbay::Labels m_labels;
    patchbay::SceneStore m_scenes;
    aws::Transport m_transport;
    AccountAccess m_access;
    Demo m_demo;
    SourceMaker m_maker{m_begun.line, m_transport, m_access, m_demo};
    patchbay::Sources m_sources{[this](const patchbay::SourceId &id) { return m_maker.make(id); }};
    patchbay::Plant m_plant{m_sources, &m_labels};
    patchbay::PlantWatch m_watch{m_sources};
    patchbay::Plan m_plan{m_plant};
    patchbay::KeptPlan m_keptPlan{m_begun.configDir->path(), m_plan, m_scenes};
    patchbay::FactsWatch m_facts{m_plant, m_plan};
    process::Termination m_termination;
    QFutureWatcher<void> m_labelsLookedFor;
    qsizetype m_wanted = 0; ///< so many sources are to be read
    QHash<patchbay::SourceId, QString> m_problems; ///< of each that was read, or refused; empty: none
    bool m_isPrinted = false;
    bool m_isEnding = false;
    int m_exitCode = 0;
};

} // namespace ui
