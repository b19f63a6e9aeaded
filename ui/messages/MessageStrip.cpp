// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/messages/MessageStrip.h"

#include "text/Isolate.h"
#include "ui/appearance/Colors.h"
#include "ui/messages/AlertAccessibility.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/SentenceLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QShowEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool sameLabels(const std::vector<MessageAction> &a, const std::vector<MessageAction> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(),
                      [](const MessageAction &x, const MessageAction &y) { return x.label == y.label; });
}

} // namespace

MessageStrip::MessageStrip(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_sentence(new SentenceLabel)
    , m_buttons(new QHBoxLayout)
    , m_dismiss(iconButton(IconName::Close, tr("Dismiss")))
{
    showAsAlerts();
    m_sentence->setSelectable(true);

    const int gap = fontMetrics().height() / 2;
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(gap, gap / 2, gap, gap / 2);
    layout->setSpacing(gap);
    layout->addWidget(m_icon);
    layout->addWidget(m_sentence, 1);
    layout->addLayout(m_buttons);
    layout->addWidget(m_dismiss);
}

void MessageStrip::setMessage(const Message &message)
{
    const bool newButtons = !sameLabels(message.actions, m_message.actions);
    const bool newSentence = message.sentence != m_message.sentence;
    m_message = message;
    m_sentence->setText(message.sentence);
    m_dismiss->setVisible(message.dismissible);
    updateName();
    if (newButtons)
        setActions(message.actions);
    updateLook();
    update();
    if (newSentence && isVisible())
        announce(this);
}

void MessageStrip::setWhose(const QString &whose)
{
    m_whose = whose;
    updateName();
}

void MessageStrip::updateName()
{
    setAccessibleName(m_whose.isEmpty() ? m_message.sentence
                                        : text::filled(tr("%1: %2", "whose, message"), m_whose, m_message.sentence));
}

void MessageStrip::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    if (!event->spontaneous())
        announce(this);
}

void MessageStrip::setActions(const std::vector<MessageAction> &actions)
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    for (int i = 0; i < static_cast<int>(actions.size()); ++i) {
        const MessageAction &action = actions.at(static_cast<std::size_t>(i));
        auto *button = new QPushButton(action.label);
        button->setToolTip(action.hint);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QPushButton::clicked, this, [this, i] { run(i); });
        m_buttons->addWidget(button);
        button->show(); // at once: a layout would show it an event later
    }
}

void MessageStrip::focusAction()
{
    if (const QLayoutItem *first = m_buttons->itemAt(0))
        first->widget()->setFocus(Qt::OtherFocusReason);
}

void MessageStrip::run(int action)
{
    // A copy: what it runs may take this message away.
    const MessageAction chosen = m_message.actions.at(static_cast<std::size_t>(action));
    if (chosen.run)
        chosen.run();
}

void MessageStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateLook();
    QFrame::changeEvent(event);
}

void MessageStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), surfaceOf(m_message.severity, palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), palette().color(QPalette::Mid));
    if (m_message.severity == Severity::Urgent)
        painter.fillRect(QRect(0, 0, fontMetrics().height() / 3, height() - 1),
                         signalColor(Signal::Failure, palette(), QPalette::Window));
}

void MessageStrip::updateLook()
{
    QPalette readable = palette();
    readable.setColor(QPalette::WindowText,
                      legible(readable.color(QPalette::WindowText), surfaceOf(m_message.severity, readable)));
    m_sentence->setPalette(readable);
    QFont font = this->font();
    font.setBold(m_message.severity == Severity::Urgent);
    m_sentence->setFont(font);
    m_icon->setPixmap(iconOf(m_message.severity).pixmap(QSize(1, 1) * fontMetrics().height(), devicePixelRatioF()));
}

} // namespace ui
