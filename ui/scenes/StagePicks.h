// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"

#include <QStandardItemModel>

class QComboBox;

namespace patchbay {
class Plant;
}

namespace ui {

/// What can be used instead of a stage of a source: nothing yet, each of its stages by name, with its mark and its
/// places, and no stage. For a combo box, of which the list shows all of it. GUI thread only.
class StagePicks final : public QStandardItemModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StagePicks)

public:
    static constexpr int choose = 0; ///< the row before all stages: nothing yet

    /// The plant outlives it.
    StagePicks(const patchbay::Plant &plant, patchbay::SourceId source, QObject *parent = nullptr);

    /// Has it offered; the current data of the combo box is the ARN.
    void offerIn(QComboBox &box);
    /// The first and the last row stay; who holds a stage has to look for it again.
    void follow();
    /// Encoders have come, gone or changed: the stages are the same, and only their places are others.
    void followPlaces();

private:
    QStringList arnsListed() const;
    void showStage(int row, const QString &arn);
    void showPlaces(int row);

    const patchbay::Plant &m_plant;
    patchbay::SourceId m_source;
};

} // namespace ui
