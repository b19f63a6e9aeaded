// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/scenes/SceneMapping.h"
#include "ui/widgets/Dialog.h"

class QPushButton;
class QScrollArea;
class QTreeView;

namespace patchbay {
class Labels;
class Plant;
} // namespace patchbay

namespace ui {

class DialogFooter;
class MappedEncodersModel;
class MappedStages;
class SentenceLabel;

/// What of a scene is not there as it was saved, before its preview: a person says what is used instead, and what is
/// left out. It follows the plant: what comes meanwhile is not asked for any more. It changes nothing.
class SceneMappingDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SceneMappingDialog)

public:
    /// Of a mapping that is not plain. Plant and labels outlive it; it deletes itself when it is closed.
    SceneMappingDialog(patchbay::SceneMapping mapping, const patchbay::Plant &plant, const patchbay::Labels &labels,
                       QWidget *parent = nullptr);

Q_SIGNALS:
    /// From where each encoder is now.
    void mapped(const patchbay::Patch &patch);

private:
    QString heading() const;
    void setUpStages();
    void setUpEncoders();
    void tickSelected();
    void follow();
    void update();
    void go();

    patchbay::SceneMapping m_mapping;
    const patchbay::Plant &m_plant;
    MappedEncodersModel *m_encoders;
    SentenceLabel *m_heading;
    MappedStages *m_stages;
    QScrollArea *m_stagesArea;
    QTreeView *m_table;
    SentenceLabel *m_sentence;
    DialogFooter *m_footer;
    QPushButton *m_preview;
};

} // namespace ui
