// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/scenes/SceneMapping.h"

#include <QWidget>

#include <map>
#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;

namespace patchbay {
class Plant;
}

namespace ui {

class StagePicks;

/// The stages of a scene that a person has to be asked about, one below the other: a tick, what it was called, the
/// stage to be used instead, and how many encoders go there. To choose a stage ticks it.
class MappedStages final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MappedStages)

public:
    /// Both outlive it.
    MappedStages(patchbay::SceneMapping &mapping, const patchbay::Plant &plant, QWidget *parent = nullptr);

    /// The mapping or the plant is another one.
    void follow();

Q_SIGNALS:
    /// The mapping is another one, by what a person has chosen here.
    void changed();

private:
    struct Row {
        patchbay::StageId key;
        QCheckBox *tick;
        QComboBox *use;
        QLabel *caption;
        QLabel *encoders;
        QLabel *why;

        std::vector<QWidget *> cells() const;
    };

    Row made(const patchbay::MappedStage &stage);
    void take(const Row &row);
    void ticked(const Row &row, bool isTaken);
    void show(const Row &row, const patchbay::MappedStage &stage);
    void arrange();
    StagePicks *picksOf(const patchbay::SourceId &source);

    patchbay::SceneMapping &m_mapping;
    const patchbay::Plant &m_plant;
    QGridLayout *m_grid;
    std::vector<Row> m_rows; ///< as in the mapping
    std::map<patchbay::SourceId, StagePicks *> m_picks;
};

} // namespace ui
