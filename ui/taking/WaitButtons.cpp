// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/taking/WaitButtons.h"

#include "text/Isolate.h"
#include "ui/widgets/ReadingOnly.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QTreeView>

namespace ui {

WaitButtons::WaitButtons(patchbay::PatchRun &run, QTreeView &rows, int column, const Cancel &cancel)
    : QObject(&rows)
    , m_run(run)
    , m_rows(rows)
    , m_column(column)
    , m_cancel(cancel)
{
    connect(&run, &patchbay::PatchRun::itemChanged, this, &WaitButtons::update);
    for (int row = 0; row < run.count(); ++row)
        update(row);
}

/// At the end of the cell, beside its words.
void WaitButtons::update(int row)
{
    const QModelIndex index = m_rows.model()->index(row, m_column);
    const bool isWanted = m_cancel && m_run.item(row).isWaiting();
    if (isWanted == (m_rows.indexWidget(index) != nullptr))
        return;
    if (!isWanted)
        return m_rows.setIndexWidget(index, nullptr);
    auto *const button = new QToolButton;
    button->setText(tr("Cancel wait"));
    setChanging(*button);
    const QString name = m_rows.model()->index(row, 0).data().toString();
    button->setAccessibleName(text::filled(tr("Cancel wait of %1", "an encoder"), name));
    button->setAutoRaise(true);
    button->setToolTip(tr("Its encoder stays where it is"));
    button->setMaximumHeight(m_rows.sizeHintForRow(0));
    connect(button, &QToolButton::clicked, this, [this, row] {
        const patchbay::EncoderId encoder = m_run.item(row).rebind.encoder; // the row may be another one afterwards
        m_cancel(encoder);
    });
    auto *const place = new QWidget;
    auto *const line = new QHBoxLayout(place);
    line->setContentsMargins({});
    line->addStretch(1);
    line->addWidget(button);
    m_rows.setIndexWidget(index, place);
}

} // namespace ui
