// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/csv/LabelsCsv.h"
#include "ui/tables/ImportDialog.h"

namespace ui {

/// Labels, groups, contacts and marks from a table: what each encoder and stage would be called then. All of it is
/// taken at once, or nothing. It changes nothing in AWS.
class ImportLabelsDialog final : public ImportDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportLabelsDialog)

public:
    /// As ImportDialog, of a plant with labels.
    ImportLabelsDialog(TableFile file, const patchbay::Plant &plant, const patchbay::SourceId &first,
                       QWidget *parent = nullptr);

Q_SIGNALS:
    /// A sentence of what was done.
    void imported(const QString &sentence);

private:
    Reading read(const QByteArray &csv, const patchbay::Source &source) override;
    void go() override;

    patchbay::LabelChanges m_changes;
    QPlainTextEdit *m_list;
};

} // namespace ui
