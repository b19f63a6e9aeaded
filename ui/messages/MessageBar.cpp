// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/messages/MessageBar.h"

#include "ui/messages/ErrorDialog.h"
#include "ui/messages/MessageStrip.h"

#include <QEvent>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr std::size_t mostRemedies = 2; // what repairs it, and what tries again after that
constexpr int partOfTheWindow = 6; // one of so many; two bars may stand above each other

int heightOf(const QWidget &strip, int width)
{
    return strip.hasHeightForWidth() ? strip.heightForWidth(width) : strip.sizeHint().height();
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_room(new QScrollArea(this))
{
    auto *const strips = new QWidget;
    m_column = new QVBoxLayout(strips);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_room->setFrameShape(QFrame::NoFrame);
    m_room->setWidgetResizable(true);
    m_room->setFocusPolicy(Qt::NoFocus);
    m_room->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_room->setWidget(strips);
    strips->installEventFilter(this);
    hide();
}

/// Without a layout of its own: Qt would ask that one for the height, which knows nothing of what is scrolled.
void MessageBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_room->setGeometry(rect());
}

/// As high as all strips are, at most that part of the window, and at least its highest strip: a message is never cut.
int MessageBar::heightForWidth(int width) const
{
    int all = 0;
    int highest = 0;
    for (const MessageStrip *const strip : m_strips) {
        const int height = heightOf(*strip, width);
        all += height;
        highest = std::max(highest, height);
    }
    return std::min(all, std::max(highest, window()->height() / partOfTheWindow));
}

QSize MessageBar::sizeHint() const
{
    const QSize strips = m_room->widget()->sizeHint();
    return {strips.width(), heightForWidth(std::max(width(), strips.width()))};
}

QSize MessageBar::minimumSizeHint() const
{
    int lowest = 0;
    for (const MessageStrip *const strip : m_strips)
        lowest = std::max(lowest, strip->minimumSizeHint().height());
    return {m_room->widget()->minimumSizeHint().width(), lowest};
}

void MessageBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_window == window())
        return;
    if (m_window)
        m_window->removeEventFilter(this);
    m_window = window();
    m_window->installEventFilter(this);
}

bool MessageBar::eventFilter(QObject *watched, QEvent *event)
{
    // A scroll area tells nobody that what is in it needs other room.
    const bool areOtherStrips = watched == m_room->widget() && event->type() == QEvent::LayoutRequest;
    if (areOtherStrips || (watched == m_window && event->type() == QEvent::Resize))
        updateGeometry();
    return QWidget::eventFilter(watched, event);
}

void MessageBar::showMessage(const Message &message)
{
    MessageStrip *&strip = m_strips[message.id];
    const bool isNew = !strip;
    if (isNew) {
        strip = new MessageStrip(m_room->widget());
        m_column->addWidget(strip);
        strip->setWhose(m_whose);
        connect(&strip->dismissButton(), &QToolButton::clicked, this, [this, id = message.id] {
            clear(id);
            Q_EMIT dismissed(id);
        });
    }
    strip->setMessage(message);
    strip->show(); // at once: a layout would show it an event later
    updateGeometry();
    setVisible(true);
    if (m_strips.size() == 1 && isNew)
        Q_EMIT emptyChanged();
    if (isNew)
        bringIntoSight(message.id);
}

/// Once there is room for it.
void MessageBar::bringIntoSight(const QString &id)
{
    if (MessageStrip *const strip = m_strips.value(id))
        QMetaObject::invokeMethod(
            strip, [this, strip] { m_room->ensureWidgetVisible(strip); }, Qt::QueuedConnection);
}

void MessageBar::showError(const QString &id, const ErrorText &text, const Remedies &own, bool dismissible)
{
    Remedies remedies = own;
    remedies.orElse(m_remedies);
    Message message;
    message.id = id;
    message.severity = Severity::Attention;
    message.sentence = text.brief();
    message.dismissible = dismissible;
    message.actions = remedies.actionsFor(text.remedies);
    message.actions.resize(std::min(message.actions.size(), mostRemedies));
    message.actions.push_back({tr("Detai&ls…"), [this, text, remedies] {
                                   (new ErrorDialog(text, remedies, Severity::Attention, window()))->open();
                               }});
    showMessage(message);
}

void MessageBar::focusAction(const QString &id)
{
    if (MessageStrip *strip = m_strips.value(id))
        strip->focusAction();
}

void MessageBar::setWhose(const QString &whose)
{
    m_whose = whose;
    for (MessageStrip *const strip : std::as_const(m_strips))
        strip->setWhose(whose);
}

void MessageBar::focusFirst()
{
    if (const QLayoutItem *const first = m_column->itemAt(0))
        static_cast<MessageStrip *>(first->widget())->focusAction();
}

void MessageBar::clear(const QString &id)
{
    MessageStrip *strip = m_strips.take(id);
    if (!strip)
        return;
    m_column->removeWidget(strip);
    strip->hide();
    strip->deleteLater();
    updateGeometry();
    setVisible(!m_strips.isEmpty());
    if (m_strips.isEmpty())
        Q_EMIT emptyChanged();
}

} // namespace ui
