// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preferences/ForgetJournalDialog.h"

#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/SentenceLabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

QString journalTime(std::chrono::days time)
{
    return time == std::chrono::days(365) ? ForgetJournalDialog::tr("1 year")
                                          : ForgetJournalDialog::tr("%Ln days", nullptr, int(time.count()));
}

ForgetJournalDialog::ForgetJournalDialog(std::chrono::days time, std::optional<qint64> older, QWidget *parent)
    : Dialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keep the journal"));
    auto *const question = new SentenceLabel;
    question->setText(text::filled(tr("Keep the journal for %1 only?"), journalTime(time)));
    question->setFont(scaledFont(1.15, QFont::Bold));
    auto *const meaning = new SentenceLabel;
    const QString now = older ? tr("%Ln entries are older. They are removed now, for good.", nullptr, int(*older))
                              : tr("All entries that are older are removed now, for good.");
    meaning->setText(now + u' '
                     + tr("Later ones follow when the program starts. To keep a copy, export them from the journal "
                          "first. Nothing changes in AWS."));
    auto *const footer = new DialogFooter(*this);
    footer->addLeave(tr("&Cancel"))->setToolTip(tr("Closes without a change"));
    connect(footer->addAct(tr("&Remove older entries")), &QPushButton::clicked, this, &QDialog::accept);
    const int line = fontMetrics().height();
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(question);
    column->addWidget(meaning);
    column->addStretch();
    column->addWidget(footer);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
}

} // namespace ui
