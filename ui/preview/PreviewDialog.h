// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Check.h"
#include "ui/widgets/Dialog.h"
#include "ui/words/PatchWords.h"

#include <QDateTime>
#include <QList>
#include <QSet>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;

namespace patchbay {
class PatchRuns;
class Plant;
} // namespace patchbay

namespace ui {

class DialogFooter;
class LivePart;
class PreviewModel;
class PreviewTable;
class SentenceLabel;
class StagesAfter;

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

    /// Who sits here (patchbay::Circumstances). Once, before it is shown.
    void setHere(const QString &here);
    /// Above all else: why it is this patch; empty: nothing. Once.
    void setRemark(const QString &sentence);
    /// When somebody else moved an encoder, by its ARN; nothing: that was not seen.
    void setOutside(std::function<std::optional<QDateTime>(const QString &encoderArn)> outsideOf);
    /// Brings the keyboard to the button that takes: Space presses it, Enter still does not.
    void focusTake();
    /// What is ticked, as Ctrl+Enter does; nothing where nothing is.
    void take();
    /// What is in it and would not be taken.
    NotTaken notTaken() const;

Q_SIGNALS:
    /// A person takes these items.
    void taken(const patchbay::Patch &patch);
    /// The ARNs of what taking it changes, for as long as it is open; of what waits none. None once it is closed.
    void armed(const QSet<QString> &encoders);
    /// Where encoders will be once these items are taken is to be kept as a scene; of all that the preview is of.
    void sceneRequested(const patchbay::Patch &taken, const QList<patchbay::EncoderId> &encoders);
    /// These, which are of one source, are to go over several stages instead: what a person left out is not among them.
    void spreadRequested(const QList<patchbay::EncoderId> &encoders);

    /// What it would come to is wanted as a table: its name, and rows of cells, the headings first.
    void exportRequested(const QString &name, const std::vector<QStringList> &rows);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool mayEnterPress(const QAbstractButton &button) const override;

private:
    void addTools();
    void update();
    void arm();
    void addSpread();
    QList<patchbay::EncoderId> spreadable() const;
    void spread();
    QWidget *makeWhose();
    void saveScene();
    void exportItems();

    const patchbay::Plant &m_plant;
    PreviewModel *m_model;
    StagesAfter *m_after;
    PreviewTable *m_table;
    LivePart *m_live;
    QLabel *m_caution; ///< about the sentence
    SentenceLabel *m_sentence;
    DialogFooter *m_footer;
    QPushButton *m_take;
    QPushButton *m_spread = nullptr; ///< only where it is possible at all
};

} // namespace ui
