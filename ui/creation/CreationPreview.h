// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/CreationPlan.h"

#include <QWidget>

class QTreeWidget;

namespace patchbay {
class Plant;
}

namespace ui {

class SentenceLabel;

/// What would be made: each with its stage, and below how many places are used afterwards. GUI thread only.
class CreationPreview final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CreationPreview)

public:
    /// The plant outlives it.
    explicit CreationPreview(const patchbay::Plant &plant, QWidget *parent = nullptr);

    void show(const patchbay::CreationPlan &plan);

private:
    void showList(const std::vector<patchbay::Creation> &creations);

    const patchbay::Plant &m_plant;
    QTreeWidget *m_list;
    SentenceLabel *m_places;
};

} // namespace ui
