// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shift/ShiftDialog.h"

#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/ReadingOnly.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/words/Redaction.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBrowser>

namespace ui {

namespace {

constexpr QSize sizeInCharacters(116, 38);
constexpr int noteLines = 3;
constexpr int longestName = 100;

} // namespace

ShiftDialog::ShiftDialog(QWidget *parent)
    : Dialog(parent)
    , m_text(new QTextBrowser)
    , m_note(new QPlainTextEdit)
    , m_name(new QLineEdit)
    , m_told(new SentenceLabel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(shiftTitle());
    setReadingOnly(*this);
    layOut();
    connect(m_name, &QLineEdit::textChanged, this, &ShiftDialog::update);
    update();
    m_note->setFocus();
}

void ShiftDialog::layOut()
{
    const int line = fontMetrics().height();
    m_text->setAccessibleName(shiftTitle());
    m_text->setTabChangesFocus(true);
    m_text->document()->setDefaultFont(font());
    m_text->document()->setDocumentMargin(line);
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);
    m_note->setPlaceholderText(tr("What who comes next has to know beyond that"));
    m_note->setFixedHeight(fontMetrics().lineSpacing() * noteLines + line / 2);
    m_name->setAccessibleName(tr("Taken over by"));
    m_name->setMaxLength(longestName);
    auto *const form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft);
    form->addRow(tr("&Note"), m_note);
    form->addRow(tr("Taken over &by"), m_name);

    auto *const footer = new DialogFooter(*this);
    const auto addTool = [footer, this](const QString &label, void (ShiftDialog::*request)()) {
        connect(footer->addTool(label), &QPushButton::clicked, this, request);
    };
    addTool(tr("&Print…"), &ShiftDialog::printRequested);
    addTool(tr("&Save as PDF…"), &ShiftDialog::saveRequested);
    footer->addBeside(m_told, 1);
    footer->addLeave(tr("C&lose"))->setAccessibleName(tr("Close"));
    m_takeOver = footer->addAct(tr("&Take over"));
    footer->setDefault(nullptr); // Enter throws no note away
    m_takeOver->setToolTip(tr("Writes it into the journal. Nothing changes in AWS."));
    connect(m_takeOver, &QPushButton::clicked, this, &ShiftDialog::takeOver);

    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(m_text, 1);
    column->addLayout(form);
    column->addWidget(footer);
    resize(QSize(fontMetrics().averageCharWidth() * sizeInCharacters.width(), line * sizeInCharacters.height())
               .boundedTo(screenRoom(*this)));
}

void ShiftDialog::setPage(const ShiftPage &page)
{
    if (m_isTaken) // it is as it was when somebody took it over
        return;
    m_page = page;
    const int at = m_text->verticalScrollBar()->value();
    write(m_page, *m_text->document());
    m_text->verticalScrollBar()->setValue(at);
}

ShiftPage ShiftDialog::page() const
{
    ShiftPage page = m_page;
    page.note = note();
    page.takenOverBy = m_isTaken ? who() : QString();
    return page;
}

/// It goes into the journal and on paper, where no key belongs.
QString ShiftDialog::note() const
{
    return withoutKeys(m_note->toPlainText().trimmed());
}

QString ShiftDialog::who() const
{
    return withoutKeys(m_name->text().trimmed());
}

void ShiftDialog::tell(const QString &sentence)
{
    m_told->setText(sentence);
}

void ShiftDialog::takeOver()
{
    m_isBeingWritten = true;
    update();
    Q_EMIT takenOver(who(), note());
}

void ShiftDialog::setTakenOver(bool isWritten, const QString &sentence)
{
    m_isBeingWritten = false;
    m_isTaken = isWritten;
    update();
    tell(sentence);
}

void ShiftDialog::update()
{
    m_note->setReadOnly(m_isTaken || m_isBeingWritten);
    m_name->setReadOnly(m_isTaken || m_isBeingWritten);
    m_takeOver->setEnabled(!m_isTaken && !m_isBeingWritten && !m_name->text().trimmed().isEmpty());
}

} // namespace ui
