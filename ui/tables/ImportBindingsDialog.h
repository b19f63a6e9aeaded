// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/csv/BindingsCsv.h"
#include "ui/tables/ImportDialog.h"

namespace ui {

/// Bindings from a table, for one source. It changes nothing: what is left goes to a preview.
class ImportBindingsDialog final : public ImportDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportBindingsDialog)

public:
    /// As ImportDialog; the labels outlive it.
    ImportBindingsDialog(TableFile file, const patchbay::Plant &plant, const patchbay::Labels &labels,
                         const patchbay::SourceId &first, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const patchbay::Patch &patch);

private:
    Reading read(const QByteArray &csv, const patchbay::Source &source) override;
    void go() override;

    const patchbay::Labels &m_labels;
    patchbay::Patch m_patch;
};

} // namespace ui
