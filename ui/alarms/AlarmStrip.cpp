// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alarms/AlarmStrip.h"

#include "async/Clock.h"
#include "patchbay/plant/Plant.h"
#include "ui/appearance/Colors.h"
#include "ui/appearance/Icon.h"
#include "ui/messages/AlertAccessibility.h"
#include "ui/widgets/ActionHint.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/ReadingOnly.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/words/AlarmWords.h"
#include "ui/words/Severity.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

/// Half of a flash: 1 Hz, a third of what WCAG 2.1 (2.3.1) allows.
constexpr std::chrono::milliseconds halfAFlash{500};

/// In the tooltip; more are told by their number.
constexpr std::size_t mostListed = 20;

} // namespace

AlarmStrip::AlarmStrip(const patchbay::Alarms &alarms, const patchbay::Plant &plant, QWidget *parent)
    : QFrame(parent)
    , m_alarms(alarms)
    , m_plant(plant)
    , m_sentence(new SentenceLabel)
    , m_buttons(new QHBoxLayout)
{
    setReadingOnly(*this); // who watches a locked desk may say that they saw it
    showAsAlerts();
    m_sentence->setSelectable(true);
    const int line = fontMetrics().height();
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(line * 5 / 2, line / 4, line / 2, line / 4);
    layout->setSpacing(line / 2);
    layout->addWidget(m_sentence, 1);
    layout->addLayout(m_buttons);
    connect(&alarms, &patchbay::Alarms::changed, this, &AlarmStrip::follow);
    connect(&plant, &patchbay::Plant::namesChanged, this, &AlarmStrip::showSentence);
    connect(&m_halfSecond, &QTimer::timeout, this, &AlarmStrip::tick);
    updateLook();
    follow();
}

QPushButton *AlarmStrip::addAct(QAction &action, const QString &label)
{
    auto *const button = new QPushButton(label);
    button->setFocusPolicy(Qt::TabFocus);
    const auto followAction = [&action, button] {
        button->setEnabled(action.isEnabled());
        button->setToolTip(hintOf(action));
    };
    connect(&action, &QAction::changed, button, followAction);
    connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    followAction();
    m_buttons->addWidget(button);
    return button;
}

std::vector<patchbay::Alarm> AlarmStrip::unseen() const
{
    std::vector<patchbay::Alarm> unseen;
    std::ranges::copy_if(m_alarms.all(), std::back_inserter(unseen),
                         [](const patchbay::Alarm &each) { return !each.isAcknowledged(); });
    return unseen;
}

void AlarmStrip::follow()
{
    const std::vector<patchbay::Alarm> alarms = unseen();
    showSentence();
    setVisible(!alarms.empty());
    if (alarms.empty()) {
        m_halfSecond.stop();
        m_told.clear();
        return;
    }
    if (!m_halfSecond.isActive()) {
        m_isLit = true;
        m_halfSecond.start(halfAFlash);
    }
    QStringList keys;
    for (const patchbay::Alarm &each : alarms)
        keys += each.key();
    const QStringList told = std::exchange(m_told, keys);
    const bool isAnyNew = std::ranges::any_of(keys, [&told](const QString &each) { return !told.contains(each); });
    if (!isAnyNew)
        return;
    setAccessibleName(alarms.size() == 1 ? alarmNews(alarms.front(), m_plant) : alarmsSentence(alarms, m_plant));
    if (isVisible())
        announce(this);
}

void AlarmStrip::tick()
{
    const bool isAnimated = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    m_isLit = !m_isLit;
    if (m_isLit)
        showSentence(); // a second has passed
    m_isLit = m_isLit || !isAnimated;
    update(mark());
}

void AlarmStrip::showSentence()
{
    const std::vector<patchbay::Alarm> alarms = unseen();
    if (alarms.empty())
        return;
    m_sentence->setText(sentence(alarms));
    m_sentence->setToolTip(alarms.size() == 1 ? QString() : plainToolTip(listed(alarms)));
}

/// What is wrong with each of several is left out before the line would become two.
QString AlarmStrip::sentence(const std::vector<patchbay::Alarm> &alarms) const
{
    const QString muted = m_alarms.isMuted() ? u' ' + alarmsMuted(m_alarms.mutedUntil()) : QString();
    if (alarms.size() == 1)
        return alarmSentence(alarms.front(), m_plant, async::Clock::utc()) + muted;
    const QString whole = alarmsSentence(alarms, m_plant) + muted;
    const bool hasRoom = m_sentence->fontMetrics().horizontalAdvance(whole) <= m_sentence->width();
    return hasRoom ? whole : alarmsSentence(alarms, m_plant, AlarmDetail::Names) + muted;
}

/// One line for each, in the order of the alarms.
QString AlarmStrip::listed(const std::vector<patchbay::Alarm> &alarms) const
{
    QStringList lines;
    for (const patchbay::Alarm &each : alarms) {
        if (std::size_t(lines.size()) == mostListed)
            break;
        lines += alarmNews(each, m_plant);
    }
    if (alarms.size() > mostListed)
        lines += tr("and %Ln more", nullptr, int(alarms.size() - mostListed));
    return lines.join(u'\n');
}

void AlarmStrip::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    showSentence();
}

QRect AlarmStrip::mark() const
{
    return {0, 0, fontMetrics().height() * 2, height() - 1};
}

void AlarmStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateLook();
    QFrame::changeEvent(event);
}

/// The mark keeps its shape while it flashes: only its ground comes and goes.
void AlarmStrip::paintEvent(QPaintEvent *)
{
    const QColor signal = signalColor(Signal::Failure, palette(), QPalette::Window);
    QPainter painter(this);
    painter.fillRect(rect(), surfaceOf(Severity::Urgent, palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), palette().color(QPalette::Mid));
    if (m_isLit)
        painter.fillRect(mark(), signal);
    const QColor ground = m_isLit ? signal : surfaceOf(Severity::Urgent, palette());
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(legible(palette().color(QPalette::WindowText), ground));
    painter.drawText(mark(), Qt::AlignCenter, QStringLiteral("!"));
}

void AlarmStrip::updateLook()
{
    QPalette readable = palette();
    readable.setColor(QPalette::WindowText,
                      legible(readable.color(QPalette::WindowText), surfaceOf(Severity::Urgent, readable)));
    m_sentence->setPalette(readable);
    QFont bold = font();
    bold.setBold(true);
    m_sentence->setFont(bold);
}

} // namespace ui
