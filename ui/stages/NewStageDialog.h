// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/Act.h"
#include "ui/widgets/Dialog.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace patchbay {
class Plant;
}

namespace ui {

class DialogFooter;
class FieldNote;
class PairFields;
class WhoLine;

/// Asks what a new stage is called, and what its tags are; of several sources also where it is to be. It makes nothing
/// itself. GUI thread only.
class NewStageDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewStageDialog)

public:
    /// What is there at first.
    struct Draft {
        QString title;
        ivs::NewStage settings = {};
        QString remark = {}; ///< what a person should know of it; may be empty
    };

    /// The plant outlives it; the first of the sources, of which there is one at least, is offered. It deletes itself
    /// when it is closed.
    NewStageDialog(const patchbay::Plant &plant, const QList<patchbay::SourceId> &sources, const Draft &draft,
                   QWidget *parent = nullptr);

Q_SIGNALS:
    void wanted(const patchbay::StageCreation &creation);

private:
    void layOut(const QList<patchbay::SourceId> &sources, const QString &remark);
    void addField(QVBoxLayout &column, const QString &caption, QWidget &field, FieldNote &note);
    patchbay::SourceId source() const;
    QString tagsProblem() const;
    QString nameRemark() const;
    void update();
    void make();

    const patchbay::Plant &m_plant;
    ivs::NewStage m_settings; ///< what nobody is asked for stays so
    QComboBox *m_source;
    WhoLine *m_who;
    QLineEdit *m_name;
    FieldNote *m_nameNote;
    PairFields *m_tags;
    FieldNote *m_tagsNote;
    DialogFooter *m_footer;
    QPushButton *m_make;
};

} // namespace ui
