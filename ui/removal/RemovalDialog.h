// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/Act.h"
#include "ui/widgets/Dialog.h"

#include <QSet>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <vector>

class QCheckBox;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace patchbay {
class Plant;
}

namespace ui {

class DialogFooter;
class SentenceLabel;
class TypedConfirmation;

/// Asks before encoders are deleted: which they are, and what hangs on them. Those that are live are left alone unless
/// a person says that they are to be cut, and types the name, or how many there are; so it is for production. Enter
/// never deletes. It follows the plant. GUI thread only.
class RemovalDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RemovalDialog)

public:
    /// An encoder, and the scenes that it is in.
    struct Item {
        patchbay::EncoderId encoder;
        QStringList scenes = {};
    };

    /// The plant outlives it, and has listed the encoders.
    RemovalDialog(const patchbay::Plant &plant, const std::vector<Item> &items, QWidget *parent = nullptr);

    /// What would be deleted now.
    std::vector<patchbay::Deletion> deletions() const;

Q_SIGNALS:
    void deletionWanted(const std::vector<patchbay::Deletion> &deletions);

protected:
    bool mayEnterPress(const QAbstractButton &button) const override;

private:
    void layOut();
    void update();
    void showLine(QListWidgetItem &row, const Item &item) const;
    bool isReadOnly(const Item &item) const;
    QString lineOf(const Item &item, const std::function<QString(const QString &name)> &shown) const;
    QString nothingHeading() const;
    QString leftOut(int live, int busy, int gone) const;
    bool mustBeTyped(const std::vector<patchbay::Deletion> &deletions) const;

    const patchbay::Plant &m_plant;
    std::vector<Item> m_items;
    SentenceLabel *m_heading;
    SentenceLabel *m_meaning;
    QListWidget *m_list;
    QSet<QString> m_live; ///< whom the box speaks of, by ARN
    QCheckBox *m_force;
    SentenceLabel *m_leftOut;
    TypedConfirmation *m_typed;
    DialogFooter *m_footer;
    QPushButton *m_delete;
    QTimer m_updateSoon; ///< many rows change together
};

} // namespace ui
