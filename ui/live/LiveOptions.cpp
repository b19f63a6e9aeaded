// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/LiveOptions.h"

#include "text/Isolate.h"
#include "ui/widgets/NumberBox.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/TypedConfirmation.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>
#include <QStyle>
#include <QTimeEdit>

#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr auto shortestIdle = 5s;
constexpr auto longestIdle = 10min;
constexpr int typedInCharacters = 40;

/// In the operator's zone, to the full minute.
QDateTime proposedEnd(std::chrono::hours fromNow)
{
    const QDateTime end = QDateTime::currentDateTime().addDuration(fromNow);
    return {end.date(), QTime(end.time().hour(), end.time().minute())};
}

} // namespace

LiveOptions::LiveOptions(const QString &typed, const LiveTerms &terms, QWidget *parent)
    : QWidget(parent)
    , m_expected(typed)
    , m_wait(new QRadioButton(tr("Wait &until it stops")))
    , m_reconnect(new QRadioButton(tr("Move at its &next reconnect")))
    , m_cut(new QRadioButton(tr("Disconnect and &rebind")))
    , m_idleFor(new NumberBox)
    , m_proposedEnd(proposedEnd(terms.endsAfter))
    , m_giveUpAt(new QTimeEdit(m_proposedEnd.time()))
    , m_day(new SecondaryLabel)
    , m_onceIdle(new SentenceLabel)
    , m_atReconnect(new SentenceLabel)
    , m_loses(new SentenceLabel)
    , m_comesBack(new SentenceLabel)
    , m_typed(new TypedConfirmation)
{
    m_wait->setChecked(true);
    m_typed->setMaximumWidth(fontMetrics().averageCharWidth() * typedInCharacters);
    QSizePolicy kept = m_typed->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // nothing moves under the mouse of who chooses
    m_typed->setSizePolicy(kept);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(fontMetrics().height());
    column->addWidget(optionOf(m_wait, {makeTerms(terms), m_onceIdle}));
    column->addWidget(optionOf(m_reconnect, {m_atReconnect}));
    column->addWidget(optionOf(m_cut, {m_loses, m_comesBack, m_typed}));
    // They have different parents, and would not exclude each other by themselves.
    auto *const choices = new QButtonGroup(this);
    for (QRadioButton *const each : {m_wait, m_reconnect, m_cut})
        choices->addButton(each);
    connect(choices, &QButtonGroup::buttonToggled, this, &LiveOptions::update);
    connect(choices, &QButtonGroup::buttonClicked, this, [this] { m_isCutWished = false; });
    // By the arrow keys the focus goes on to the button after that, so that they lead on from there.
    connect(m_cut, &QRadioButton::clicked, m_typed, qOverload<>(&QWidget::setFocus));
    connect(m_typed, &TypedConfirmation::givenChanged, this, &LiveOptions::update);
    connect(m_giveUpAt, &QTimeEdit::timeChanged, this, &LiveOptions::update);
    update();
}

/// Its texts stand below its word, where the eye finds them.
QWidget *LiveOptions::optionOf(QRadioButton *button, const QList<QWidget *> &below)
{
    auto *const option = new QWidget;
    auto *const column = new QVBoxLayout(option);
    column->setContentsMargins({});
    column->setSpacing(fontMetrics().height() / 4);
    column->addWidget(button);
    auto *const texts = new QVBoxLayout;
    const int indent = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, button)
        + style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing, nullptr, button);
    texts->setContentsMargins(indent, 0, 0, 0);
    texts->setSpacing(fontMetrics().height() / 4);
    for (QWidget *const each : below)
        texts->addWidget(each);
    column->addLayout(texts);
    return option;
}

QWidget *LiveOptions::makeTerms(const LiveTerms &terms)
{
    m_idleFor->setRange(int(shortestIdle.count()), int(std::chrono::seconds(longestIdle).count()));
    m_idleFor->setValue(int(terms.idleFor.count()));
    m_idleFor->setSuffix(tr(" s", "seconds, after a number"));
    m_idleFor->setAccessibleName(tr("Seconds for which it has to be idle"));
    m_giveUpAt->setDisplayFormat(u"HH:mm:ss"_s);
    m_giveUpAt->setAccessibleName(tr("Time at which a wait gives up"));
    m_giveUpAt->setToolTip(tr("Then it stays as it is. The same is so of a move at its next reconnect."));
    auto *const line = new QWidget;
    auto *const row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(fontMetrics().height() / 2);
    row->addWidget(new QLabel(tr("Moves when it has been idle for")));
    row->addWidget(m_idleFor);
    row->addSpacing(fontMetrics().height());
    row->addWidget(new QLabel(tr("Give up at")));
    row->addWidget(m_giveUpAt);
    row->addWidget(m_day);
    row->addStretch();
    return line;
}

