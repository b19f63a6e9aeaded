// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/ReportDialog.h"

#include "ui/appearance/Fonts.h"
#include "ui/help/ProblemReport.h"
#include "ui/widgets/Clipboard.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/ReadingOnly.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int widthInCharacters = 112;
constexpr int lines = 24;

} // namespace

ReportDialog::ReportDialog(const QString &logPath, QWidget *parent)
    : Dialog(parent)
    , m_report(new QPlainTextEdit(problemReport(logPath)))
    , m_copied(new QLabel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Report a problem"));
    setReadingOnly(*this);
    auto *const what = new QLabel(tr("Copy this and give it to your administrator or to the project’s issue tracker. "
                                     "Nothing is sent by itself. Read it first: keys are blotted out, but names of "
                                     "your encoders, stages and accounts may be in it."));
    what->setWordWrap(true);
    what->setTextFormat(Qt::PlainText);

    m_report->setReadOnly(true);
    m_report->setTabChangesFocus(true);
    m_report->setFont(fixedWidthFont());
    m_report->setAccessibleName(tr("Report"));
    auto *const reportLabel = new QLabel(tr("&Report"));
    reportLabel->setBuddy(m_report);

    auto *const column = new QVBoxLayout(this);
    const int margin = fontMetrics().height();
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin / 2);
    column->addWidget(what);
    column->addWidget(reportLabel);
    column->addWidget(m_report, 1);
    column->addWidget(makeFooter());
    resize(fontMetrics().averageCharWidth() * widthInCharacters, fontMetrics().lineSpacing() * lines);
}

QWidget *ReportDialog::makeFooter()
{
    auto *const footer = new DialogFooter(*this);
    footer->addBeside(m_copied, 1);
    QPushButton *const copyButton = footer->addOther(tr("C&opy"));
    copyButton->setAccessibleName(tr("Copy"));
    copyButton->setToolTip(tr("Copies the report to the clipboard"));
    connect(copyButton, &QPushButton::clicked, this, &ReportDialog::copy);
    footer->addLeave(tr("&Close"))->setAccessibleName(tr("Close"));
    return footer;
}

/// The newest lines of the log are what matters, and they are the last.
void ReportDialog::showEvent(QShowEvent *event)
{
    Dialog::showEvent(event);
    m_report->moveCursor(QTextCursor::End);
    m_report->ensureCursorVisible();
}

void ReportDialog::copy()
{
    clipboard::put(m_report->toPlainText());
    m_copied->setText(tr("Copied. Paste it where you report the problem."));
}

} // namespace ui
