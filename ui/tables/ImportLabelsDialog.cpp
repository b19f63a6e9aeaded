// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/ImportLabelsDialog.h"

#include "patchbay/labels/Labels.h"
#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/words/LabelChangeWords.h"
#include "ui/words/LabelWords.h"

#include <QPlainTextEdit>
#include <QPushButton>

namespace ui {

ImportLabelsDialog::ImportLabelsDialog(TableFile file, const patchbay::Plant &plant, const patchbay::SourceId &first,
                                       QWidget *parent)
    : ImportDialog(std::move(file), plant, first, parent)
    , m_list(new QPlainTextEdit)
{
    setWindowTitle(text::filled(tr("Import labels: %1"), this->file().name));
    m_list->setReadOnly(true);
    m_list->setTabChangesFocus(true);
    m_list->setAccessibleName(tr("Changes"));
    m_list->setLineWrapMode(QPlainTextEdit::NoWrap);
    addBelowSummary(m_list);
    footer().addLeave(tr("&Cancel"))->setToolTip(tr("Closes without a change"));
    QPushButton *const import = footer().addAct(tr("&Import"));
    import->setToolTip(tr("Nothing changes in AWS"));
    begin(import);
}

ImportDialog::Reading ImportLabelsDialog::read(const QByteArray &csv, const patchbay::Source &source)
{
    patchbay::ImportedLabels imported = patchbay::readLabels(csv, source, *plant().labels());
    m_changes = std::move(imported.changes);
    const QString lines = labelChangeLines(m_changes, plant(), source.id()).join(u'\n');
    if (lines != m_list->toPlainText())
        m_list->setPlainText(lines);
    m_list->setVisible(!m_changes.isEmpty());
    return {labelChangeSummary(m_changes, imported.problems.size()), m_changes.isEmpty(), std::move(imported.problems)};
}

void ImportLabelsDialog::go()
{
    if (!plant().labels()->apply(m_changes))
        return summary().setText(labelsRefused());
    const QString sentence = labelsImported(m_changes);
    accept();
    Q_EMIT imported(sentence);
}

} // namespace ui
