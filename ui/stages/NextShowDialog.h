// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/NewResources.h"
#include "patchbay/plant/Ids.h"
#include "ui/widgets/Dialog.h"

#include <vector>

class QLineEdit;
class QPushButton;
class QTableView;

namespace patchbay {
class Plant;
}

namespace ui {

class DialogFooter;
class NextShowModel;
class SentenceLabel;
class StageReader;

/// A stage, and what its counterpart for the next show is to be made with.
struct NextStage {
    patchbay::StageId of;
    ivs::NewStage settings;
};

/// Stages for the next show, like those of this one: a person gives them another ending, or names one by one. What goes
/// along is read first, and what doesn't is said. It makes nothing itself. GUI thread only.
class NextShowDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NextShowDialog)

public:
    /// The plant and the reader outlive it; at least one stage, which the plant has listed. It deletes itself when it
    /// is closed.
    NextShowDialog(const patchbay::Plant &plant, StageReader &reader, const QList<patchbay::StageId> &stages,
                   QWidget *parent = nullptr);

    NextShowModel &model() { return *m_model; }

Q_SIGNALS:
    void wanted(const std::vector<ui::NextStage> &stages);

private:
    void layOut(const QList<patchbay::StageId> &stages);
    void setUpTable();
    void read();
    void update();
    void make();

    const patchbay::Plant &m_plant;
    StageReader &m_reader;
    NextShowModel *m_model;
    QLineEdit *m_ending;
    QLineEdit *m_next;
    QTableView *m_table;
    SentenceLabel *m_sentence;
    DialogFooter *m_footer;
    QPushButton *m_make;
    QPushButton *m_again;
};

} // namespace ui
