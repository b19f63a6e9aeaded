// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/stagechoice/StageListModel.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QTreeView;

namespace ui {

class SearchField;

/// The field "Stage", the list below it, and no stage below that: always in sight, and under no arrow key, since who
/// looks for a stage must not come upon it. The field takes a name, a part of one or an ARN; Up, Down and the page
/// keys move in the list without leaving the field. What is marked is what is chosen.
class StageChooser final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StageChooser)

public:
    /// `current` is the stage the encoder is on now; its source is the encoder's.
    StageChooser(const patchbay::Plant &plant, const patchbay::StageId &current, QWidget *parent = nullptr);

    const StageChoice &choice() const { return m_choice; }
    /// Marks a stage, or no stage for an empty ARN, as if a person had; an ARN that is not in the list is typed.
    void choose(const QString &stageArn);
    void setCurrentStage(const QString &stageArn);
    /// For the label's mnemonic.
    QWidget *field() const;

Q_SIGNALS:
    void choiceChanged();
    /// A person has clicked what was chosen already.
    void chosenAgain();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpList();
    void typed(const QString &text);
    void stagesChanged();
    void detachToggled(bool chosen);
    void marked(int row);
    void clicked(int row);
    void showMark();
    void countGuests() const;
    void openMenu(const QPoint &at);
    void setChoice(const StageChoice &choice);

    const patchbay::Plant &m_plant;
    patchbay::SourceId m_source;
    QTimer m_look; ///< moving through the list must not send a request per row
    StageListModel m_model;
    SearchField *m_field;
    QTreeView *m_list;
    QCheckBox *m_noStage;
    StageChoice m_choice;
    bool m_isShowingMark = false; ///< the list is being changed by this program, not by a person
};

} // namespace ui
