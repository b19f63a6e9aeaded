// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/Act.h"
#include "ui/creation/CreationDialog.h"
#include "ui/desk/Services.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QUuid>

#include <vector>

namespace patchbay {
class ActRun;
struct JournalRecord;
} // namespace patchbay

namespace ui {

class Commands;
class HandoverRoom;
class MainWindow;
class PlantView;

/// Has encoders made: new ones, others like those that are selected, and once more what was deleted. What becomes of
/// that, ActMessages tell; what was made is selected, unless a person has selected something else meanwhile, and can be
/// handed over. GUI thread only.
class CreationRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CreationRoom)

public:
    /// All of it outlives this; dialogs belong to the window.
    CreationRoom(const Services &services, PlantView &view, const Commands &commands, HandoverRoom &handover,
                 MainWindow &window);

    void makeNew();
    /// Of what is selected; does nothing where nothing is.
    void cloneSelected();
    /// Why nothing can be made in what is shown; empty: it can.
    QString obstacle() const;

private:
    void createAgain(const patchbay::JournalRecord &record);
    bool mayMakeIn(const patchbay::SourceId &id) const;
    QList<patchbay::SourceId> sources() const;
    patchbay::SourceId sourceOf(const patchbay::JournalRecord &record) const;
    void ask(const QList<patchbay::SourceId> &sources, const CreationDialog::Draft &draft);
    void make(const std::vector<patchbay::Creation> &creations, const CreationSpread &spread);
    void follow(patchbay::ActRun &run, const CreationSpread &spread);
    void change(const std::vector<patchbay::Creation> &notMade, const QString &why, const QUuid &run);
    void tellMade(const patchbay::ActRun &run, const QList<patchbay::EncoderId> &selectedBefore);
    void select(const QList<patchbay::EncoderId> &encoders);
    void selectAwaited();

    Services m_services;
    QHash<QUuid, CreationSpread> m_spreads; ///< as it was asked for, by run
    PlantView &m_view;
    const Commands &m_commands;
    HandoverRoom &m_handover;
    MainWindow &m_window;
    QList<patchbay::EncoderId> m_awaited; ///< are selected once they are listed
};

} // namespace ui
