// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/scenes/SceneMapping.h"

#include <QWidget>

#include <map>

class QGridLayout;
class QStandardItemModel;

namespace patchbay {
class Plant;
}

namespace ui {

/// The stages of a scene that a person has to be asked about, one below the other: a tick, what it was called, the
/// stage to be used instead, and how many encoders go there. To choose a stage ticks it.
class MappedStages final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MappedStages)

public:
    /// Both outlive it; the mapping has the same stages as long.
    MappedStages(patchbay::SceneMapping &mapping, const patchbay::Plant &plant, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The mapping is another one.
    void changed();

private:
    void addRow(QGridLayout &grid, std::size_t index);
    /// What can be chosen in a source.
    QStandardItemModel *stagesOf(const patchbay::SourceId &source);

    patchbay::SceneMapping &m_mapping;
    const patchbay::Plant &m_plant;
    std::map<patchbay::SourceId, QStandardItemModel *> m_stages;
};

} // namespace ui
