// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Types.h"
#include "patchbay/plant/Ids.h"
#include "ui/desk/Services.h"

#include <QList>
#include <QObject>

#include <utility>
#include <vector>

namespace ui {

class Commands;
class StagesView;
struct Situation;

/// Has the selected stages protected and released. What becomes of it, ActMessages tell. GUI thread only.
class ProtectionRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProtectionRoom)

public:
    /// All of it outlives this; dialogs belong to the window.
    ProtectionRoom(const Services &services, const Commands &commands, StagesView &view, QWidget &window);

    /// What of the situation is about what is protected.
    void describe(Situation &situation) const;

private:
    using Shown = std::vector<std::pair<patchbay::StageId, ivs::StageSummary>>;

    Shown shownNow(const QList<patchbay::StageId> &stages) const;
    void protect();
    void release();
    void releaseThese(const Shown &shown, const QString &why);
    QString me() const;
    QList<patchbay::StageId> protectedOnes(bool ofOthersOnly) const;

    Services m_services;
    StagesView &m_view;
    QWidget &m_window;
};

} // namespace ui
