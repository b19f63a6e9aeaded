// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/Act.h"
#include "ui/widgets/Dialog.h"

#include <QSet>
#include <QStringList>
#include <QTimer>

#include <vector>

class QCheckBox;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace patchbay {
class Plant;
}

namespace ui {

class DialogFooter;
class SentenceLabel;
class TypedConfirmation;

/// Asks before stages are deleted: what is on each, by name, and what becomes of that. A stage on which somebody
/// publishes is left alone unless a person says that they are to be cut off, and types its name, or how many there are;
/// so it is for production. Enter never deletes. It follows the plant. GUI thread only.
class StageRemovalDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StageRemovalDialog)

public:
    /// A stage, and the scenes that name it.
    struct Item {
        patchbay::StageId stage;
        QStringList scenes = {};
    };

    /// The plant outlives it, and has listed the stages. It deletes itself when it is closed.
    StageRemovalDialog(const patchbay::Plant &plant, const std::vector<Item> &items, QWidget *parent = nullptr);

    /// What would be deleted now.
    std::vector<patchbay::StageDeletion> deletions() const;

Q_SIGNALS:
    void deletionWanted(const std::vector<patchbay::StageDeletion> &deletions);
    /// What is bound to it is to be moved first; it has closed without a change.
    void moveWanted(const patchbay::StageId &stage);

protected:
    bool mayEnterPress(const QAbstractButton &button) const override;

private:
    void layOut();
    void update();
    void fill(QTreeWidgetItem &row, const Item &item);
    QStringList publishersOn(const patchbay::StageId &stage) const;
    bool isReadOnly(const Item &item) const;
    QString lineOf(const Item &item) const;
    QList<patchbay::StageId> published() const;
    QString leftOut() const;
    bool mustBeTyped(const std::vector<patchbay::StageDeletion> &deletions) const;

    const patchbay::Plant &m_plant;
    std::vector<Item> m_items;
    SentenceLabel *m_heading;
    SentenceLabel *m_meaning;
    QTreeWidget *m_list;
    QSet<QString> m_publishing; ///< whom the box speaks of
    QCheckBox *m_force;
    SentenceLabel *m_leftOut;
    TypedConfirmation *m_typed;
    DialogFooter *m_footer;
    QPushButton *m_delete;
    QPushButton *m_move;
    QTimer m_updateSoon; ///< many rows change together
};

} // namespace ui
