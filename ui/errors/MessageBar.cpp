// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/errors/MessageBar.h"

#include "ui/errors/ErrorDialog.h"
#include "ui/errors/MessageStrip.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr std::size_t mostRemedies = 2; // what repairs it, and what tries again after that

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    hide();
}

void MessageBar::showMessage(const Message &message)
{
    MessageStrip *&strip = m_strips[message.id];
    if (!strip) {
        strip = new MessageStrip(this);
        layout()->addWidget(strip);
        connect(strip, &MessageStrip::dismissed, this, [this, id = message.id] {
            clear(id);
            Q_EMIT dismissed(id);
        });
    }
    strip->setMessage(message);
    strip->show(); // at once: a layout would show it an event later
    setVisible(true);
}

void MessageBar::showError(const QString &id, const ErrorText &text, std::function<void(Remedy)> remedy,
                           bool dismissible)
{
    Message message;
    message.id = id;
    message.severity = Severity::Attention;
    message.sentence = text.brief();
    message.dismissible = dismissible;
    for (const Remedy choice : text.remedies) {
        if (choice == Remedy::CopyPolicy)
            continue; // the details have it, beside the words that explain it
        if (message.actions.size() == mostRemedies)
            break;
        message.actions.push_back({labelOf(choice), [remedy, choice] { remedy(choice); }, {}});
    }
    message.actions.push_back({tr("Details…"), [this, text, remedy] {
                                   auto *dialog = new ErrorDialog(text, Severity::Attention, window());
                                   connect(dialog, &ErrorDialog::remedyChosen, this, remedy);
                                   dialog->open();
                               }});
    showMessage(message);
}

void MessageBar::focusAction(const QString &id)
{
    if (MessageStrip *strip = m_strips.value(id))
        strip->focusAction();
}

void MessageBar::clear(const QString &id)
{
    MessageStrip *strip = m_strips.take(id);
    if (!strip)
        return;
    layout()->removeWidget(strip);
    strip->hide();
    strip->deleteLater();
    setVisible(!m_strips.isEmpty());
}

} // namespace ui