void LiveOptions::show(const LiveNames &names, std::optional<patchbay::CutObstacle> obstacle)
{
    m_detaches = names.to.isEmpty();
    m_reconnect->setText(m_detaches ? tr("Detach the mome&nt it stops") : tr("Move at its &next reconnect"));
    const bool isElsewhere = obstacle == patchbay::CutObstacle::OtherAddress;
    m_atReconnect->setText(LiveWords::atReconnect(names) + (isElsewhere ? u' ' + LiveWords::needsNewUrl() : QString()));
    m_onceIdle->setText(LiveWords::needsNewUrl());
    m_onceIdle->setVisible(isElsewhere);
    m_wait->setAccessibleDescription(isElsewhere ? m_onceIdle->text() : QString());
    m_loses->setText(obstacle ? LiveWords::whyNotCut(*obstacle, names) : LiveWords::cut(names));
    m_comesBack->setText(names.isSecondCut ? LiveWords::secondCut() + u' ' + LiveWords::comesBack()
                                           : LiveWords::comesBack());
    m_comesBack->setVisible(!obstacle);
    m_cut->setEnabled(!obstacle);
    if (obstacle && m_cut->isChecked())
        m_wait->setChecked(true);
    if (!obstacle && std::exchange(m_isCutWished, false)) {
        m_cut->setChecked(true);
        m_typed->setFocus();
    }
    m_reconnect->setAccessibleDescription(m_atReconnect->text());
    m_cut->setAccessibleDescription(obstacle ? m_loses->text() : m_loses->text() + u' ' + m_comesBack->text());
    update();
}

void LiveOptions::askAnew()
{
    m_typed->clear();
}

patchbay::IfLive LiveOptions::chosen() const
{
    return m_cut->isChecked()      ? patchbay::IfLive::Cut
        : m_reconnect->isChecked() ? patchbay::IfLive::WaitForReconnect
                                   : patchbay::IfLive::WaitUntilIdle;
}

bool LiveOptions::isConfirmed() const
{
    return !m_cut->isChecked() || (m_cut->isEnabled() && m_typed->isGiven());
}

QString LiveOptions::actLabel() const
{
    switch (chosen()) {
    case patchbay::IfLive::Cut:
        return tr("Disconnect and re&bind");
    case patchbay::IfLive::WaitForReconnect:
        return m_detaches ? tr("D&etach when it stops") : tr("&Move at reconnect");
    case patchbay::IfLive::WaitUntilIdle:
    case patchbay::IfLive::Leave:
        return tr("&Wait");
    }
    Q_UNREACHABLE();
}

std::chrono::seconds LiveOptions::idleFor() const
{
    return std::chrono::seconds(m_idleFor->value());
}

/// Of a time that somebody has entered, the next one.
QDateTime LiveOptions::giveUpAt() const
{
    const QDateTime now = QDateTime::currentDateTime();
    if (m_giveUpAt->time() == m_proposedEnd.time() && m_proposedEnd > now)
        return m_proposedEnd.toUTC();
    const QDateTime at(now.date(), m_giveUpAt->time());
    return (at > now ? at : at.addDays(1)).toUTC();
}

/// Empty: today.
QString LiveOptions::dayOfEnd() const
{
    const QDate day = giveUpAt().toLocalTime().date();
    const QDate today = QDate::currentDate();
    return day == today ? QString() : day == today.addDays(1) ? tr("tomorrow") : QLocale().toString(day, u"d MMM"_s);
}

QWidget *LiveOptions::first() const
{
    return m_wait;
}

void LiveOptions::update()
{
    m_idleFor->setEnabled(m_wait->isChecked());
    m_giveUpAt->setEnabled(!m_cut->isChecked());
    m_typed->ask(tr("Type %1 to confirm", "a name"), m_cut->isChecked() ? m_expected : QString());
    m_day->setText(dayOfEnd());
    Q_EMIT changed();
}

} // namespace ui
