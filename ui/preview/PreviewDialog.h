// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Check.h"
#include "ui/widgets/Dialog.h"

#include <QList>
#include <QStringList>

#include <vector>

class QLabel;
class QPushButton;
class QTreeView;

namespace patchbay {
class PatchRuns;
class Plant;
} // namespace patchbay

namespace ui {

class DialogFooter;
class PreviewModel;
class SecondaryLabel;
class SentenceLabel;
class StageDelegate;

/// A patch before it is taken: each item with what would happen, how full the stages are after it, and one sentence of
/// what will happen. Enter never takes; Ctrl+Enter does. It changes nothing itself.
class PreviewDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreviewDialog)

public:
    /// The plant and the runs outlive it; it deletes itself when it is closed.
    PreviewDialog(patchbay::Patch patch, const patchbay::Plant &plant, const patchbay::PatchRuns &runs,
                  QWidget *parent = nullptr);
    ~PreviewDialog() override;

    /// What is ticked, as Ctrl+Enter does; nothing where nothing is.
    void take();

Q_SIGNALS:
    /// A person takes these items.
    void taken(const patchbay::Patch &patch);
    /// What is ticked, which is of one source, is to go over several stages instead.
    void spreadRequested(const QList<patchbay::EncoderId> &encoders);

    /// What it would come to is wanted as a table: its name, and rows of cells, the headings first.
    void exportRequested(const QString &name, const std::vector<QStringList> &rows);

protected:
    bool mayEnterPress(const QAbstractButton &button) const override;

private:
    void setUpTable();
    void update();
    void showStages();
    void addSpread();
    void spread();
    QWidget *makeWhose();
    QString tooFullSentence(const std::vector<patchbay::StageThen> &stages) const;
    void exportItems();
    void tickSelected();

    const patchbay::Plant &m_plant;
    PreviewModel *m_model;
    StageDelegate *m_delegate;
    QLabel *m_summary;
    SecondaryLabel *m_total;
    QLabel *m_sign; ///< of a stage that is too full
    SentenceLabel *m_after;
    QTreeView *m_table;
    QLabel *m_caution; ///< about the sentence
    SentenceLabel *m_sentence;
    DialogFooter *m_footer;
    QPushButton *m_take;
    QPushButton *m_spread = nullptr; ///< only where it is possible at all
};

} // namespace ui
