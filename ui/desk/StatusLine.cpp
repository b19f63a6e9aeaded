// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/StatusLine.h"

#include "text/Isolate.h"
#include "ui/appearance/Colors.h"
#include "ui/inventory/ShownSources.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/WhoLine.h"
#include "ui/words/Severity.h"
#include "ui/words/TimeWords.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {

QString silenceSince(const ShownSources &shown)
{
    return shown.isPartlyNewer() ? StatusLine::tr("Only a part of a newer list has come since then.")
                                 : StatusLine::tr("Nothing newer has come since then.");
}

/// Of the oldest list, and how many there is none of.
QString ageOf(const ShownSources &shown)
{
    if (!shown.asOf().isValid())
        return {};
    const QString age = text::filled(StatusLine::tr("as of %1"), timeText(shown.asOf()));
    const int unread = shown.unread();
    if (unread == 0)
        return age;
    return text::filled(StatusLine::tr("%1 · %2"), age,
                        StatusLine::tr("%L1 of %Ln not read yet", nullptr, int(shown.chosen().size())).arg(unread));
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_counts(new QLabel(this))
    , m_who(new WhoLine(this))
    , m_age(new QLabel(this))
    , m_lateSign(new QLabel(this))
    , m_stop(new QToolButton(this))
{
    setSizeGripEnabled(false);
    // No accessible names of their own: they would be read instead of what the labels say.
    const int margin = fontMetrics().averageCharWidth();
    m_counts->setContentsMargins(margin, 0, margin, 0);
    m_age->setContentsMargins(margin, 0, margin, 0);
    addWidget(m_counts, 1);
    m_who->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the counts and the age come first
    m_who->setAlignment(Qt::AlignRight);
    addPermanentWidget(m_who, 1);
    m_lateSign->setFixedSize(QSize(1, 1) * fontMetrics().height());
    m_lateSign->hide();
    addPermanentWidget(m_lateSign);
    addPermanentWidget(m_age);

    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Stop reading. What has been read stays."));
    m_stop->setAutoRaise(true);
    m_stop->hide();
    addPermanentWidget(m_stop);
    connect(m_stop, &QToolButton::clicked, this, &StatusLine::stopRequested);
    // Most lists are there at once: a button that flashes by helps nobody.
    m_stopDelay.setSingleShot(true);
    m_stopDelay.setInterval(std::chrono::seconds(1));
    connect(this, &QStatusBar::messageChanged, this, [this](const QString &text) {
        if (text.isEmpty() && !m_underWay.isEmpty())
            showMessage(m_underWay);
        else
            makeRoom();
    });
    connect(&m_stopDelay, &QTimer::timeout, m_stop, &QWidget::show);
    // The lists of many sources arrive together.
    m_updateSoon.setSingleShot(true);
    m_updateSoon.setInterval(0);
    connect(&m_updateSoon, &QTimer::timeout, this, &StatusLine::updateAge);
    m_readingDelay.setSingleShot(true);
    m_readingDelay.setInterval(std::chrono::seconds(1));
    connect(&m_readingDelay, &QTimer::timeout, this, [this] {
        if (m_shown && m_shown->areReading())
            m_age->setText(m_shown->wereRead() ? text::filled(tr("%1 · %2"), ageOf(*m_shown), tr("Reading…"))
                                               : tr("Reading…"));
    });
}

void StatusLine::setCounts(const QString &counts)
{
    m_counts->setText(counts);
}

void StatusLine::showPassing(const QString &text)
{
    constexpr int passingMs = 8'000;
    showMessage(text, passingMs);
}

void StatusLine::setUnderWay(const QString &text)
{
    m_underWay = text;
    showMessage(text);
}

void StatusLine::follow(const ShownSources *shown)
{
    m_shown = shown;
    const patchbay::Plant *const plant = &shown->plant();
    const auto soon = qOverload<>(&QTimer::start);
    connect(plant, &patchbay::Plant::sourceChanged, &m_updateSoon, soon);
    connect(&plant->sources(), &patchbay::Sources::silenceChanged, &m_updateSoon, soon);
    connect(shown, &ShownSources::changed, this, &StatusLine::updateAll);
    connect(shown, &QObject::destroyed, this, [this] { m_shown = nullptr; });
    updateAll();
}

void StatusLine::updateAll()
{
    updateAge();
    if (m_shown)
        m_who->setSources(m_shown->plant(), m_shown->chosen());
}

void StatusLine::updateAge()
{
    updateSign();
    showAge();
}

/// A message has the room that the widgets on its right leave it: the line of who one is would take all of it.
void StatusLine::makeRoom()
{
    int room = QWIDGETSIZE_MAX;
    if (!currentMessage().isEmpty()) {
        const int gap = fontMetrics().averageCharWidth() * 4;
        room = width() - gap - fontMetrics().horizontalAdvance(currentMessage());
        for (const QWidget *const beside : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
            room -= beside != m_who && beside->isVisible() ? beside->sizeHint().width() + gap : 0;
        room = std::max(room, m_who->minimumSizeHint().width());
    }
    m_who->setMaximumWidth(room);
}

/// What the permanent widgets leave of the line: as QStatusBar has it, which draws beyond that.
QRect StatusLine::roomOfMessage() const
{
    const int margin = fontMetrics().averageCharWidth();
    const bool isRightToLeft = layoutDirection() == Qt::RightToLeft;
    QRect room = rect().adjusted(margin, 0, -margin, 0);
    for (const QWidget *const beside : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!beside->isVisible())
            continue;
        if (isRightToLeft)
            room.setLeft(std::max(room.left(), beside->geometry().right() + margin));
        else
            room.setRight(std::min(room.right(), beside->geometry().left() - margin));
    }
    return room;
}

/// As QStatusBar does it, but for a message that has too little room: that is seen to go on.
void StatusLine::paintEvent(QPaintEvent *event)
{
    const QRect room = roomOfMessage();
    const QString shown = fontMetrics().elidedText(currentMessage(), Qt::ElideRight, room.width());
    setToolTip(shown == currentMessage() ? QString() : plainToolTip(currentMessage()));
    if (shown == currentMessage())
        return QStatusBar::paintEvent(event);
    QPainter painter(this);
    QStyleOption panel;
    panel.initFrom(this);
    style()->drawPrimitive(QStyle::PE_PanelStatusBar, &panel, &painter, this);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(room, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

/// A widget beside the message has come, gone or become another.
bool StatusLine::event(QEvent *event)
{
    const bool isDone = QStatusBar::event(event);
    if (event->type() == QEvent::LayoutRequest)
        makeRoom();
    return isDone;
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QStatusBar::resizeEvent(event);
    makeRoom();
}

void StatusLine::expectReading()
{
    m_readingDelay.start();
}

void StatusLine::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateSign();
}

/// The sign and the colour say the same: the age is more than it should be.
void StatusLine::updateSign()
{
    const bool isShown = m_shown && m_shown->areLate() && m_shown->asOf().isValid();
    QPalette colours = palette();
    if (isShown)
        colours.setColor(QPalette::WindowText, signalColor(Signal::Pending, palette(), QPalette::Window));
    m_age->setPalette(colours);
    m_age->setToolTip(isShown ? silenceSince(*m_shown) : QString());
    m_lateSign->setPixmap(iconOf(Severity::Attention).pixmap(m_lateSign->size(), devicePixelRatioF()));
    m_lateSign->setVisible(isShown);
}

void StatusLine::showAge()
{
    const bool isFirst = m_shown && m_shown->areReadingFirstList();
    if (isFirst) {
        if (!m_stopDelay.isActive() && !m_stop->isVisible())
            m_stopDelay.start();
    } else {
        m_stopDelay.stop();
        m_stop->hide();
    }
    if (isFirst && !m_shown->wereRead())
        m_age->setText(tr("Reading…"));
    else
        m_age->setText(m_shown ? ageOf(*m_shown) : QString());
}

} // namespace ui
