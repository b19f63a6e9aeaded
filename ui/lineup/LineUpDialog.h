// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Dialog.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <vector>

class QCheckBox;
class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace patchbay {
class LineUp;
class Plant;
struct ConfigurationChange;
} // namespace patchbay

namespace ui {

class LineUpReader;
class SentenceLabel;

/// A line-up check as it goes on: who was seen live and who is left, which come first. It may stay open beside the
/// window; the check goes on without it. It deletes itself once it is closed. GUI thread only.
class LineUpDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LineUpDialog)

public:
    /// What its buttons do.
    struct Acts {
        std::function<void()> beginAgain;
        std::function<void(LineUpDialog &dialog)> print;
        std::function<void(const std::vector<QStringList> &rows)> save; ///< into a table
    };

    /// All of it outlives the dialog.
    LineUpDialog(const patchbay::LineUp &check, patchbay::Plant &plant, Acts acts, QWidget *parent = nullptr);

    /// As it is shown, the headings first; without a key.
    std::vector<QStringList> rows() const;
    /// At its foot, what became of an export or a print.
    void tell(const QString &sentence);

protected:
    bool mayEnterPress(const QAbstractButton &button) const override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void layOut();
    QWidget *makeFooter();
    void fillAll();
    void fill(int index);
    void fillOf(const QString &encoderArn);
    void place(int index);
    void hideSeen();
    void showCounts();
    void noteChanges(const std::vector<patchbay::ConfigurationChange> &changes);

    const patchbay::LineUp &m_check;
    patchbay::Plant &m_plant;
    Acts m_acts;
    LineUpReader *m_reader;
    QLabel *m_heading;
    SentenceLabel *m_sentence;
    QTreeWidget *m_table;
    QCheckBox *m_onlyLeft;
    SentenceLabel *m_told;
    std::vector<QTreeWidgetItem *> m_items; ///< by the check's index
    std::vector<bool> m_isSeen; ///< the same: as it is placed
    QHash<QString, int> m_indexes; ///< by the encoder's ARN
};

} // namespace ui
