// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/messages/ErrorDialog.h"

#include "ui/widgets/Clipboard.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/WorldSign.h"

#include <QDesktopServices>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int detailLines = 9;

} // namespace

ErrorDialog::ErrorDialog(ErrorText text, Remedies remedies, Severity severity, QWidget *parent)
    : Alert(severity, parent)
    , m_text(std::move(text))
    , m_remedies(std::move(remedies))
    , m_details(makeDetails())
{
    setAttribute(Qt::WA_DeleteOnClose);
    putAboveHeading(new WorldSign(m_text.world));
    showSentences();
    putAboveFooter(m_details);
    for (const QObject *const owner : m_remedies.owners())
        connect(owner, &QObject::destroyed, this, &ErrorDialog::withdrawRemedies);
    m_remedies.orElse(Remedies(*this).add({Remedy::CopyPolicy}, [this] { clipboard::put(m_text.policy); }));
    fillFooter();
    // Once it is in the dialog: what has the focus in a widget of its own loses it on the way.
    m_leave->setFocus();
}

void ErrorDialog::showSentences()
{
    say(m_text.title, {m_text.whatHappened, m_text.whatChanged}, (m_text.advice + u' ' + m_text.retrySafe).trimmed());
}

void ErrorDialog::replaceSentences(const ErrorText &text)
{
    m_text.title = text.title;
    m_text.whatHappened = text.whatHappened;
    m_text.whatChanged = text.whatChanged;
    m_text.advice = text.advice;
    m_text.retrySafe = text.retrySafe;
    m_text.leaveLabel = text.leaveLabel;
    showSentences();
    m_leave->setText(leaveLabel());
    fitHeight();
    announceAgain();
}

QWidget *ErrorDialog::makeDetails()
{
    auto *box = new QWidget;
    auto *text = new QPlainTextEdit(m_text.details);
    text->setReadOnly(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setTabChangesFocus(true);
    text->setAccessibleName(tr("Details"));
    text->setMinimumHeight(text->fontMetrics().lineSpacing() * detailLines);
    auto *copyButton = new QPushButton(tr("Co&py details"));
    copyButton->setAutoDefault(false);
    copyButton->setToolTip(tr("Copies the details to the clipboard. Keys are left out."));
    connect(copyButton, &QPushButton::clicked, this, [this] { clipboard::put(m_text.title + u'\n' + m_text.details); });

    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(text, 1);
    layout->addWidget(copyButton, 0, Qt::AlignLeft);
    box->hide();
    return box;
}

void ErrorDialog::fillFooter()
{
    m_detailsSwitch = new QToolButton;
    m_detailsSwitch->setText(tr("&Details"));
    m_detailsSwitch->setToolTip(tr("What AWS or the network said, for support"));
    m_detailsSwitch->setCheckable(true);
    m_detailsSwitch->setAutoRaise(true);
    m_detailsSwitch->setArrowType(Qt::RightArrow);
    m_detailsSwitch->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_detailsSwitch->setFocusPolicy(Qt::StrongFocus);
    connect(m_detailsSwitch, &QToolButton::toggled, this, &ErrorDialog::setDetailsShown);
    footer().addBeside(m_detailsSwitch);

    m_leave = footer().addLeave(leaveLabel());
    m_leave->setToolTip(tr("Closes this message and changes nothing"));
    m_leave->setMinimumWidth(m_leave->sizeHint().width() + fontMetrics().averageCharWidth() * 2); // words, not one word
    for (const Remedy remedy : m_remedies.among(m_text.remedies))
        addRemedy(remedy);
    if (!m_text.page.url.isEmpty())
        addPage();
}

/// It stays open: what helps is read beside what happened.
void ErrorDialog::addPage()
{
    QPushButton *const button = footer().addOther(m_text.page.label);
    button->setToolTip(m_text.page.url);
    connect(button, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl(m_text.page.url)); });
}

void ErrorDialog::addRemedy(Remedy remedy)
{
    const RemedyWords words = wordsOf(remedy);
    QPushButton *const button = footer().addOther(words.label);
    button->setToolTip(words.hint);
    connect(button, &QPushButton::clicked, this, [this, remedy] { choose(remedy); });
    if (remedy != Remedy::CopyPolicy)
        m_remedyButtons.push_back(button);
}

void ErrorDialog::withdrawRemedies()
{
    for (QPushButton *const button : m_remedyButtons)
        button->hide();
    m_text.retrySafe.clear();
    showSentences();
}

void ErrorDialog::choose(Remedy remedy)
{
    m_remedies.carryOut(remedy);
    if (remedy != Remedy::CopyPolicy) // what is copied is read beside what happened
        accept();
}

void ErrorDialog::setDetailsShown(bool shown)
{
    m_detailsSwitch->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
    m_details->setVisible(shown);
    fitHeight();
}

QString ErrorDialog::leaveLabel() const
{
    return m_text.leaveLabel.isEmpty() ? tr("&Close") : m_text.leaveLabel;
}

} // namespace ui
