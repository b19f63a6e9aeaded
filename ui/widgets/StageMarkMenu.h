// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/labels/LabelSet.h"

#include <QMenu>
#include <QStringList>

namespace patchbay {
class Plant;
}

namespace ui {

/// "Mark stage": what people say of a stage, or of several. The mark that it has is checked; what is chosen holds at
/// once, and wherever stages are shown. It changes nothing in AWS.
class StageMarkMenu final : public QMenu {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StageMarkMenu)

public:
    /// The plant outlives it; where it has no labels nothing can be marked.
    explicit StageMarkMenu(const patchbay::Plant &plant, QWidget *parent = nullptr);

    /// The stages, by their ARN; an empty one is none.
    void setStages(const QStringList &arns);

private:
    void checkThatHolds();
    void take(patchbay::StageMark mark);

    const patchbay::Plant &m_plant;
    QStringList m_arns;
};

} // namespace ui
