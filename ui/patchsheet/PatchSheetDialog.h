// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/csv/PatchSheet.h"
#include "ui/widgets/Dialog.h"

class QComboBox;
class QTextBrowser;
class QTextDocument;

namespace ui {

class SentenceLabel;

/// Shows who sends where, by stage or by encoder, as it is when that is chosen, and has it printed or saved. No key is
/// in it, and it changes nothing.
class PatchSheetDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PatchSheetDialog)

public:
    /// Of the plant's rows that are wanted; the plant outlives it. It deletes itself when it is closed.
    PatchSheetDialog(const patchbay::Plant &plant, const std::function<bool(int row)> &isWanted,
                     QWidget *parent = nullptr);

    patchbay::PatchSheetOrder order() const;
    /// In that order.
    const std::vector<patchbay::PatchSheetRow> &rows() const { return m_rows; }
    /// All of it, for paper.
    void write(QTextDocument &document) const;
    /// What became of an act.
    void tell(const QString &sentence);

Q_SIGNALS:
    void printRequested();
    void pdfRequested();
    void tableRequested();

private:
    void layOut();
    void fill();

    const patchbay::Plant &m_plant;
    std::function<bool(int row)> m_isWanted;
    std::vector<patchbay::PatchSheetRow> m_rows;
    QComboBox *m_order;
    QTextBrowser *m_text;
    SentenceLabel *m_told;
};

} // namespace ui
