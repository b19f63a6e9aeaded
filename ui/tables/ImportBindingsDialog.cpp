// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/ImportBindingsDialog.h"

#include "text/Isolate.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/words/TableWords.h"

#include <QPushButton>

namespace ui {

ImportBindingsDialog::ImportBindingsDialog(TableFile file, const patchbay::Plant &plant, const patchbay::Labels &labels,
                                           const patchbay::SourceId &first, QWidget *parent)
    : ImportDialog(std::move(file), plant, first, parent)
    , m_labels(labels)
{
    setWindowTitle(text::filled(tr("Import bindings: %1"), this->file().name));
    footer().addLeave(tr("&Cancel"))->setToolTip(tr("Closes without a change"));
    QPushButton *const preview = footer().addAct(tr("&Preview…"));
    preview->setToolTip(tr("Shows first what would move"));
    begin(preview);
}

ImportDialog::Reading ImportBindingsDialog::read(const QByteArray &csv, const patchbay::Source &source)
{
    patchbay::ImportedBindings imported = patchbay::readBindings(csv, source, m_labels);
    const QString summary = importSummary(imported);
    m_patch = std::move(imported.patch);
    m_patch.name = file().name;
    return {summary, m_patch.items.empty(), std::move(imported.problems)};
}

void ImportBindingsDialog::go()
{
    const patchbay::Patch patch = m_patch;
    accept();
    Q_EMIT chosen(patch);
}

} // namespace ui
