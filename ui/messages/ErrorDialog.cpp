// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/messages/ErrorDialog.h"

#include "ui/messages/DetailsPart.h"
#include "ui/widgets/Clipboard.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/WorldSign.h"

#include <QDesktopServices>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ErrorDialog::ErrorDialog(ErrorText text, Remedies remedies, Severity severity, QWidget *parent)
    : Alert(severity, parent)
    , m_text(std::move(text))
    , m_remedies(std::move(remedies))
    , m_details(new DetailsPart(m_text.details, [this] { return m_text.title; }))
{
    setAttribute(Qt::WA_DeleteOnClose);
    putAboveHeading(new WorldSign(m_text.world));
    showSentences();
    putAboveFooter(m_details);
    connect(m_details, &DetailsPart::toggled, this, &ErrorDialog::fitHeight);
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

void ErrorDialog::fillFooter()
{
    footer().addBeside(m_details->makeSwitch());

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

QString ErrorDialog::leaveLabel() const
{
    return m_text.leaveLabel.isEmpty() ? tr("&Close") : m_text.leaveLabel;
}

} // namespace ui
